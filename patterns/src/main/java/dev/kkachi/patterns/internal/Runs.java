package dev.kkachi.patterns.internal;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Units;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Payments of one account that lie close together in time, and which part they are of what it held.
///
/// Sums are kept of all that was paid and received before each payment, so that a run costs the same
/// however long.
final class Runs {
    private final Sheet sheet;
    private final int account;
    private final List<Moved> payments;
    private final Units[] paid;
    private final Units[] received;

    /// Payments that lie close together.
    ///
    /// @param payments the payments, in order
    /// @param sum what they are together
    /// @param held which part they are of what was held before the first of them or received until the
    ///     last
    record Run(List<Moved> payments, Units sum, double held) {
        long seconds() {
            return payments.getLast().second() - payments.getFirst().second();
        }
    }

    /// Which runs are looked for.
    ///
    /// @param seconds within which the payments lie
    /// @param paymentsMin how many they are, at least
    /// @param holdingMin which part they are of what was held, at least
    /// @param meanBelow what they come to on average, in the asset's own unit, is less than this
    record Wanted(long seconds, int paymentsMin, double holdingMin, double meanBelow) {}

    private Runs(Sheet sheet, int account, List<Moved> payments) {
        this.sheet = sheet;
        this.account = account;
        this.payments = payments;
        paid = new Units[payments.size() + 1];
        received = new Units[payments.size() + 1];
        add();
    }

    /// Finds the longest of the runs in `payments` of `account` that are `wanted`, the first of those
    /// alike; `null` if none is. Of runs, only those count to which no neighbour could be added.
    static @Nullable Run longest(Sheet sheet, int account, List<Moved> payments, Wanted wanted) {
        return payments.size() < wanted.paymentsMin ? null : new Runs(sheet, account, payments).longest(wanted);
    }

    /// Notes for each payment what was paid before it, and received up to it since the first.
    private void add() {
        TransferLog log = sheet.log();
        Units in = Units.ZERO;
        long at = log.seek(account, payments.getFirst().transfer());
        paid[0] = Units.ZERO;
        for (int i = 0; i < payments.size(); i++) {
            for (;
                    at < log.incidences(account)
                            && log.incidence(account, at) >>> 1
                                    < payments.get(i).transfer();
                    at++) {
                long transfer = log.incidence(account, at) >>> 1;
                boolean isIn = (log.incidence(account, at) & 1) == 0 && log.from(transfer) != account;
                in = isIn ? in.plus(log.amount(transfer)) : in;
            }
            paid[i + 1] = paid[i].plus(payments.get(i).amount());
            received[i] = in;
        }
    }

    private @Nullable Run longest(Wanted wanted) {
        Run longest = null;
        int from = 0;
        for (int to = 0; to < payments.size(); to++) {
            while (seconds(from, to) > wanted.seconds) {
                from++;
            }
            boolean isWhole = to + 1 == payments.size() || seconds(from, to + 1) > wanted.seconds;
            int least = longest == null ? wanted.paymentsMin : longest.payments.size() + 1;
            if (isWhole && to + 1 - from >= least) {
                Run run = run(from, to);
                boolean isWanted =
                        run.held >= wanted.holdingMin && sheet.number(run.sum) < wanted.meanBelow * run.payments.size();
                longest = isWanted ? run : longest;
            }
        }
        return longest;
    }

    private long seconds(int from, int to) {
        return payments.get(to).second() - payments.get(from).second();
    }

    private Run run(int from, int to) {
        TransferLog log = sheet.log();
        Units sum = paid[to + 1].minus(paid[from]);
        Units held = log.balance(account, log.seek(account, payments.get(from).transfer()))
                .plus(received[to].minus(received[from]));
        return new Run(payments.subList(from, to + 1), sum, Sheet.share(sum, held));
    }
}
