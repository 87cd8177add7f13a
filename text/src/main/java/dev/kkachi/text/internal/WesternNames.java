package dev.kkachi.text.internal;

/// The given names that Koreans abroad bear beside their own: `John Chang Min Kim` is 김창민.
final class WesternNames {
    /// A Korean name has a surname and a given name of two syllables; of less nothing is set aside.
    private static final int SYLLABLES_MIN = 3;

    private WesternNames() {}

    /// Says whether `group` is a known given name of Europe or the Americas.
    static boolean is(PrintedGroups.Group group) {
        for (String piece : group.pieces()) {
            if (!Background.get().isWesternGiven(Hash.of(piece))) {
                return false;
            }
        }
        return true;
    }

    /// Returns `printed` without its Western given names where a whole Korean name may remain, else `printed` itself:
    /// `Joe Chang Min` is 조창민.
    static PrintedGroups setAside(PrintedGroups printed) {
        PrintedGroups rest = printed.only(group -> !is(group));
        int left = rest.groups().size();
        boolean some = left > 1 && left < printed.groups().size();
        return some && syllables(rest) >= SYLLABLES_MIN ? rest : printed;
    }

    private static int syllables(PrintedGroups printed) {
        int syllables = 0;
        for (PrintedGroups.Group group : printed.groups()) {
            for (String piece : group.pieces()) {
                SyllableReader.Syllable read = SyllableReader.builtIn().read(piece);
                syllables += read.isGiven() || !read.surname().isEmpty() ? 1 : 2;
            }
        }
        return syllables;
    }
}
