package dev.kkachi.text.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// How each spelling system writes the onsets, nuclei and codas of Hangul, whole syllables and surnames.
///
/// Read forwards it spells; read backwards, from letters to the parts that may be meant, it reads.
final class SpellingTable {
    private static final String EMPTY = "-";
    private static final SpellingTable BUILT_IN = new SpellingTable();

    private final Map<String, List<Part>> onsets = new HashMap<>();
    private final Map<String, List<Part>> nuclei = new HashMap<>();
    private final Map<String, List<Part>> codas = new HashMap<>();
    private final Map<String, List<Whole>> syllables = new HashMap<>();
    private final Map<String, List<Whole>> surnames = new HashMap<>();
    private final Map<String, Map<String, Double>> forward = new TreeMap<>();
    private final float[] northernShare = new float[HangulSyllable.COUNT];

    /// A part of a syllable that some letters may stand for.
    ///
    /// @param jamo its index among the onsets, nuclei or codas
    /// @param special whether it holds only in company: an onset before ㅣ or a glide, a nucleus without onset
    /// @param system the system that spells so
    /// @param weight P(letters | part, system)
    record Part(int jamo, boolean special, int system, float weight) {}

    /// A whole syllable or surname that some letters may stand for.
    ///
    /// @param hangul one syllable, or two of a surname
    /// @param system the system that spells so
    /// @param weight P(letters | hangul, system)
    record Whole(String hangul, int system, float weight) {}

    private SpellingTable() {
        Table.each("korean-spellings.tsv", this::read);
        Table.each("pinyin-readings.tsv", row -> readPinyin(row[0], row[1], row[2].split(" ", -1)));
        addUnlisted();
    }

    static SpellingTable builtIn() {
        return BUILT_IN;
    }

    private void read(String[] row) {
        String kind = row[0];
        if (kind.equals("surnorth")) {
            float share = Float.parseFloat(row[3].split(" ", -1)[1]) / 100;
            northernShare[HangulSyllable.id(row[1].charAt(0))] = share;
            return;
        }
        Map<String, Double> weights = normalised(row[3]);
        for (char letter : row[2].toCharArray()) {
            forward.put(key(kind, row[1], letter), weights);
        }
    }

    private void readPinyin(String kind, String pinyin, String[] cells) {
        Map<String, List<Whole>> into = kind.equals("surname") ? surnames : syllables;
        for (int i = 0; i + 1 < cells.length; i += 2) {
            float weight = Float.parseFloat(cells[i + 1]) / 100;
            into.computeIfAbsent(pinyin, p -> new ArrayList<>())
                    .add(new Whole(cells[i], SpellingSystem.PINYIN.index, weight));
        }
    }

    private void addUnlisted() {
        index("onset", HangulSyllable.ONSETS, onsets);
        index("onsety", HangulSyllable.ONSETS, onsets);
        index("nucleus", HangulSyllable.NUCLEI, nuclei);
        index("nucleus0", HangulSyllable.NUCLEI, nuclei);
        index("coda", HangulSyllable.CODAS, codas);
        forward.forEach((key, weights) -> {
            String[] parts = key.split(" ", -1);
            Map<String, List<Whole>> into = switch (parts[0]) {
                case "syllable" -> syllables;
                case "surname" -> surnames;
                default -> null;
            };
            if (into != null) {
                int system = SpellingSystem.index(parts[2].charAt(0));
                weights.forEach((letters, weight) -> into.computeIfAbsent(letters, l -> new ArrayList<>())
                        .add(new Whole(parts[1], system, weight.floatValue())));
            }
        });
    }

    private void index(String kind, String alphabet, Map<String, List<Part>> into) {
        boolean special = kind.endsWith("y") || kind.endsWith("0");
        for (int jamo = 0; jamo < alphabet.length(); jamo++) {
            for (int system = 0; system < SpellingSystem.COUNT; system++) {
                Map<String, Double> weights = own(kind, alphabet.charAt(jamo), SpellingSystem.at(system));
                for (Map.Entry<String, Double> entry : weights.entrySet()) {
                    String letters = entry.getKey().equals(EMPTY) ? "" : entry.getKey();
                    into.computeIfAbsent(letters, l -> new ArrayList<>())
                            .add(new Part(
                                    jamo, special, system, entry.getValue().floatValue()));
                }
            }
        }
    }

    private Map<String, Double> own(String kind, char jamo, SpellingSystem system) {
        if (system == SpellingSystem.PINYIN) {
            return Map.of();
        }
        Map<String, Double> all = forward.getOrDefault(key(kind, String.valueOf(jamo), '*'), Map.of());
        return forward.getOrDefault(key(kind, String.valueOf(jamo), system.letter), all);
    }

    /// Returns how `system` spells the part `jamo` of kind `onset`, `nucleus` or `coda`, with weights that sum to 1.
    Map<String, Double> part(String kind, char jamo, SpellingSystem system) {
        String company = kind.equals("onset") ? "onsety" : "nucleus0";
        Map<String, Double> plain = own(kind, jamo, system);
        return plain.isEmpty() ? own(company, jamo, system) : plain;
    }

    /// Returns how `system` spells `jamo` in company: an onset before ㅣ or a glide, a nucleus without onset.
    Map<String, Double> special(String kind, char jamo, SpellingSystem system) {
        String company = kind.equals("onset") ? "onsety" : "nucleus0";
        Map<String, Double> special = own(company, jamo, system);
        return special.isEmpty() ? own(kind, jamo, system) : special;
    }

    /// Returns how `system` spells the whole surname or syllable `hangul`, empty where it has no custom of its own.
    Map<String, Double> whole(String kind, String hangul, SpellingSystem system) {
        return forward.getOrDefault(key(kind, hangul, system.letter), Map.of());
    }

    boolean hasSpecial(String kind, char jamo, int system) {
        String company = kind.equals("onset") ? "onsety" : "nucleus0";
        return !own(company, jamo, SpellingSystem.at(system)).isEmpty();
    }

    List<Part> onsets(String letters) {
        return onsets.getOrDefault(letters, List.of());
    }

    List<Part> nuclei(String letters) {
        return nuclei.getOrDefault(letters, List.of());
    }

    List<Part> codas(String letters) {
        return codas.getOrDefault(letters, List.of());
    }

    List<Whole> syllables(String letters) {
        return syllables.getOrDefault(letters, List.of());
    }

    List<Whole> surnames(String letters) {
        return surnames.getOrDefault(letters, List.of());
    }

    /// Returns every spelling that some system may mean the syllable `id` by, and a few that none does: whether onset
    /// and nucleus go together is not asked.
    Set<String> spellings(int id) {
        String hangul = String.valueOf(HangulSyllable.of(id));
        Set<String> spellings = lettersOf(syllables, whole -> whole.hangul().equals(hangul));
        Set<String> ends = lettersOf(codas, coda -> coda.jamo() == HangulSyllable.coda(id));
        for (String onset : lettersOf(onsets, part -> part.jamo() == HangulSyllable.onset(id))) {
            for (String nucleus : lettersOf(nuclei, part -> part.jamo() == HangulSyllable.nucleus(id))) {
                ends.forEach(end -> spellings.add(onset + nucleus + end));
            }
        }
        return spellings;
    }

    private static <T> Set<String> lettersOf(Map<String, List<T>> table, Predicate<T> meant) {
        Set<String> letters = new HashSet<>();
        table.forEach((spelling, readings) -> {
            if (readings.stream().anyMatch(meant)) {
                letters.add(spelling);
            }
        });
        return letters;
    }

    /// Returns how much of the surname `id`, as South Koreans spell it, North Koreans spell with an initial ㄹ or ㄴ.
    float northernShare(int id) {
        return northernShare[id];
    }

    private static String key(String kind, String hangul, char system) {
        return kind + " " + hangul + " " + system;
    }

    private static Map<String, Double> normalised(String cells) {
        String[] words = cells.trim().split(" ", -1);
        Map<String, Double> weights = new TreeMap<>();
        double all = 0;
        for (int i = 0; i + 1 < words.length; i += 2) {
            double weight = Double.parseDouble(words[i + 1]);
            weights.put(words[i], weights.getOrDefault(words[i], 0.0) + weight);
            all += weight;
        }
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            entry.setValue(entry.getValue() / all);
        }
        return weights;
    }
}
