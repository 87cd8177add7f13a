package dev.kkachi.linking.internal;

import dev.kkachi.linking.ColumnKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Of which fields it tells much that two records agree in them and in everything else.
///
/// Two *Kim Minsu* who are both of Korea may well be two: the country follows from the name. Where names are the same
/// that cannot be seen, so it is seen where they share a word: if all else is then often the same, too, it tells
/// nothing more. Where it seldom is, records that are the same in everything are one, and what is left shows
/// how often two bear a name.
final class Coincidences {
    private static final long SEED = 0xA0761D6478BD642FL;
    private static final int RECORDS = 20_000;
    private static final int PAIRS = 2_000;
    /// Of a long text the first words are enough.
    private static final int WORDS_MAX = 12;
    /// Of pairs that share a word of a field, one in so many may agree in all else.
    private static final int AGREE_ONE_IN = 8;

    private final Fields fields;
    private final Fields.Levels levels;
    private final int[] sampled;
    private final boolean[] seldom;

    Coincidences(Fields fields) {
        this.fields = fields;
        int width = fields.list().size();
        int records = fields.records();
        levels = new Fields.Levels(width);
        sampled = records <= RECORDS
                ? IntStream.range(0, records).toArray()
                : new SplittableRandom(SEED).ints(RECORDS, 0, records).toArray();
        seldom = new boolean[width];
        for (int field = 0; field < width; field++) {
            seldom[field] = fields.list().get(field).kind() != ColumnKind.NAME && compare(field);
        }
    }

    /// Says whether records that agree in a field by chance seldom agree in all others.
    boolean areSeldom(int field) {
        return seldom[field];
    }

    private boolean compare(int field) {
        SplittableRandom dice = new SplittableRandom(SEED);
        Map<String, List<Integer>> holders = holders(field);
        int compared = 0;
        int agreed = 0;
        for (int i = 0; i < sampled.length && compared < PAIRS; i++) {
            int record = sampled[i];
            int other = alike(words(record, field), holders, dice);
            if (fields.value(record, field) >= 0
                    && fields.value(other, field) >= 0
                    && fields.value(record, field) != fields.value(other, field)) {
                compared++;
                agreed += agree(record, other, field) ? 1 : 0;
            }
        }
        return AGREE_ONE_IN * (agreed + 1) <= compared + 2;
    }

    /// Returns a record that holds one of some words, any record where no other does.
    private int alike(String[] words, Map<String, List<Integer>> holders, SplittableRandom dice) {
        List<Integer> alike = holders.getOrDefault(words[dice.nextInt(words.length)], List.of());
        return alike.size() > 1 ? alike.get(dice.nextInt(alike.size())) : sampled[dice.nextInt(sampled.length)];
    }

    private boolean agree(int a, int b, int but) {
        fields.levels(Math.min(a, b), Math.max(a, b), levels);
        return IntStream.range(0, levels.of.length)
                .filter(field -> field != but && levels.of[field] >= 0)
                .allMatch(field -> levels.of[field] == fields.list().get(field).equal());
    }

    private Map<String, List<Integer>> holders(int field) {
        Map<String, List<Integer>> holders = new HashMap<>();
        for (int record : sampled) {
            for (String word : words(record, field)) {
                holders.computeIfAbsent(word, _ -> new ArrayList<>()).add(record);
            }
        }
        return holders;
    }

    private String[] words(int record, int field) {
        int value = fields.value(record, field);
        String text = value < 0 ? "" : fields.list().get(field).values().get(value);
        return Arrays.stream(text.split(" ", WORDS_MAX + 1)).limit(WORDS_MAX).toArray(String[]::new);
    }
}
