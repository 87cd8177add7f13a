package dev.kkachi.linking.internal;

import dev.kkachi.linking.ColumnKind;
import dev.kkachi.text.Commonness;
import dev.kkachi.text.NameKind;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// How likely somebody else has this very value: the u of values that are equal.
///
/// A table says how many hold a value, and a small table says it badly: of thirty people one is called
/// *Kusha*, and one
/// *Smith*. So a name is counted among a thousand more people, who are called as people are; and a number that was
/// given to somebody and that next to nobody else holds is as rare as such numbers are, and not as this
/// table is short.
final class ValueShares {
    static final double PEOPLE_BESIDE = 1_000;
    /// A number of so many characters that at most so many records hold was given to one person.
    private static final int GIVEN_CHARACTERS_MIN = 6;
    private static final int GIVEN_HELD_MAX = 4;
    /// Two people share such a number by mistake: one in 131,072.
    private static final double GIVEN_BITS = 17;
    /// What is counted for a value that nobody else holds.
    private static final double HELD_MIN = 0.7;

    private final Commonness names = Commonness.builtIn();

    /// Returns how much a value tells that was never seen before.
    float bitsOfNew(Field field, int value) {
        return (float) -Rarity.log2(share(field, value, 1, (double) Math.max(1, field.filled())));
    }

    /// Returns for each value of a field how much it tells that another has it too, in bits.
    ///
    /// @param held how many records, or entities, hold a value
    float[] bits(Field field, IntUnaryOperator held) {
        int values = field.values().size();
        double filled = Math.max(
                1, IntStream.range(0, values).mapToLong(held::applyAsInt).sum());
        float[] bits = new float[values];
        for (int value = 0; value < values; value++) {
            bits[value] = (float) -Rarity.log2(share(field, value, held.applyAsInt(value), filled));
        }
        return bits;
    }

    private double share(Field field, int value, int held, double filled) {
        double others = Math.max(held - 1, HELD_MIN);
        String text = field.values().get(value);
        ColumnKind kind = field.kind();
        if (kind == ColumnKind.NAME) {
            return (others + PEOPLE_BESIDE * Math.pow(2, -commonness(text))) / (filled + PEOPLE_BESIDE);
        }
        boolean given = kind == ColumnKind.IDENTIFIER || kind == ColumnKind.PHONE || kind == ColumnKind.EMAIL;
        boolean rare = held <= GIVEN_HELD_MAX
                && text.length() >= GIVEN_CHARACTERS_MIN
                && !field.column().place();
        double share = others / filled;
        return given && rare ? Math.min(share, Math.pow(2, -GIVEN_BITS)) : share;
    }

    private double commonness(String name) {
        double bits = 0;
        for (String word : name.split(" ", -1)) {
            bits += names.bits(word, NameKind.PERSON);
        }
        return bits;
    }
}
