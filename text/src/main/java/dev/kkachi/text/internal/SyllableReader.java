package dev.kkachi.text.internal;

import java.util.List;

/// Reads the letters of one syllable as Hangul in each place of a name, and remembers what it read.
final class SyllableReader {
    static final int LONGEST = 9;

    /// How many spellings are remembered; what no syllable is spelled like takes hardly any room, others about a
    /// kilobyte.
    private static final int REMEMBERED = 1 << 17;

    private static final float CUSTOM = 0.86f;
    private static final float OTHER_NORTHERN = 0.3f;
    private static final float DROPPED_RIEUL = 0.05f;
    private static final String SELDOM_NORTHERN = "영인남윤이애여";
    private static final int NO_ONSET = HangulSyllable.ONSETS.indexOf('ㅇ');
    private static final int SIOT = HangulSyllable.ONSETS.indexOf('ㅅ');
    private static final int U = HangulSyllable.NUCLEI.indexOf('ㅜ');
    private static final int CUSTOMARY = SpellingSystem.CUSTOMARY.index;
    private static final Syllable NOTHING = new Syllable(Choice.NONE, Choice.NONE, Choice.NONE, Choice.NONE);
    private static final SyllableReader BUILT_IN = new SyllableReader();

    private final SpellingTable table = SpellingTable.builtIn();
    private final KoreanCensus census = KoreanCensus.builtIn();
    private final Memo<Syllable> remembered = Memo.of(REMEMBERED);
    private final boolean[] custom = new boolean[HangulSyllable.COUNT];

    /// One spelling read in each place.
    record Syllable(Choice surname, Choice first, Choice second, Choice alone) {
        boolean isGiven() {
            return !first.isEmpty() || !second.isEmpty();
        }
    }

    private SyllableReader() {
        for (int id : census.known()) {
            custom[id] = !table.whole("syllable", String.valueOf(HangulSyllable.of(id)), SpellingSystem.CUSTOMARY)
                    .isEmpty();
        }
    }

    static SyllableReader builtIn() {
        return BUILT_IN;
    }

    /// Reads `letters`: lower case, marks kept as `ŏ`, `ŭ` and an apostrophe after an aspirate; or one Hangul syllable,
    /// or one Han character.
    Syllable read(String letters) {
        return remembered.get(letters, unknown -> place(raw(unknown), unknown));
    }

    private Choice.Builder raw(String letters) {
        Choice.Builder raw = new Choice.Builder();
        if (letters.length() == 1 && letters.charAt(0) > 0x2E80) {
            String readings = HangulSyllable.is(letters.charAt(0))
                    ? letters
                    : HanjaReadings.builtIn().of(letters.charAt(0));
            readings.chars().forEach(c -> certain(raw, HangulSyllable.id((char) c)));
            return raw;
        }
        if (letters.isEmpty() || letters.length() > LONGEST) {
            return raw;
        }
        for (int onset = 0; onset <= Math.min(5, letters.length() - 1); onset++) {
            List<SpellingTable.Part> onsets = table.onsets(letters.substring(0, onset));
            for (int coda = letters.length(); !onsets.isEmpty() && coda > onset; coda--) {
                List<SpellingTable.Part> codas = table.codas(letters.substring(coda));
                List<SpellingTable.Part> nuclei = table.nuclei(letters.substring(onset, coda));
                join(raw, onsets, nuclei, codas);
            }
        }
        for (SpellingTable.Whole whole : table.syllables(letters)) {
            float share = whole.system() == CUSTOMARY ? CUSTOM : 1;
            raw.add(HangulSyllable.id(whole.hangul().charAt(0)), whole.system(), share * whole.weight());
        }
        return raw;
    }

    private static void certain(Choice.Builder raw, int id) {
        for (int system = 0; system < SpellingSystem.COUNT; system++) {
            raw.add(id, system, 1);
        }
    }

    private void join(
            Choice.Builder raw,
            List<SpellingTable.Part> onsets,
            List<SpellingTable.Part> nuclei,
            List<SpellingTable.Part> codas) {
        if (nuclei.isEmpty() || codas.isEmpty()) {
            return;
        }
        for (SpellingTable.Part onset : onsets) {
            for (SpellingTable.Part nucleus : nuclei) {
                if (onset.system() == nucleus.system() && fits(onset, nucleus)) {
                    for (SpellingTable.Part coda : codas) {
                        if (coda.system() == onset.system()) {
                            int id = HangulSyllable.id(onset.jamo(), nucleus.jamo(), coda.jamo());
                            addPart(raw, id, onset.system(), onset.weight() * nucleus.weight() * coda.weight());
                        }
                    }
                }
            }
        }
    }

    private void addPart(Choice.Builder raw, int id, int system, float weight) {
        if (census.isKnown(id)) {
            raw.add(id, system, system == CUSTOMARY && custom[id] ? (1 - CUSTOM) * weight : weight);
        }
    }

    private boolean fits(SpellingTable.Part onset, SpellingTable.Part nucleus) {
        boolean soft = onset.jamo() == SIOT
                && HangulSyllable.isFront(nucleus.jamo())
                && table.hasSpecial("onset", 'ㅅ', onset.system());
        boolean bare =
                onset.jamo() == NO_ONSET && nucleus.jamo() == U && table.hasSpecial("nucleus", 'ㅜ', onset.system());
        return onset.special() == soft && nucleus.special() == bare;
    }

    private Syllable place(Choice.Builder raw, String letters) {
        if (raw.size() == 0 && table.surnames(letters).isEmpty()) {
            return NOTHING;
        }
        Choice.Builder surname = new Choice.Builder();
        Choice.Builder initial = new Choice.Builder();
        Choice.Builder medial = new Choice.Builder();
        for (int i = 0; i < raw.size(); i++) {
            int id = raw.id(i);
            for (int system = 0; system < SpellingSystem.COUNT; system++) {
                float weight = raw.at(i, system);
                if (weight > 0) {
                    boolean chinese = system == SpellingSystem.PINYIN.index;
                    surname.add(HangulSyllable.initial(id), system, chinese ? 0 : weight * surnameShare(id, system));
                    initial.add(HangulSyllable.initial(id), system, weight * givenShare(id, system));
                    addMedial(medial, id, system, weight);
                }
            }
        }
        addSurnames(surname, letters);
        return new Syllable(
                surname.build(census::ofSurname),
                initial.build(id -> census.ofGiven(KoreanCensus.FIRST, id)),
                medial.build(id -> census.ofGiven(KoreanCensus.SECOND, id)),
                initial.build(id -> census.ofGiven(KoreanCensus.ALONE, id)));
    }

    private float surnameShare(int id, int system) {
        int folded = HangulSyllable.initial(id);
        float share = table.northernShare(folded) * SpellingSystem.at(system).northern;
        return id == folded ? 1 - share : share;
    }

    private static float givenShare(int id, int system) {
        int folded = HangulSyllable.initial(id);
        int northern = HangulSyllable.northern(folded);
        if (northern == folded) {
            return 1;
        }
        boolean seldom = SELDOM_NORTHERN.indexOf(HangulSyllable.of(folded)) >= 0;
        float share = Math.max(0.05f, SpellingSystem.at(system).northern) * (seldom ? 0.02f : OTHER_NORTHERN);
        return id == folded ? 1 - share : share;
    }

    private void addMedial(Choice.Builder medial, int id, int system, float weight) {
        int folded = HangulSyllable.medial(id);
        medial.add(folded, system, weight);
        int northern = HangulSyllable.northern(id);
        if (folded == id && northern != id && HangulSyllable.onset(id) == NO_ONSET && census.isKnown(northern)) {
            medial.add(HangulSyllable.medial(northern), system, DROPPED_RIEUL * weight);
        }
    }

    /// Surnames have spellings of their own, which even those keep who spell their given name by the book.
    private void addSurnames(Choice.Builder surname, String letters) {
        if (letters.charAt(letters.length() - 1) > 0x2E80) {
            return;
        }
        for (int i = 0; i < surname.size(); i++) {
            int id = surname.id(i);
            surname.scale(id, SpellingSystem.REVISED.index, 0.45f);
            surname.scale(id, SpellingSystem.NORTH.index, 0.93f);
            boolean hasCustom = !table.whole("surname", census.surname(id), SpellingSystem.CUSTOMARY)
                    .isEmpty();
            surname.scale(id, CUSTOMARY, hasCustom ? 0.04f : 1);
        }
        for (SpellingTable.Whole whole : table.surnames(letters)) {
            int id = census.surnameId(whole.hangul());
            if (whole.system() == CUSTOMARY) {
                surname.add(id, CUSTOMARY, 0.96f * whole.weight());
                surname.add(id, SpellingSystem.REVISED.index, 0.55f * whole.weight());
                surname.add(id, SpellingSystem.NORTH.index, 0.07f * whole.weight());
                surname.add(id, SpellingSystem.MARKED.index, 0.1f * whole.weight());
                surname.add(id, SpellingSystem.FRENCH.index, 0.2f * whole.weight());
            } else {
                surname.add(id, whole.system(), whole.weight());
            }
        }
    }
}
