package dev.kkachi.model;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.function.BinaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class UnitsTest {
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(Units.BITS);

    /// Counts of any length, many of them about a power of two.
    private static BigInteger someCount(RandomGenerator random) {
        int bits = random.nextInt(Units.BITS + 1);
        BigInteger power = BigInteger.ONE.shiftLeft(bits);
        BigInteger count = switch (random.nextInt(3)) {
            case 0 -> power.subtract(BigInteger.valueOf(random.nextInt(3)));
            case 1 -> power.add(BigInteger.valueOf(random.nextInt(3)));
            default -> new BigInteger(1, bytes(random)).mod(power.max(BigInteger.ONE));
        };
        return count.max(BigInteger.ZERO).min(LIMIT.subtract(BigInteger.ONE));
    }

    private static byte[] bytes(RandomGenerator random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return bytes;
    }

    private static boolean agree(BinaryOperator<Units> fast, BinaryOperator<BigInteger> slow, RandomGenerator random) {
        BigInteger a = someCount(random);
        BigInteger b = someCount(random);
        BigInteger expected = slow.apply(a, b);
        boolean isCount = expected.signum() >= 0 && expected.compareTo(LIMIT) < 0;
        try {
            return fast.apply(Units.of(a), Units.of(b)).toBigInteger().equals(expected) && isCount;
        } catch (ArithmeticException refused) {
            return !isCount;
        }
    }

    @Test
    void sumsAndDifferencesAreExactOrRefused() {
        forAll(random -> random, random -> agree(Units::plus, BigInteger::add, random));
        forAll(random -> random, random -> agree(Units::minus, BigInteger::subtract, random));
        forAll(
                random -> random,
                random -> agree(Units::minusOrZero, (a, b) -> a.subtract(b).max(BigInteger.ZERO), random));
    }

    @Test
    void theSmallerAndTheGreaterAreThoseOfWholeNumbers() {
        forAll(random -> random, random -> agree(Units::min, BigInteger::min, random));
        forAll(random -> random, random -> agree(Units::max, BigInteger::max, random));
    }

    @Test
    void aShareIsRoundedDownExactly() {
        forAll(random -> random, random -> {
            BigInteger whole = someCount(random).max(BigInteger.ONE);
            BigInteger part = someCount(random).min(whole);
            return agree(
                    (a, b) -> a.share(Units.of(part), Units.of(whole)),
                    (a, b) -> a.multiply(part).divide(whole),
                    random);
        });
    }

    @Test
    void aShareOfCountsThatFitALongIsRoundedDownExactly() {
        forAll(random -> random, random -> {
            boolean agree = true;
            for (int i = 0; i < 100; i++) {
                BigInteger whole = someLong(random).max(BigInteger.ONE);
                BigInteger part = someLong(random);
                BigInteger amount = someLong(random);
                agree &= Units.of(amount)
                        .share(Units.of(part), Units.of(whole))
                        .toBigInteger()
                        .equals(amount.multiply(part).divide(whole));
            }
            return agree;
        });
    }

    private static BigInteger someLong(RandomGenerator random) {
        long near = (1L << random.nextInt(63)) - random.nextInt(2);
        return BigInteger.valueOf(random.nextBoolean() ? near : random.nextLong() >>> (1 + random.nextInt(63)));
    }

    @Test
    void nothingHasNoShares() {
        assertThatThrownBy(() -> Units.of(5).share(Units.ZERO, Units.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void itPrintsAllItsDecimals() {
        assertThat(Units.of(1_234_500_000L).render(6)).isEqualTo("1234.500000");
        assertThat(Units.of(BigInteger.TWO.pow(70))).hasToString("1180591620717411303424");
    }
}
