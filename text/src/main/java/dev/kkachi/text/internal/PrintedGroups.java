package dev.kkachi.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A printed name cut at its spaces into groups and, within these, at hyphens and apostrophes into pieces, in letters
/// that the spelling tables know: `CHO'NG, Myo'ng-ch'o'l` is `chŏng`, `myŏng` + `ch'ŏl`.
///
/// An apostrophe is a breve after `o` and `u` and a breath after `k`, `t`, `p` and `ch`: so official lists print
/// McCune-Reischauer in ASCII. Elsewhere it parts syllables.
final class PrintedGroups {
    private static final String APOSTROPHES = "'’‘`ʼ´′ʹ＇";
    private static final String HYPHENS = "-‐‑–—.";
    private static final String SPACES = "_·・＝=/()[]\"“”„«»（）";
    private static final String LOST_CODAS = " ng n l m k p ";
    private static final int LONGEST = 60;

    /// Two names with a hyphen are one given name: `Lee-Ann`.
    private static final int SYLLABLES_MIN = 3;

    private final List<Group> groups = new ArrayList<>();
    private final List<String> pieces = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private boolean capital = true;
    private boolean readable = true;
    private boolean breveAhead;
    private int commaAfter;

    /// What stands between two spaces.
    ///
    /// @param pieces its parts between hyphens
    /// @param capital whether it is printed in capitals
    /// @param readable whether all its letters may be Korean
    record Group(List<String> pieces, boolean capital, boolean readable) {
        Group {
            pieces = List.copyOf(pieces);
        }

        String joined() {
            return String.join("", pieces);
        }

        /// Returns one of its pieces as a group.
        Group of(String piece) {
            return new Group(List.of(piece), capital, readable);
        }
    }

    private PrintedGroups() {}

    /// Returns the groups that `kept` tells, in their order and on their side of the comma.
    PrintedGroups only(Predicate<Group> kept) {
        PrintedGroups rest = new PrintedGroups();
        for (int i = 0; i < groups.size(); i++) {
            if (kept.test(groups.get(i))) {
                rest.groups.add(groups.get(i));
                rest.commaAfter += i < commaAfter ? 1 : 0;
            }
        }
        rest.commaAfter = rest.commaAfter == rest.groups.size() ? 0 : rest.commaAfter;
        return rest;
    }

    /// Returns the pieces as groups where hyphens stand for all the spaces: `Shim-Hyun-Seop`; else these groups.
    PrintedGroups apart() {
        if (groups.size() != 1 || groups.getFirst().pieces().size() < SYLLABLES_MIN) {
            return this;
        }
        PrintedGroups apart = new PrintedGroups();
        groups.getFirst()
                .pieces()
                .forEach(piece -> apart.groups.add(groups.getFirst().of(piece)));
        return apart;
    }

    static PrintedGroups of(String printed) {
        PrintedGroups cut = new PrintedGroups();
        String latin = OtherScripts.toLatin(printed);
        for (int i = 0; i < Math.min(LONGEST, latin.length()); i++) {
            cut.accept(latin.charAt(i));
        }
        cut.endGroup();
        cut.dropTitles();
        return cut;
    }

    /// Leaves out `General` and `Dr.` in front and behind, where a name remains.
    private void dropTitles() {
        while (groups.size() > 2 && isTitle(groups.getFirst())) {
            groups.removeFirst();
            commaAfter = Math.max(0, commaAfter - 1);
        }
        while (groups.size() > 2 && isTitle(groups.getLast())) {
            groups.removeLast();
            commaAfter = commaAfter >= groups.size() ? 0 : commaAfter;
        }
    }

    private static boolean isTitle(Group group) {
        return group.pieces().size() == 1 && Lexicon.get().isTitle(group.joined());
    }

    List<Group> groups() {
        return groups;
    }

    /// Returns how many groups stand before the comma, 0 where there is none.
    int beforeComma() {
        return commaAfter;
    }

    private void accept(char c) {
        if (APOSTROPHES.indexOf(c) >= 0) {
            apostrophe();
        } else if (HYPHENS.indexOf(c) >= 0) {
            endPiece();
        } else if (c == ',' || c == '，') {
            endGroup();
            commaAfter = commaAfter == 0 ? groups.size() : commaAfter;
        } else if (Character.isWhitespace(c) || SPACES.indexOf(c) >= 0) {
            endGroup();
        } else {
            letter(c);
        }
    }

    private void letter(char c) {
        capital &= !Character.isLowerCase(c);
        char lower = Character.toLowerCase(c);
        char plain = switch (lower) {
            case 'ŏ', 'ǒ', 'ô' -> 'ŏ';
            case 'ŭ', 'ǔ', 'û' -> 'ŭ';
            case 'é', 'è', 'ê', 'ë' -> 'e';
            case 'ï', 'î' -> 'i';
            default -> lower;
        };
        if (plain == '\u0306' || plain == '\u0302' || plain == '\u030c') {
            apostrophe();
        } else {
            readable &= (plain >= 'a' && plain <= 'z') || plain == 'ŏ' || plain == 'ŭ';
            piece.append(breveAhead && (plain == 'o' || plain == 'u') ? (plain == 'o' ? 'ŏ' : 'ŭ') : plain);
        }
        breveAhead = false;
    }

    private void apostrophe() {
        boolean reopens = piece.isEmpty() && pieces.isEmpty() && !groups.isEmpty() && endsRound(groups.getLast());
        if (reopens) {
            Group last = groups.removeLast();
            pieces.addAll(last.pieces());
            piece.append(pieces.removeLast());
            capital &= last.capital();
        }
        int end = piece.length() - 1;
        char before = end < 0 ? ' ' : piece.charAt(end);
        if (before == 'o' || before == 'u') {
            piece.setCharAt(end, before == 'o' ? 'ŏ' : 'ŭ');
        } else if (before == 'k' || before == 't' || before == 'p' || (before == 'h' && end > 0)) {
            piece.append('\'');
        } else if (before == 'y') {
            breveAhead = true;
        } else {
            endPiece();
        }
    }

    private static boolean endsRound(Group group) {
        String last = group.pieces().getLast();
        return last.endsWith("o") || last.endsWith("u");
    }

    private void endPiece() {
        if (piece.isEmpty()) {
            return;
        }
        String letters = piece.toString();
        piece.setLength(0);
        if (letters.endsWith("'")) {
            letters = letters.substring(0, letters.length() - 1);
        }
        if (isLostCoda(letters)) {
            rejoin(letters);
        } else if (!letters.isEmpty()) {
            pieces.add(letters);
        }
    }

    private boolean isLostCoda(String letters) {
        boolean follows = !pieces.isEmpty() || !groups.isEmpty();
        if (!follows || !LOST_CODAS.contains(" " + letters + " ")) {
            return false;
        }
        String before = pieces.isEmpty() ? groups.getLast().pieces().getLast() : pieces.getLast();
        return before.endsWith("ŏ") || before.endsWith("ŭ");
    }

    private void rejoin(String coda) {
        if (pieces.isEmpty()) {
            Group last = groups.removeLast();
            pieces.addAll(last.pieces());
            capital &= last.capital();
        }
        pieces.set(pieces.size() - 1, pieces.getLast() + coda);
    }

    private void endGroup() {
        endPiece();
        if (!pieces.isEmpty()) {
            groups.add(new Group(pieces, capital, readable));
        }
        pieces.clear();
        capital = true;
        readable = true;
    }
}
