package dev.kkachi.tracing;

import dev.kkachi.ledger.HeapTransferLog;
import dev.kkachi.ledger.HeapTransferLog.Movement;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ledgers as pictures, one transfer a line: `payroll -> mule 4200`. The n-th happens in second n, unless it says
/// `payroll -> mule 4200 @ 7`.
public final class Pictures {
    /// What moves in all of them.
    public static final Asset ASSET = new Asset(Chain.ETHEREUM, "USDC");

    private static final Pattern LINE = Pattern.compile("(\\S+)\\s*->\\s*(\\S+)\\s+(\\d+)(?:\\s*@\\s*(\\d+))?");

    private Pictures() {}

    /// Returns the ledger in `picture`.
    public static TransferLog ledger(String picture) {
        return ledger(movements(picture));
    }

    /// Returns the ledger of `movements`.
    public static TransferLog ledger(List<Movement> movements) {
        return HeapTransferLog.of(ASSET, 0, movements);
    }

    /// Returns the transfers in `picture`.
    public static List<Movement> movements(String picture) {
        List<Movement> movements = new ArrayList<>();
        for (String line : picture.lines().filter(line -> !line.isBlank()).toList()) {
            Matcher parts = LINE.matcher(line.strip());
            if (!parts.matches()) {
                throw new IllegalArgumentException("No transfer: " + line);
            }
            int number = movements.size() + 1;
            long second = parts.group(4) == null ? number : Long.parseLong(parts.group(4));
            movements.add(new Movement(
                    "ethereum:0x" + number + "_T0",
                    Instant.ofEpochSecond(second),
                    parts.group(1),
                    parts.group(2),
                    Units.of(new BigInteger(parts.group(3)))));
        }
        return movements;
    }

    /// Returns what `trace` found, a transfer and then a holder a line: `payroll -> mule 4200 of 4200`, `mule has
    /// 4200`.
    public static String render(Trace trace, TransferLog log) {
        StringBuilder text = new StringBuilder();
        for (Trace.TaintedTransfer transfer : trace.transfers()) {
            text.append(log.address(transfer.from())).append(" -> ").append(log.address(transfer.to()));
            text.append(' ')
                    .append(transfer.tainted())
                    .append(" of ")
                    .append(transfer.amount())
                    .append('\n');
        }
        for (Trace.Holder holder : trace.holders()) {
            text.append(log.address(holder.account()))
                    .append(
                            switch (holder.end()) {
                                case HELD -> " has ";
                                case SERVICE -> " took in ";
                                case RETURNED -> " got back ";
                                case CONVERTED -> " took over ";
                            })
                    .append(holder.tainted())
                    .append('\n');
        }
        return text.toString();
    }
}
