package dev.kkachi.text.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How common each Korean surname and each syllable of a given name is.
///
/// A surname has the id of its Hangul syllable as South Koreans spell it (리 counts as 이); the surnames of two syllables
/// follow after the last syllable. Given syllables are counted by place: first of two, second of two, alone.
final class KoreanCensus {
    static final int FIRST = 0;
    static final int SECOND = 1;
    static final int ALONE = 2;

    private static final float UNSEEN = 0.35f;
    private static final KoreanCensus BUILT_IN = load();

    private final float[] surnames;
    private final List<String> compounds;
    private final float[][] given = new float[3][HangulSyllable.COUNT];
    private final boolean[] known = new boolean[HangulSyllable.COUNT];

    private KoreanCensus(Map<String, Float> people) {
        compounds =
                people.keySet().stream().filter(s -> s.length() == 2).sorted().toList();
        surnames = new float[HangulSyllable.COUNT + compounds.size()];
    }

    static KoreanCensus builtIn() {
        return BUILT_IN;
    }

    private static KoreanCensus load() {
        Map<String, Float> people = new HashMap<>();
        Table.each("korean-surnames.tsv", row -> people.merge(row[0], Float.parseFloat(row[1]), Float::sum));
        KoreanCensus census = new KoreanCensus(people);
        double all = people.values().stream().mapToDouble(Float::doubleValue).sum();
        people.forEach((name, count) -> {
            int id = census.surnameId(name);
            census.surnames[id] += (float) (count / all);
            if (name.length() == 1) {
                census.known[HangulSyllable.id(name.charAt(0))] = true;
                census.known[HangulSyllable.northern(id)] |= HangulSyllable.northern(id) != id;
            }
        });
        census.loadGiven();
        return census;
    }

    private void loadGiven() {
        Table.each("korean-given.tsv", row -> {
            int id = HangulSyllable.id(row[0].charAt(0));
            known[id] = true;
            known[HangulSyllable.initial(id)] = true;
            given[FIRST][HangulSyllable.initial(id)] += Float.parseFloat(row[1 + FIRST]) + UNSEEN;
            given[SECOND][HangulSyllable.medial(id)] += Float.parseFloat(row[1 + SECOND]) + UNSEEN;
            given[ALONE][HangulSyllable.initial(id)] += Float.parseFloat(row[1 + ALONE]) + UNSEEN / 4;
        });
        for (float[] counts : given) {
            double all = 0;
            for (float count : counts) {
                all += count;
            }
            for (int i = 0; i < counts.length; i++) {
                counts[i] = (float) (counts[i] / all);
            }
        }
    }

    /// Returns the id of a surname of one or two syllables; a two-syllable surname that is not known has none: -1.
    int surnameId(String hangul) {
        if (hangul.length() == 1) {
            return HangulSyllable.initial(HangulSyllable.id(hangul.charAt(0)));
        }
        int index = compounds.indexOf(hangul);
        return index < 0 ? -1 : HangulSyllable.COUNT + index;
    }

    List<String> compounds() {
        return compounds;
    }

    String surname(int id) {
        return id < HangulSyllable.COUNT
                ? String.valueOf(HangulSyllable.of(id))
                : compounds.get(id - HangulSyllable.COUNT);
    }

    /// Returns the share of Koreans who bear the surname `id`.
    float ofSurname(int id) {
        return surnames[id];
    }

    /// Returns the share of given names with syllable `id` in `place`.
    float ofGiven(int place, int id) {
        return given[place][id];
    }

    boolean isKnown(int id) {
        return known[id];
    }

    /// Lists the syllables that occur in names.
    List<Integer> known() {
        List<Integer> ids = new ArrayList<>();
        for (int id = 0; id < known.length; id++) {
            if (known[id]) {
                ids.add(id);
            }
        }
        return ids;
    }

    /// Finds the two-syllable surname that `hangul` starts with.
    @Nullable String compoundAtStartOf(String hangul) {
        for (String compound : compounds) {
            if (hangul.startsWith(compound)) {
                return compound;
            }
        }
        return null;
    }
}
