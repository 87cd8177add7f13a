package dev.kkachi.simulator;

import dev.kkachi.model.Chain;
import java.time.Instant;
import java.util.HexFormat;

/// How numbers, hashes and times look in the files.
final class Print {
    private static final long MICROS = 1_000_000;
    private static final long CENT_MICROS = 10_000;
    private static final int HASH_WORDS = 4;

    private final long seed;

    Print(long seed) {
        this.seed = seed;
    }

    /// Appends `micros` millionths as `1234.560000`.
    void amount(StringBuilder text, long micros) {
        text.append(micros / MICROS).append('.');
        digits(text, micros % MICROS, MICROS / 10);
    }

    /// Appends `micros` millionths, rounded to the cent, as `1234.56`.
    void cents(StringBuilder text, long micros) {
        long cents = (micros + CENT_MICROS / 2) / CENT_MICROS;
        text.append(cents / 100).append('.');
        digits(text, cents % 100, 10);
    }

    /// Appends the hash of the transaction `number`: 256 bits of chance that belong to it alone.
    void hash(StringBuilder text, Chain chain, int number) {
        if (chain.equals(Chain.ETHEREUM)) {
            text.append("0x");
        }
        for (int i = 0; i < HASH_WORDS; i++) {
            long word = Dice.mix(seed ^ Dice.mix((long) number * HASH_WORDS + i + 1));
            text.append(HexFormat.of().toHexDigits(word));
        }
    }

    /// Appends a time as `2021-03-04T05:06:07Z`.
    void time(StringBuilder text, long second) {
        text.append(Instant.ofEpochSecond(second));
    }

    private static void digits(StringBuilder text, long value, long scale) {
        for (long place = scale; place > 0; place /= 10) {
            text.append((char) ('0' + value / place % 10));
        }
    }
}
