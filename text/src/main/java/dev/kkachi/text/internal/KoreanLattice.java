package dev.kkachi.text.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the ways to cut a printed name into a Korean surname and given syllables.
final class KoreanLattice {
    private static final int MOST = 4;
    private static final int MOST_GIVEN = 3;
    private static final int MOST_GROUPS = 6;

    /// How many pieces are remembered with their cuts; most have none, others take a few hundred bytes.
    private static final int REMEMBERED = 1 << 16;

    private static final double WORST = 0.004;
    private static final double LONGER = 0.001;

    /// How many of the given names have so many syllables.
    private static final double[] OF_LENGTH = {0, 0.04, 0.94, 0.015};

    /// The same behind a surname of two syllables, where one is as usual as two.
    private static final double[] BEHIND_COMPOUND = {0, 0.5, 0.49, 0.005};

    private static final double FAMILY_LAST = 0.4;
    private static final int SYLLABLE_LETTERS_MAX = 5;
    private static final double SKIPPED = 0.02;

    /// How often a Korean bears a given name from a known list of Western ones beside the Korean name.
    private static final double WESTERN = 0.1;

    private static final double AGAINST_CAPITALS = 0.01;

    /// How often a hyphen stands between the surname and the given name.
    private static final double MISPLACED = 0.05;

    /// How often Katakana have no dot between the surname and the given name.
    private static final double WITHOUT_DOT = 0.1;

    /// No Korean name has more letters in Katakana.
    private static final int MOST_KANA = 16;

    /// How likely the surname is one syllable where a blank stands behind a surname of two.
    private static final double AGAINST_BLANK = 0.02;

    private static final Memo<List<List<String>>> CUTS = Memo.of(REMEMBERED);

    private final SyllableReader reader = SyllableReader.builtIn();
    private final List<KoreanAnalysis> analyses = new ArrayList<>();
    private double beside = 1;
    private double familyLast = FAMILY_LAST;
    private final KoreanAnalysis.Print print;

    private KoreanLattice(KoreanAnalysis.Print print) {
        this.print = print;
    }

    /// Lists the best analyses of `printed`, the likeliest first; empty where it cannot be Korean.
    static List<KoreanAnalysis> of(String printed) {
        KoreanLattice lattice = new KoreanLattice(KoreanAnalysis.Print.of(printed));
        String ideographs = ideographs(printed);
        if (!ideographs.isEmpty()) {
            lattice.readIdeographs(ideographs);
        } else {
            PrintedGroups all = PrintedGroups.of(printed).apart();
            PrintedGroups groups = WesternNames.setAside(all);
            lattice.setAside(all, groups);
            int count = groups.groups().size();
            if (count >= 2 && count <= MOST_GROUPS) {
                lattice.readGroups(groups);
            } else if (count == 1 && lattice.print.system() == SpellingSystem.KANA) {
                lattice.readRun(groups.groups().getFirst(), printed.strip());
            }
        }
        return lattice.best();
    }

    /// Notes what stood beside the Korean name `rest`: a Western name in front asks for the family name at the end.
    private void setAside(PrintedGroups all, PrintedGroups rest) {
        int western = all.groups().size() - rest.groups().size();
        if (western > 0) {
            all.groups().stream().filter(WesternNames::is).forEach(group -> beside *= WESTERN * stranger(group));
            familyLast = WesternNames.is(all.groups().getFirst()) ? 1 / FAMILY_LAST : FAMILY_LAST;
        }
    }

    private List<KoreanAnalysis> best() {
        analyses.sort(Comparator.comparingDouble(KoreanLattice::evidence).reversed());
        if (analyses.isEmpty()) {
            return List.of();
        }
        double least = evidence(analyses.getFirst()) * WORST;
        return analyses.stream()
                .limit(MOST)
                .filter(a -> evidence(a) >= least && evidence(a) > 0)
                .toList();
    }

    private static double evidence(KoreanAnalysis analysis) {
        return Math.max(analysis.evidence(), analysis.pinyinEvidence());
    }

    /// Returns the Hangul in `printed`, or else its Hanja, with spaces between parts; empty where there is neither.
    private static String ideographs(String printed) {
        StringBuilder hangul = new StringBuilder();
        StringBuilder han = new StringBuilder();
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (c == ' ' || HangulSyllable.is(c)) {
                hangul.append(c);
            }
            if (c == ' ' || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
                han.append(c);
            }
        }
        String found = hangul.toString().trim();
        return found.isEmpty() ? han.toString().trim() : found;
    }

    /// Reads Hangul or Hanja. Where these are printed apart, a surname of two syllables tells where the family name
    /// is (`황보 관`); else one behind two or more is the family name (`창민 김`).
    private void readIdeographs(String printed) {
        int space = printed.lastIndexOf(' ');
        boolean inTwo = space > 0 && printed.indexOf(' ') == space;
        String turned = inTwo ? printed.substring(space + 1) + printed.substring(0, space) : "";
        boolean oneBehind = space >= 2 && space == printed.length() - 2;
        if (inTwo && isCompound(printed.substring(0, space))) {
            readIdeographs(printed.replace(" ", ""), AGAINST_BLANK, 1);
            readIdeographs(oneBehind ? turned : "", FAMILY_LAST);
        } else if (oneBehind && inTwo) {
            readIdeographs(turned, 1);
        } else {
            readIdeographs(printed.replace(" ", ""), 1);
            readIdeographs(inTwo && isCompound(printed.substring(space + 1)) ? turned : "", FAMILY_LAST);
        }
    }

    private boolean isCompound(String letters) {
        return letters.length() == 2
                && KoreanCensus.builtIn().compoundAtStartOf(hangul(letters, 0) + hangul(letters, 1)) != null;
    }

    private void readIdeographs(String letters, double prior) {
        readIdeographs(letters, prior, prior);
    }

    /// Reads `letters` as a surname of one syllable, that likely, and as one of two, that likely.
    private void readIdeographs(String letters, double single, double twofold) {
        if (letters.length() < 2 || letters.length() > 6) {
            return;
        }
        List<String> given = new ArrayList<>();
        letters.substring(1).chars().forEach(c -> given.add(String.valueOf((char) c)));
        String family = letters.substring(0, 1);
        add(reader.read(family).surname(), family, given, single);
        String compound = KoreanCensus.builtIn().compoundAtStartOf(hangul(letters, 0) + hangul(letters, 1));
        if (compound != null && letters.length() > 2) {
            add(compound(compound), letters.substring(0, 2), given.subList(1, given.size()), twofold);
        }
    }

    /// Returns the usual reading of a letter, as a surname begins with it.
    private String hangul(String letters, int at) {
        char letter = letters.charAt(at);
        String readings = HangulSyllable.is(letter)
                ? String.valueOf(letter)
                : HanjaReadings.builtIn().of(letter);
        return readings.isEmpty() ? "" : readings.substring(0, 1);
    }

    private static Choice compound(String hangul) {
        Choice.Builder surname = new Choice.Builder();
        for (int s = 0; s < SpellingSystem.COUNT; s++) {
            surname.add(KoreanCensus.builtIn().surnameId(hangul), s, 1);
        }
        return surname.build(KoreanCensus.builtIn()::ofSurname);
    }

    private void readGroups(PrintedGroups printed) {
        List<PrintedGroups.Group> groups = printed.groups();
        int last = groups.size() - 1;
        int comma = printed.beforeComma();
        boolean marked = groups.stream().anyMatch(PrintedGroups.Group::capital)
                && !groups.stream().allMatch(PrintedGroups.Group::capital);
        if (comma != 2) {
            boolean against = marked && !groups.getFirst().capital();
            family(groups.subList(0, 1), groups.subList(1, last + 1), against ? AGAINST_CAPITALS : 1);
        }
        if (comma == 0) {
            boolean against = marked && !groups.getLast().capital();
            double prior = against ? AGAINST_CAPITALS : 1;
            family(groups.subList(last, last + 1), groups.subList(0, last), familyLast * prior);
        }
        if (last >= 2 && comma != 1) {
            family(groups.subList(0, 2), groups.subList(2, last + 1), 1);
        }
        if (last == 1 && comma == 0 && groups.getFirst().pieces().size() == 2) {
            misplacedHyphen(groups.getFirst(), groups.getLast());
        }
        if (last >= 2 && comma == 0 && syllablesLikely(groups, 2)) {
            double prior = SKIPPED * stranger(groups.getFirst());
            family(groups.subList(1, 2), groups.subList(2, last + 1), prior);
        }
    }

    /// Reads Katakana in which no dot parts the family name from the given name: `シムヒョンソプ`.
    private void readRun(PrintedGroups.Group run, String kana) {
        for (int i = 1; i < Math.min(kana.length(), MOST_KANA); i++) {
            if (OtherScripts.beginsSyllable(kana.charAt(i))) {
                PrintedGroups.Group family = run.of(OtherScripts.toLatin(kana.substring(0, i)));
                PrintedGroups.Group given = run.of(OtherScripts.toLatin(kana.substring(i)));
                family(List.of(family), List.of(given), WITHOUT_DOT);
            }
        }
    }

    /// Reads `Shim-Hyun Seop`, whose hyphen should stand behind the next syllable.
    private void misplacedHyphen(PrintedGroups.Group first, PrintedGroups.Group last) {
        PrintedGroups.Group family = first.of(first.pieces().getFirst());
        PrintedGroups.Group given = first.of(first.pieces().getLast());
        family(List.of(family), List.of(given, last), MISPLACED);
    }

    /// Says whether the groups from `from` on are two syllables at least: one alone is too little behind a name from
    /// elsewhere, for `Tran Kim Chi` is no 김치.
    private static boolean syllablesLikely(List<PrintedGroups.Group> groups, int from) {
        int letters = 0;
        int pieces = 0;
        for (PrintedGroups.Group group : groups.subList(from, groups.size())) {
            letters += group.joined().length();
            pieces += group.pieces().size();
        }
        return pieces > 1 || letters > SYLLABLE_LETTERS_MAX;
    }

    private void family(List<PrintedGroups.Group> family, List<PrintedGroups.Group> given, double prior) {
        StringBuilder joined = new StringBuilder();
        int pieces = 0;
        for (PrintedGroups.Group group : family) {
            joined.append(group.joined());
            pieces += group.pieces().size();
            if (!group.readable()) {
                return;
            }
        }
        String letters = joined.toString();
        Choice surname = pieces == 1 ? reader.read(letters).surname() : Choice.NONE;
        Choice compound = letters.length() >= 4 ? CompoundSurnames.read(letters) : Choice.NONE;
        if (!surname.isEmpty()) {
            given(surname, letters, given, prior);
        }
        if (!compound.isEmpty()) {
            given(compound, letters, given, prior);
        }
    }

    /// Tries the given name whole, then without its first or its last group, which may be a name from elsewhere.
    private void given(Choice surname, String spelling, List<PrintedGroups.Group> given, double prior) {
        int last = given.size() - 1;
        if (cut(surname, spelling, given, prior) || last < 1) {
            return;
        }
        cut(surname, spelling, given.subList(1, last + 1), prior * SKIPPED * stranger(given.getFirst()));
        cut(surname, spelling, given.subList(0, last), prior * SKIPPED * stranger(given.getLast()));
    }

    /// Returns how likely it is that a name from elsewhere is written like `group`.
    private static double stranger(PrintedGroups.Group group) {
        return Math.pow(2, -Strangers.bits(group.joined()));
    }

    private boolean cut(Choice surname, String spelling, List<PrintedGroups.Group> given, double prior) {
        List<List<String>> cuts = List.of(List.of());
        for (PrintedGroups.Group group : given) {
            for (String piece : group.pieces()) {
                cuts = group.readable() ? extended(cuts, piece) : List.of();
            }
        }
        for (List<String> syllables : cuts) {
            add(surname, spelling, syllables, prior);
        }
        return !cuts.isEmpty();
    }

    private List<List<String>> extended(List<List<String>> cuts, String piece) {
        List<List<String>> longer = new ArrayList<>();
        for (List<String> tail : cutsOf(piece)) {
            for (List<String> head : cuts) {
                if (head.size() + tail.size() <= MOST_GIVEN) {
                    List<String> joined = new ArrayList<>(head);
                    joined.addAll(tail);
                    longer.add(joined);
                }
            }
        }
        return longer;
    }

    private List<List<String>> cutsOf(String piece) {
        return CUTS.get(piece, unknown -> {
            List<List<String>> cuts = new ArrayList<>();
            cutRest(unknown, 0, new ArrayList<>(), cuts);
            return List.copyOf(cuts);
        });
    }

    private void cutRest(String piece, int from, List<String> head, List<List<String>> cuts) {
        if (from == piece.length()) {
            cuts.add(List.copyOf(head));
            return;
        }
        if (head.size() == MOST_GIVEN) {
            return;
        }
        int most = Math.min(piece.length(), from + SyllableReader.LONGEST);
        for (int to = from + 1; to <= most; to++) {
            String syllable = piece.substring(from, to);
            if (!syllable.startsWith("'") && reader.read(syllable).isGiven()) {
                head.add(syllable);
                cutRest(piece, to, head, cuts);
                head.removeLast();
            }
        }
    }

    private void add(Choice surname, String spelling, List<String> given, double prior) {
        if (given.isEmpty() || surname.isEmpty()) {
            return;
        }
        List<Choice> places = new ArrayList<>();
        List<String> spellings = new ArrayList<>();
        places.add(surname);
        spellings.add(spelling);
        for (int i = 0; i < given.size(); i++) {
            SyllableReader.Syllable syllable = reader.read(given.get(i));
            Choice choice = given.size() == 1 ? syllable.alone() : i == 0 ? syllable.first() : syllable.second();
            if (choice.isEmpty()) {
                return;
            }
            places.add(choice);
            spellings.add(given.get(i));
        }
        analyses.add(KoreanAnalysis.of(places, spellings, beside * prior * ofLength(surname, given.size()), print));
    }

    /// Returns how many of the given names behind `surname` have so many syllables.
    static double ofLength(Choice surname, int syllables) {
        double[] shares = surname.id(0) < HangulSyllable.COUNT ? OF_LENGTH : BEHIND_COMPOUND;
        return syllables < shares.length ? shares[syllables] : LONGER;
    }
}
