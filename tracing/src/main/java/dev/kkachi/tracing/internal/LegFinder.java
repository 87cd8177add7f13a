package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Conversion.Leg;
import dev.kkachi.model.Units;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;

/// Finds in a log the transfer that a swap or a bridge begins or ends with: in the same second, of the
/// same transaction, paid by or to the same account; of several the one with the same amount, else the
/// first.
final class LegFinder {
    private final TransferLog log;

    LegFinder(TransferLog log) {
        this.log = log;
    }

    /// Returns the transfer by which `leg` was paid in, -1 if the log has none.
    long paidBy(Leg leg) {
        return find(leg, true);
    }

    /// Returns the transfer by which `leg` was paid out, -1 if the log has none.
    long paidTo(Leg leg) {
        return find(leg, false);
    }

    private long find(Leg leg, boolean pays) {
        int account = log.account(leg.account());
        long second = leg.time().getEpochSecond();
        long found = -1;
        for (long transfer = log.firstAt(Instant.ofEpochSecond(second)); transfer < log.edges(); transfer++) {
            if (log.time(transfer).getEpochSecond() != second) {
                break;
            }
            int holder = pays ? log.from(transfer) : log.to(transfer);
            if (holder == account && isOf(transfer, leg.transaction())) {
                if (isAmount(transfer, leg.amount())) {
                    return transfer;
                }
                found = found < 0 ? transfer : found;
            }
        }
        return found;
    }

    private boolean isOf(long transfer, String transaction) {
        String name = log.name(transfer);
        String hash = name.substring(name.indexOf(':') + 1, name.lastIndexOf('_'));
        return bare(hash).equals(bare(transaction));
    }

    private static String bare(String hash) {
        String small = hash.toLowerCase(Locale.ROOT);
        return small.startsWith("0x") ? small.substring(2) : small;
    }

    private boolean isAmount(long transfer, BigDecimal amount) {
        Units units = log.amount(transfer);
        return units.toDecimal(log.decimals()).compareTo(amount) == 0;
    }
}
