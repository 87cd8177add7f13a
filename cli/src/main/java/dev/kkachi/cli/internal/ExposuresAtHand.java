package dev.kkachi.cli.internal;

import dev.kkachi.ledger.Ledger;
import dev.kkachi.ledger.OutputLog;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Asset;
import dev.kkachi.tracing.Exposure;
import dev.kkachi.tracing.ExposureQuery;
import dev.kkachi.tracing.Exposures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// With whom the money of addresses has to do, as far as the ledger in the home knows: all of its assets
/// that a call asks for.
final class ExposuresAtHand {
    private final KnownAddresses known;
    private final Exposures exposures;
    private final List<TransferLog> logs;
    private final List<OutputLog> outputs;

    private ExposuresAtHand(LedgersAtHand ledgers, List<TransferLog> logs, List<OutputLog> outputs) {
        known = ledgers.known();
        exposures = Exposures.over(ledgers, known);
        this.logs = logs;
        this.outputs = outputs;
    }

    static ExposuresAtHand open(Call call, Ledger ledger) throws IOException {
        List<TransferLog> logs = new ArrayList<>();
        for (Asset asset : LedgerAtHand.assets(call, ledger)) {
            logs.add(Objects.requireNonNull(ledger.find(asset)));
        }
        List<OutputLog> outputs = new ArrayList<>();
        for (Asset coin : OutputsAtHand.coins(call, ledger)) {
            outputs.add(Objects.requireNonNull(ledger.findOutputs(coin)));
        }
        return new ExposuresAtHand(LedgersAtHand.open(call, ledger, null), logs, outputs);
    }

    KnownAddresses known() {
        return known;
    }

    /// Says whether the ledger mentions `address`.
    boolean appears(String address) {
        return logs.stream().anyMatch(log -> LedgerAtHand.appears(log, address))
                || outputs.stream().anyMatch(log -> OutputsAtHand.appears(log, address));
    }

    /// Answers `query` for each asset that its address moved, those that meet a listed party first.
    List<Exposure> of(ExposureQuery query) {
        List<Exposure> answers = new ArrayList<>();
        for (TransferLog log : logs) {
            if (LedgerAtHand.appears(log, query.address())) {
                answers.add(exposures.find(query, log.asset()));
            }
        }
        for (OutputLog log : outputs) {
            if (OutputsAtHand.appears(log, query.address())) {
                answers.add(exposures.find(query, log));
            }
        }
        answers.sort(Comparator.comparing(answer -> !answer.meetsListed()));
        return answers;
    }
}
