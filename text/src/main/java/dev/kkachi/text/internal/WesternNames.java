package dev.kkachi.text.internal;

/// The given names that Koreans abroad bear beside their own: `John Chang Min Kim` is 김창민.
final class WesternNames {
    /// A Korean name has a surname and a given name of two syllables; of less nothing is set aside.
    private static final int SYLLABLES_MIN = 3;

    private WesternNames() {}

    /// Says whether `group` is a known given name of Europe or the Americas.
    static boolean is(PrintedGroups.Group group) {
        return group.pieces().stream().allMatch(piece -> Background.get().isWesternGiven(Hash.of(piece)));
    }

    /// Returns `printed` without its Western given names where a whole Korean name may remain, else `printed` itself:
    /// `Joe Chang Min` is 조창민.
    static PrintedGroups setAside(PrintedGroups printed) {
        PrintedGroups rest = printed.only(group -> !is(group));
        int syllables = rest.groups().stream()
                .flatMap(group -> group.pieces().stream())
                .mapToInt(WesternNames::syllables)
                .sum();
        boolean remains = rest.groups().size() > 1 && syllables >= SYLLABLES_MIN;
        return remains && rest.groups().size() < printed.groups().size() ? rest : printed;
    }

    private static int syllables(String piece) {
        SyllableReader.Syllable read = SyllableReader.builtIn().read(piece);
        return read.isGiven() || !read.surname().isEmpty() ? 1 : 2;
    }
}
