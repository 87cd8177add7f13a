package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.spi.LedgerTransfer;
import dev.kkachi.ledger.HeapTransferLog;
import dev.kkachi.ledger.HeapTransferLog.Movement;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Transfer;
import dev.kkachi.model.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The transfers of an organisation's own extract, kept so that money can be followed over more than
/// one of them. So many are kept as memory has room for; an extract with more belongs into the ledger
/// on disk, and that it was not followed to the end is said.
final class LedgerExtract {
    /// About half a gigabyte of rows.
    static final int TRANSFERS_MAX = 1_000_000;

    /// Counts of units have 126 bits; sums of what an account held must fit too.
    private static final int BITS_MAX = 120;

    private final SequencedMap<String, List<LedgerTransfer>> byAsset = new TreeMap<>();
    private int kept;
    private long left;

    /// One asset's transfers as a log, and the row of each.
    ///
    /// @param log the transfers in the order of time
    /// @param rows where each of them was read, in the same order
    record Kept(HeapTransferLog log, List<LedgerTransfer> rows) {
        Kept {
            rows = List.copyOf(rows);
        }
    }

    /// Says that no more can be kept, and counts one that was not.
    boolean isFull() {
        if (kept >= TRANSFERS_MAX) {
            left++;
        }
        return kept >= TRANSFERS_MAX;
    }

    /// Takes a transfer; nothing happens when it is full.
    void add(LedgerTransfer row) {
        if (isFull()) {
            return;
        }
        kept++;
        Transfer moved = row.transfer();
        String asset = moved.source().chain() + "/" + moved.amount().currency();
        byAsset.computeIfAbsent(asset, key -> new ArrayList<>()).add(row);
    }

    /// Returns what was not kept, as sentences.
    List<String> limits() {
        return left == 0
                ? List.of()
                : List.of("Money was followed over " + TRANSFERS_MAX + " transfers of the extract; " + left
                        + " more were looked at only where they leave a wallet of a payee. Maybe import them with"
                        + " 'kkachi ledger import' and ask 'kkachi trace'.");
    }

    /// Returns the logs of all assets whose amounts can be counted in units.
    List<Kept> logs() {
        List<Kept> logs = new ArrayList<>();
        for (List<LedgerTransfer> rows : byAsset.values()) {
            List<LedgerTransfer> inTime = rows.stream()
                    .sorted(Comparator.comparing(row -> row.transfer().time()))
                    .toList();
            int decimals = inTime.stream()
                    .mapToInt(row -> row.transfer().amount().value().scale())
                    .max()
                    .orElse(0);
            int scale = Math.max(0, decimals);
            BigDecimal sum = inTime.stream()
                    .map(row -> row.transfer().amount().value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean isCountable = sum.setScale(scale).unscaledValue().bitLength() <= BITS_MAX
                    && inTime.stream()
                            .allMatch(row -> row.transfer().amount().value().signum() >= 0);
            if (isCountable) {
                logs.add(new Kept(log(inTime, scale), inTime));
            }
        }
        return logs;
    }

    private static HeapTransferLog log(List<LedgerTransfer> rows, int decimals) {
        Transfer any = rows.getFirst().transfer();
        List<Movement> movements =
                rows.stream().map(row -> movement(row.transfer(), decimals)).toList();
        String name = any.amount().currency().replaceAll("[^A-Za-z0-9]", "");
        Asset asset = new Asset(Chain.of(any.source().chain()), name.isEmpty() ? "token" : name);
        return HeapTransferLog.of(asset, decimals, movements);
    }

    private static Movement movement(Transfer moved, int decimals) {
        SourceRef.Transaction source = moved.source();
        return new Movement(
                source.render(),
                moved.time(),
                moved.from().toString(),
                moved.to().toString(),
                Units.of(moved.amount().value().setScale(decimals).unscaledValue()));
    }
}
