package dev.kkachi.tracing;

import dev.kkachi.ledger.OutputLog;
import dev.kkachi.model.Units;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A sign that an output is change, which goes back to whoever pays. Signs err, and often (Kappos et al., USENIX
/// Security 2022, compare several on wallets that are known), and one error joins two strangers for good. So they are
/// told with their reasons, and join no clusters.
///
/// @param output which output of the transaction, from 0
/// @param signs what speaks for it
public record ChangeHint(int output, Set<Sign> signs) {
    private static final long BUSY = 1_000;
    private static final BigInteger ROUND = BigInteger.valueOf(1_000_000);

    public ChangeHint {
        signs = Set.copyOf(signs);
    }

    /// What may speak for change.
    public enum Sign {
        /// It pays an address that the transaction spends from.
        BACK_TO_SENDER("It pays an address that the transaction spends from."),
        /// No other output's address is new, this one's is (Meiklejohn et al., IMC 2013).
        ONLY_NEW_ADDRESS("Its address alone has never been paid before, as wallets make a new one for change."),
        /// No other output's address is of the inputs' kind, this one's is.
        ONLY_LIKE_INPUTS("Its address alone is of the kind of those spent from, as change stays in one wallet."),
        /// All other values are round, this one is not.
        ONLY_NOT_ROUND("Its value alone is not round, and people pay round amounts."),
        /// It is less than each input, and no other output is: with that input left out the payment would still do.
        ONLY_BELOW_INPUTS("It alone is less than each input; if it were the payment, an input would not be needed.");

        private final String explanation;

        Sign(String explanation) {
            this.explanation = explanation;
        }

        /// Returns why it speaks for change, as a sentence.
        public String explanation() {
            return explanation;
        }
    }

    /// Returns which outputs of `transaction` may be change, those with the most signs first; none where it makes new
    /// coins, has one output only, or looks like a [CoinJoinShape].
    public static List<ChangeHint> list(OutputLog log, long transaction) {
        int inputs = log.inputs(transaction);
        int outputs = log.outputs(transaction);
        if (inputs == 0 || outputs < 2 || CoSpending.shape(log, transaction) != null) {
            return List.of();
        }
        List<EnumSet<Sign>> signs = new ArrayList<>();
        for (int i = 0; i < outputs; i++) {
            signs.add(EnumSet.noneOf(Sign.class));
            if (isSpentFrom(log, transaction, i)) {
                signs.get(i).add(Sign.BACK_TO_SENDER);
            }
        }
        mark(signs, Sign.ONLY_NEW_ADDRESS, i -> isNew(log, transaction, i));
        if (isKnown(log, transaction)) {
            mark(signs, Sign.ONLY_LIKE_INPUTS, i -> isLikeInputs(log, transaction, i));
        }
        mark(signs, Sign.ONLY_NOT_ROUND, i -> !isRound(log.value(log.output(transaction, i))));
        if (inputs > 1 && isKnown(log, transaction)) {
            mark(signs, Sign.ONLY_BELOW_INPUTS, i -> isBelowInputs(log, transaction, i));
        }
        List<ChangeHint> hints = new ArrayList<>();
        for (int i = 0; i < outputs; i++) {
            if (!signs.get(i).isEmpty()) {
                hints.add(new ChangeHint(i, signs.get(i)));
            }
        }
        hints.sort(Comparator.comparingInt((ChangeHint hint) -> -hint.signs().size()));
        return hints;
    }

    /// Gives the sign to the one output that it fits; one that fits several says nothing.
    private static void mark(List<EnumSet<Sign>> signs, Sign sign, IntPredicate fits) {
        int only = -1;
        for (int i = 0; i < signs.size(); i++) {
            if (fits.test(i)) {
                if (only >= 0) {
                    return;
                }
                only = i;
            }
        }
        if (only >= 0) {
            signs.get(only).add(sign);
        }
    }

    private static boolean isKnown(OutputLog log, long transaction) {
        return IntStream.range(0, log.inputs(transaction)).allMatch(i -> log.isKnown(log.input(transaction, i)));
    }

    private static boolean isSpentFrom(OutputLog log, long transaction, int i) {
        int account = log.account(log.output(transaction, i));
        for (int owner : CoSpending.owners(log, transaction)) {
            if (owner == account) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNew(OutputLog log, long transaction, int i) {
        int account = log.account(log.output(transaction, i));
        if (log.outputsOf(account) > BUSY) {
            return false;
        }
        for (long other = 0; other < log.outputsOf(account); other++) {
            if (log.maker(log.outputOf(account, other)) < transaction) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLikeInputs(OutputLog log, long transaction, int i) {
        String kind = kind(log.address(log.account(log.output(transaction, i))));
        for (int owner : CoSpending.owners(log, transaction)) {
            if (!kind.equals(kind(log.address(owner)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBelowInputs(OutputLog log, long transaction, int i) {
        Units value = log.value(log.output(transaction, i));
        for (int input = 0; input < log.inputs(transaction); input++) {
            if (log.value(log.input(transaction, input)).compareTo(value) <= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRound(Units value) {
        return value.toBigInteger().mod(ROUND).signum() == 0;
    }

    /// What an address begins with tells its kind: `1`, `3`, and of the newer ones `bc1q` and `bc1p`, the short ones
    /// being a key's and the long ones a script's.
    private static String kind(String address) {
        int mark = address.indexOf("1", 1);
        boolean isNewer = mark >= 2 && mark <= 4 && address.equals(address.toLowerCase(Locale.ROOT));
        if (!isNewer) {
            return address.substring(0, 1);
        }
        return address.substring(0, Math.min(address.length(), mark + 2)) + address.length();
    }
}
