package dev.kkachi.chains;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Token;
import dev.kkachi.model.Asset;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Swaps of tokens that the log of a pool tells of: how much of one token went into the pool and how much of another
/// came out. The two transfers stand in the same transaction, so that nothing is guessed: a log whose transfers are not
/// both found there, exactly as it says, makes no conversion.
///
/// One reads one file, whose logs follow one another by transaction.
final class SwapLogs {
    /// The hash of `Swap(address,uint256,uint256,uint256,uint256,address)`, of Uniswap 2 and its many kin: two amounts
    /// in, two amounts out.
    private static final String TWO_SIDED = "0xd78ad95fa46c994b6551d0da85fc275fe613ce37657fb8d5e3d130840159d822";

    /// The hash of `Swap(address,address,int256,int256,uint160,uint128,int24)`, of Uniswap 3: two amounts, of which the
    /// negative one left the pool.
    private static final String SIGNED = "0xc42079f94a6350d7e6235f29174924f928cc2ac818eb64fed8004e115fbcca67";

    /// The first topics of logs of swaps.
    static final List<String> TOPICS = List.of(TWO_SIDED, SIGNED);

    private static final int WORD_DIGITS = 64;
    private static final int TWO_SIDED_WORDS = 4;
    private static final int SIGNED_WORDS = 5;
    private static final int TRANSFERS_MAX = 10_000;
    private static final String HOW = "swap event";

    /// A transfer of the transaction that is being read.
    record Moved(Token token, String from, String to, BigInteger units) {}

    private final List<Moved> moved = new ArrayList<>();
    private String transaction = "";

    SwapLogs() {}

    /// Says whether the log with `topic` is one of a swap.
    static boolean isSwap(String topic) {
        return TOPICS.contains(topic.toLowerCase(Locale.ROOT));
    }

    /// Takes note of a transfer in `hash`.
    void add(String hash, Moved transfer) {
        enter(hash);
        if (moved.size() < TRANSFERS_MAX) {
            moved.add(transfer);
        }
    }

    /// Returns the transfers in `hash` that were read before.
    List<Moved> moved(String hash) {
        enter(hash);
        return moved;
    }

    private void enter(String hash) {
        if (!hash.equals(transaction)) {
            transaction = hash;
            moved.clear();
        }
    }

    /// A log of a swap: in which transaction, of which pool, with what first topic and data.
    record Log(String hash, String pool, String topic, String data) {}

    /// Returns the conversion that `log` tells of, `null` if its transfers are not both there.
    @Nullable Conversion find(Log log, Instant time) throws Refused {
        enter(log.hash);
        String pool = log.pool;
        String topic = log.topic;
        List<BigInteger> words = words(log.data, isTwoSided(topic) ? TWO_SIDED_WORDS : SIGNED_WORDS);
        List<Moved> in = moved.stream()
                .filter(transfer -> transfer.to.equals(pool) && isIn(transfer.units, words))
                .toList();
        List<Moved> out = moved.stream()
                .filter(transfer -> transfer.from.equals(pool) && isOut(transfer.units, words, topic))
                .toList();
        if (in.size() != 1 || out.size() != 1 || in.getFirst().token.equals(out.getFirst().token)) {
            return null;
        }
        return new Conversion(
                leg(in.getFirst(), in.getFirst().from, time), leg(out.getFirst(), out.getFirst().to, time), HOW, 1);
    }

    private Conversion.Leg leg(Moved moved, String account, Instant time) {
        Asset asset = moved.token.asset();
        BigDecimal amount = new BigDecimal(moved.units, Math.max(0, moved.token.decimals()));
        return new Conversion.Leg(asset, transaction, account, amount, time);
    }

    private static boolean isTwoSided(String topic) {
        return topic.toLowerCase(Locale.ROOT).equals(TWO_SIDED);
    }

    private static boolean isIn(BigInteger units, List<BigInteger> words) {
        return units.signum() > 0 && (units.equals(words.get(0)) || units.equals(words.get(1)));
    }

    private static boolean isOut(BigInteger units, List<BigInteger> words, String topic) {
        int first = isTwoSided(topic) ? 2 : 0;
        BigInteger sought = isTwoSided(topic) ? units : units.negate();
        return units.signum() > 0 && (sought.equals(words.get(first)) || sought.equals(words.get(first + 1)));
    }

    private static List<BigInteger> words(String data, int count) throws Refused {
        if (!data.matches("0x[0-9a-fA-F]{" + count * WORD_DIGITS + "}")) {
            throw Refused.because("data", data, "The log of this swap has " + count + " words of 32 bytes.");
        }
        List<BigInteger> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BigInteger word = new BigInteger(data.substring(2 + i * WORD_DIGITS, 2 + (i + 1) * WORD_DIGITS), 16);
            words.add(
                    word.testBit(4 * WORD_DIGITS - 1)
                            ? word.subtract(BigInteger.ONE.shiftLeft(4 * WORD_DIGITS))
                            : word);
        }
        return words;
    }
}
