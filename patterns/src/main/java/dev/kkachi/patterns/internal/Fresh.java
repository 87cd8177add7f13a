package dev.kkachi.patterns.internal;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Units;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Payments to addresses that were never used before, as far as one asset's log tells.
final class Fresh {
    private Fresh() {}

    /// Says whether `transfer` is the first of the account that it reaches.
    static boolean isFirst(TransferLog log, long transfer) {
        return log.incidence(log.to(transfer), 0) >>> 1 == transfer;
    }

    /// Returns those of `moves` that pay somebody for the first time ever.
    static List<Moved> paid(Sheet sheet, List<Moved> moves) {
        return moves.stream()
                .filter(moved -> moved.isOut() && isFirst(sheet.log(), moved.transfer()))
                .toList();
    }

    /// Returns those of `moves` that pay somebody for the first time ever, and more than dust: whoever
    /// strews dust splits nothing.
    static List<Moved> paidMore(Sheet sheet, List<Moved> moves) {
        return paid(sheet, moves).stream()
                .filter(moved -> !sheet.isDust(moved.amount()))
                .toList();
    }

    /// Returns the largest part of `payments`, which are in order, that lies within so many seconds.
    static List<Moved> densest(List<Moved> payments, long seconds) {
        int bestFrom = 0;
        int bestTo = 0;
        int from = 0;
        for (int to = 0; to < payments.size(); to++) {
            while (payments.get(to).second() - payments.get(from).second() > seconds) {
                from++;
            }
            if (to + 1 - from > bestTo - bestFrom) {
                bestFrom = from;
                bestTo = to + 1;
            }
        }
        return payments.subList(bestFrom, bestTo);
    }

    static Units sum(List<Moved> payments) {
        return payments.stream().map(Moved::amount).reduce(Units.ZERO, Units::plus);
    }

    /// Returns how many others there are.
    static int others(List<Moved> moves) {
        Set<Integer> others = new HashSet<>();
        moves.forEach(moved -> others.add(moved.other()));
        return others.size();
    }

    /// Splits tell one story, in equal parts or not.
    static String group(Sheet sheet, int account) {
        return "split:" + sheet.log().address(account);
    }
}
