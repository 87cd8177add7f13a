package dev.kkachi.linking.internal;

import dev.kkachi.linking.ColumnKind;
import dev.kkachi.text.Commonness;
import dev.kkachi.text.NameKind;
import java.util.Arrays;

/// How likely somebody else has this very value: the u of values that are equal.
///
/// A table says how many hold a value, and a small table says it badly: of thirty people one is called
/// *Kusha*, and one
/// *Smith*. So a name is counted among a thousand more people, who are called as people are; a number that was
/// given to somebody and that next to nobody else holds is as rare as such numbers are, and not as this
/// table is short; and of other values the many that one holds tell how seldom two do.
final class ValueShares {
    static final double PEOPLE_BESIDE = 1_000;
    /// A number of so many characters that at most so many records hold was given to one person.
    private static final int GIVEN_CHARACTERS_MIN = 6;
    private static final int GIVEN_HELD_MAX = 3;
    /// Two people share such a number by mistake: one in 131,072.
    private static final double GIVEN_BITS = 17;
    /// However seldom two hold a value that is rare: what a table can show of that.
    private static final double LONE_MIN = 0.02;

    /// What is counted for a value that one holds, where nothing more is known.
    static final double LONE = 1;

    private final Commonness names = Commonness.builtIn();

    /// Returns how many of a table that grew hold a value again that one held, by how many values were held by one and
    /// by two of it (Good 1953, after Turing).
    ///
    /// @param held how many hold each value, of whom no two are one
    static double lone(int[] held) {
        long once = Arrays.stream(held).filter(count -> count == 1).count();
        long twice = Arrays.stream(held).filter(count -> count == 2).count();
        return Math.max(LONE_MIN, (2.0 * twice + 1) / (once + 2.0 * twice + 1));
    }

    /// Returns how much a value tells that was never seen before.
    ///
    /// @param lone what is counted for a value that one holds
    float bitsOfNew(Field field, double lone, int value) {
        return (float) -Rarity.log2(share(field, value, lone, Math.max(1.0, (double) field.filled())));
    }

    /// Returns for each value of a field how much it tells that another has it too, in bits.
    ///
    /// @param lone what is counted for a value that one holds
    /// @param held how many records, or entities, hold each value
    float[] bits(Field field, double lone, int[] held) {
        double filled =
                Math.max(1.0, (double) (Arrays.stream(held).asLongStream().sum() + held.length));
        float[] bits = new float[held.length];
        for (int value = 0; value < held.length; value++) {
            double others = held[value] <= 1 ? lone : held[value];
            bits[value] = (float) -Rarity.log2(share(field, value, others, filled));
        }
        return bits;
    }

    private double share(Field field, int value, double others, double filled) {
        String text = field.values().get(value);
        ColumnKind kind = field.kind();
        if (kind == ColumnKind.NAME) {
            return (others + PEOPLE_BESIDE * Math.pow(2, -commonness(text))) / (filled + PEOPLE_BESIDE);
        }
        boolean given = kind == ColumnKind.IDENTIFIER || kind == ColumnKind.PHONE || kind == ColumnKind.EMAIL;
        boolean rare = others <= GIVEN_HELD_MAX
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
