package dev.kkachi.chains;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Token;
import dev.kkachi.model.Asset;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Swaps of tokens that the log of a pool tells of: how much of one token went into the pool and how
/// much of another came out. The two transfers stand in the same transaction, so that nothing is
/// guessed: a log whose transfers are not both found there, exactly as it says, makes no conversion.
///
/// One reads one file, whose logs follow one another by block. Within a block they may come in any
/// order, such as by their kind, so swaps are told when the block ends; where a file does not say the
/// block, the transaction is one.
final class SwapLogs {
    /// The hash of `Swap(address,uint256,uint256,uint256,uint256,address)`, of Uniswap 2 and its many
    /// kin: two amounts in, two amounts out.
    private static final String TWO_SIDED = "0xd78ad95fa46c994b6551d0da85fc275fe613ce37657fb8d5e3d130840159d822";

    /// The hash of `Swap(address,address,int256,int256,uint160,uint128,int24)`, of Uniswap 3: two
    /// amounts, of which the negative one left the pool.
    private static final String SIGNED = "0xc42079f94a6350d7e6235f29174924f928cc2ac818eb64fed8004e115fbcca67";

    /// The first topics of logs of swaps.
    static final List<String> TOPICS = List.of(TWO_SIDED, SIGNED);

    private static final int WORD_DIGITS = 64;
    private static final int TWO_SIDED_WORDS = 4;
    private static final int SIGNED_WORDS = 5;
    /// The fullest blocks there are hold some tens of thousands.
    private static final int LOGS_MAX = 200_000;

    private static final String HOW = "swap event";

    /// A transfer of the block that is being read: the number of its log, what moved, and between whom.
    record Moved(int log, Token token, Ends ends, BigInteger units) {}

    /// Who gave and who got.
    record Ends(String from, String to) {}

    /// A log of a swap: its number, its pool, and what its data say.
    private record Swap(int log, String pool, boolean isTwoSided, List<BigInteger> words) {}

    /// A swap that waits for the end of its block.
    private record Waiting(long line, String hash, Swap swap, Instant time) {}

    private final int logsMax;
    private final Map<String, List<Moved>> moved = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private String place = "";
    private int logs;

    SwapLogs() {
        this(LOGS_MAX);
    }

    /// Makes one that keeps at most `logsMax` logs of a block.
    SwapLogs(int logsMax) {
        this.logsMax = logsMax;
    }

    /// Says whether the log with `topic` is one of a swap.
    static boolean isSwap(String topic) {
        return TOPICS.contains(topic.toLowerCase(Locale.ROOT));
    }

    /// Goes on with a log in `block`, or only in the transaction `hash` where the block is not known;
    /// if that is another one than before, the swaps of that are told.
    void enter(long block, String hash, Intake into) {
        String now = block < 0 ? hash : Long.toString(block);
        if (!now.equals(place)) {
            end(into);
            place = now;
        }
    }

    /// Tells the swaps that still wait: there are no more logs of their block.
    void end(Intake into) {
        for (Waiting one : waiting) {
            Conversion conversion = logs > logsMax ? null : find(one);
            if (conversion == null) {
                into.refuse(one.line, leftOut(one.swap, logs > logsMax));
            } else {
                into.sink().add(conversion);
            }
        }
        waiting.clear();
        moved.clear();
        logs = 0;
    }

    private Refused leftOut(Swap swap, boolean isFull) {
        return Refused.leftOut(
                "topics",
                swap.isTwoSided ? TWO_SIDED : SIGNED,
                isFull
                        ? "Of a block with more than " + logsMax + " transfers and swaps, no swap is told."
                        : "A swap counts where its transaction has exactly the two transfers that it tells of.");
    }

    /// Takes note of a transfer in `hash`.
    void add(String hash, Moved transfer) {
        if (++logs <= logsMax) {
            moved.computeIfAbsent(hash, none -> new ArrayList<>()).add(transfer);
        }
    }

    /// Returns the transfers in `hash` that were read so far.
    List<Moved> moved(String hash) {
        return moved.getOrDefault(hash, List.of());
    }

    /// Takes note of a swap that `row` tells of, in the transaction `hash` at `time`.
    void add(Fields row, String hash, String pool, Instant time) throws Refused {
        boolean isTwoSided =
                row.list("topics").getFirst().toLowerCase(Locale.ROOT).equals(TWO_SIDED);
        List<BigInteger> words = words(row.text("data"), isTwoSided ? TWO_SIDED_WORDS : SIGNED_WORDS);
        if (++logs <= logsMax) {
            Swap swap = new Swap(Numbers.small(row, 0, "logindex"), pool, isTwoSided, words);
            waiting.add(new Waiting(row.line(), hash, swap, time));
        }
    }

    /// Returns the conversion that a log tells of, `null` if its transfers are not both there. They
    /// were made before the pool tells of them.
    private @Nullable Conversion find(Waiting one) {
        Swap swap = one.swap;
        List<Moved> before = moved(one.hash).stream()
                .filter(transfer -> transfer.log <= swap.log)
                .toList();
        List<Moved> in = before.stream()
                .filter(transfer -> transfer.ends.to.equals(swap.pool) && isIn(transfer.units, swap))
                .toList();
        List<Moved> out = before.stream()
                .filter(transfer -> transfer.ends.from.equals(swap.pool) && isOut(transfer.units, swap))
                .toList();
        if (in.size() != 1 || out.size() != 1 || in.getFirst().token.equals(out.getFirst().token)) {
            return null;
        }
        return new Conversion(
                leg(in.getFirst(), in.getFirst().ends.from, one),
                leg(out.getFirst(), out.getFirst().ends.to, one),
                HOW,
                1);
    }

    private static Conversion.Leg leg(Moved moved, String account, Waiting one) {
        Asset asset = moved.token.asset();
        BigDecimal amount = new BigDecimal(moved.units, Math.max(0, moved.token.decimals()));
        return new Conversion.Leg(asset, one.hash, account, amount, one.time);
    }

    private static boolean isIn(BigInteger units, Swap swap) {
        return units.signum() > 0 && (units.equals(swap.words.get(0)) || units.equals(swap.words.get(1)));
    }

    private static boolean isOut(BigInteger units, Swap swap) {
        int first = swap.isTwoSided ? 2 : 0;
        BigInteger sought = swap.isTwoSided ? units : units.negate();
        return units.signum() > 0 && (sought.equals(swap.words.get(first)) || sought.equals(swap.words.get(first + 1)));
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
