package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Conversion.Leg;
import java.util.Comparator;
import java.util.Locale;

/// A payment into a swap or bridge service, or out of one, with what is known of its rivals so far.
final class Payment {
    /// The order of time; what happens in one second is ordered by asset and by its place in the log.
    static final Comparator<Payment> IN_TIME = Comparator.comparingLong((Payment payment) -> payment.second)
            .thenComparing(payment -> payment.service.log().asset().toString())
            .thenComparingLong(payment -> payment.transfer);

    final SwapService service;
    final long transfer;
    final long second;
    final Worth worth;
    /// The odds of all pairs of which this is an end, together.
    double odds;
    /// How many payments of nearly this worth there were about that day, by precision; 0 if nobody has counted.
    final int[] alike = new int[Worth.Precision.values().length];
    /// Whether it is one end of a match already.
    boolean isTaken;

    Payment(SwapService service, long transfer, Worth worth) {
        this.service = service;
        this.transfer = transfer;
        this.second = service.log().time(transfer).getEpochSecond();
        this.worth = worth;
    }

    /// Returns this as the end of a conversion of which `person` is the one who paid or was paid.
    Leg leg(int person) {
        TransferLog log = service.log();
        return new Leg(
                log.asset(),
                hash(log.name(transfer)),
                log.address(person),
                log.amount(transfer).toDecimal(log.decimals()),
                log.time(transfer));
    }

    /// Returns the transaction of a transfer's name.
    private static String hash(String name) {
        int mark = name.lastIndexOf('_');
        return name.substring(name.indexOf(':') + 1, mark < 0 ? name.length() : mark);
    }

    /// Returns one name for the transaction that `transfer` is part of, however its hash is written.
    static String transaction(TransferLog log, long transfer) {
        return transaction(log.asset().chain().name(), hash(log.name(transfer)));
    }

    /// Returns one name for a transaction of `chain`.
    static String transaction(String chain, String hash) {
        String small = hash.toLowerCase(Locale.ROOT);
        return chain + ":" + (small.startsWith("0x") ? small.substring(2) : small);
    }
}
