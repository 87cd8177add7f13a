package dev.kkachi.tracing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The shapes of transactions that many people make together so that nobody sees who paid whom. Their inputs are not
/// one person's.
///
/// The rules are published ones, taken widely: a transaction that is wrongly left out of clustering costs a link, one
/// that is wrongly let in makes one person of many. Values are counted in units of 1e-8, as Bitcoin's are.
public enum CoinJoinShape {
    /// Wasabi before version 2: ten or more equal outputs of about 0.1 bitcoin, at least as many inputs, and two or
    /// more outputs that no other equals (Ficsor et al., *Dumplings*, which Stütz et al., AFT 2022, follow).
    WASABI,
    /// Wasabi from version 2 on: fifty or more inputs, and of the outputs more than four fifths of standard values,
    /// which are powers of two and three, their doubles, and 1, 2, 5 times powers of ten (Dumplings).
    WASABI_2,
    /// Samourai's Whirlpool: five to ten inputs, as many outputs, all of one pool's value; at least one input of
    /// exactly that, the others with no more than 0.0011 bitcoin above it (Stütz et al., AFT 2022).
    WHIRLPOOL,
    /// JoinMarket and its like: n equal outputs and at most one more for each of the n who take part, whose addresses
    /// are at least n (Goldfeder et al., PETS 2018; as in BlockSci).
    JOIN_MARKET;

    private static final long BITCOIN = 100_000_000;
    private static final int WASABI_EQUAL_MIN = 10;
    private static final int WASABI_ODD_MIN = 2;
    private static final long WASABI_VALUE = BITCOIN / 10;
    private static final long WASABI_TOLERANCE = BITCOIN / 50;
    private static final int WASABI_2_INPUTS_MIN = 50;
    private static final int WHIRLPOOL_MIN = 5;
    private static final int WHIRLPOOL_MAX = 10;
    private static final long WHIRLPOOL_FEE_MAX = 110_000;
    private static final List<Long> WHIRLPOOL_POOLS = List.of(100_000L, 1_000_000L, 5_000_000L, 50_000_000L);
    private static final Set<Long> STANDARD_VALUES = standardValues();
    /// Dust that tokens on Bitcoin send along with their payments, so that equal outputs say nothing.
    private static final List<Long> TOKEN_DUST = List.of(546L, 2_730L);

    /// Returns the shape that a transaction has, `null` if it has none.
    ///
    /// @param inputs the values of its inputs; less than zero where it is not known, which may then be any
    /// @param owners the accounts of its inputs, in the same order
    /// @param outputs the values of its outputs
    public static @Nullable CoinJoinShape of(long[] inputs, int[] owners, long[] outputs) {
        if (inputs.length < 2 || outputs.length < 2) {
            return null;
        }
        long[] sorted = outputs.clone();
        Arrays.sort(sorted);
        long common = mostFrequent(sorted);
        int equal = count(sorted, common);
        if (isWhirlpool(inputs, sorted)) {
            return WHIRLPOOL;
        }
        if (inputs.length >= WASABI_2_INPUTS_MIN && standard(outputs) > outputs.length * 4L / 5) {
            return WASABI_2;
        }
        boolean isBase = Math.abs(common - WASABI_VALUE) <= WASABI_TOLERANCE;
        if (isBase && equal >= WASABI_EQUAL_MIN && inputs.length >= equal && odd(sorted) >= WASABI_ODD_MIN) {
            return WASABI;
        }
        int people = (outputs.length + 1) / 2;
        boolean isJoin = people >= 2 && equal == people && distinct(owners) >= people && !TOKEN_DUST.contains(common);
        return isJoin ? JOIN_MARKET : null;
    }

    private static boolean isWhirlpool(long[] inputs, long[] outputs) {
        long pool = outputs[0];
        if (inputs.length != outputs.length
                || inputs.length < WHIRLPOOL_MIN
                || inputs.length > WHIRLPOOL_MAX
                || outputs[outputs.length - 1] != pool
                || !WHIRLPOOL_POOLS.contains(pool)) {
            return false;
        }
        boolean isWithin = Arrays.stream(inputs)
                .allMatch(value -> value < 0 || (value >= pool && value <= pool + WHIRLPOOL_FEE_MAX));
        return isWithin && Arrays.stream(inputs).anyMatch(value -> value < 0 || value == pool);
    }

    private static long mostFrequent(long[] sorted) {
        long best = sorted[0];
        int most = 0;
        int run = 0;
        for (int i = 0; i < sorted.length; i++) {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            if (run > most) {
                most = run;
                best = sorted[i];
            }
        }
        return best;
    }

    private static int count(long[] values, long value) {
        return (int) Arrays.stream(values).filter(other -> other == value).count();
    }

    private static int odd(long[] sorted) {
        int odd = 0;
        for (int i = 0; i < sorted.length; i++) {
            boolean isLikeLast = i > 0 && sorted[i] == sorted[i - 1];
            boolean isLikeNext = i + 1 < sorted.length && sorted[i] == sorted[i + 1];
            odd += isLikeLast || isLikeNext ? 0 : 1;
        }
        return odd;
    }

    private static long standard(long[] values) {
        return Arrays.stream(values).filter(STANDARD_VALUES::contains).count();
    }

    private static long distinct(int[] owners) {
        return Arrays.stream(owners).distinct().count();
    }

    private static Set<Long> standardValues() {
        long least = 5_000;
        long most = 1L << 37;
        Set<Long> values = new LinkedHashSet<>();
        for (long base : new long[] {2, 3, 10}) {
            for (long power = base; power <= most; power *= base) {
                values.add(power);
                values.add(base == 2 ? power : 2 * power);
                values.add(base == 10 ? 5 * power : power);
            }
        }
        values.removeIf(value -> value < least || value > most);
        return new HashSet<>(values);
    }
}
