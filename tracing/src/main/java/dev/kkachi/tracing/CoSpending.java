package dev.kkachi.tracing;

import dev.kkachi.ledger.OutputLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Clusters the accounts whose outputs are spent in one transaction, as Nakamoto's paper observes that they
/// "necessarily reveal that their inputs were owned by the same owner". They do not where a transaction has the shape
/// of a [CoinJoinShape]; those are left out and listed.
///
/// Change joins no clusters: see [ChangeHint].
public final class CoSpending {
    private final Clusters clusters;
    private final List<LeftOut> leftOut;

    private CoSpending(Clusters clusters, List<LeftOut> leftOut) {
        this.clusters = clusters;
        this.leftOut = List.copyOf(leftOut);
    }

    /// Looks at the transactions of `log`.
    public static CoSpending of(OutputLog log) {
        List<LeftOut> leftOut = new ArrayList<>();
        int[] accounts = spenders(log, leftOut);
        Clusters clusters = new Clusters(accounts, Clusters.Reason.SpentTogether::new);
        int next = 0;
        for (long transaction = 0; transaction < log.transactions(); transaction++) {
            if (next < leftOut.size() && leftOut.get(next).transaction() == transaction) {
                next++;
                continue;
            }
            int[] owners = distinct(owners(log, transaction));
            for (int i = 1; i < owners.length; i++) {
                clusters.join(owners[0], owners[i], transaction);
            }
        }
        return new CoSpending(clusters, leftOut);
    }

    /// Returns the clusters of those who have spent together.
    public Clusters clusters() {
        return clusters;
    }

    /// Returns the transactions that were left out, the first one first.
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /// Returns the shape of `transaction`, `null` if it has none that many people make together.
    static @Nullable CoinJoinShape shape(OutputLog log, long transaction) {
        long[] inputs = new long[log.inputs(transaction)];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = value(log, log.input(transaction, i));
        }
        long[] outputs = new long[log.outputs(transaction)];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = value(log, log.output(transaction, i));
        }
        return CoinJoinShape.of(inputs, strangers(log, transaction), outputs);
    }

    /// Returns whose the inputs of `transaction` are, as far as that is known.
    static int[] owners(OutputLog log, long transaction) {
        return Arrays.stream(strangers(log, transaction))
                .filter(owner -> owner >= 0)
                .toArray();
    }

    /// Returns whose the inputs are. Those of which nobody knows it are taken for as many people, for that leaves out
    /// rather than lets in.
    private static int[] strangers(OutputLog log, long transaction) {
        int[] owners = new int[log.inputs(transaction)];
        for (int i = 0; i < owners.length; i++) {
            int owner = log.account(log.input(transaction, i));
            owners[i] = owner < 0 ? -1 - i : owner;
        }
        return owners;
    }

    private static int[] spenders(OutputLog log, List<LeftOut> leftOut) {
        int[] found = new int[1024];
        int count = 0;
        for (long transaction = 0; transaction < log.transactions(); transaction++) {
            int[] owners = distinct(owners(log, transaction));
            if (owners.length < 2) {
                continue;
            }
            CoinJoinShape shape = shape(log, transaction);
            if (shape != null) {
                leftOut.add(new LeftOut(transaction, shape));
                continue;
            }
            if (count + owners.length > found.length) {
                int[] seen = distinct(Arrays.copyOf(found, count));
                count = seen.length;
                found = Arrays.copyOf(seen, Math.multiplyExact(count + owners.length, 2));
            }
            System.arraycopy(owners, 0, found, count, owners.length);
            count += owners.length;
        }
        return distinct(Arrays.copyOf(found, count));
    }

    private static int[] distinct(int[] accounts) {
        return accounts.length < 2
                ? accounts
                : Arrays.stream(accounts).sorted().distinct().toArray();
    }

    /// More than a long is no amount of bitcoin; such a value equals no other, nor does one that is not known.
    private static long value(OutputLog log, long output) {
        return log.isKnown(output) && log.value(output).isLong()
                ? log.value(output).low()
                : -output - 1;
    }

    /// A transaction that says nothing of who its inputs belong to.
    ///
    /// @param transaction its number
    /// @param shape the shape it has
    public record LeftOut(long transaction, CoinJoinShape shape) {}
}
