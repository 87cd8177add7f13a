package dev.kkachi.cli.internal;

import dev.kkachi.ledger.Ledger;
import dev.kkachi.ledger.OutputLog;
import dev.kkachi.ledger.OutputMovements;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.KkachiException;
import dev.kkachi.tracing.CrossTrace;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.TaggedServices;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.Tracer;
import dev.kkachi.tracing.spi.Services;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The coins of the ledger in the home whose value lies in outputs, as far as a question is about them.
final class OutputsAtHand {
    private OutputsAtHand() {}

    /// Returns the logs of the chain and asset that were asked for in which one of `addresses` appears.
    static List<OutputLog> logs(Call call, Ledger ledger, List<String> addresses) throws IOException {
        List<OutputLog> logs = new ArrayList<>();
        for (Asset coin : coins(call, ledger)) {
            OutputLog log = Objects.requireNonNull(ledger.findOutputs(coin));
            if (addresses.stream().anyMatch(address -> appears(log, address))) {
                logs.add(log);
            }
        }
        return logs;
    }

    /// Returns the coins that were asked for, of those of which `ledger` holds outputs.
    static List<Asset> coins(Call call, Ledger ledger) {
        Chain chain = call.find(LedgerAtHand.CHAIN, Chain.class);
        String asset = call.find(LedgerAtHand.ASSET);
        return ledger.coins().stream()
                .filter(coin -> chain == null || coin.chain().equals(chain))
                .filter(coin -> asset == null || coin.name().equalsIgnoreCase(asset))
                .toList();
    }

    /// Refuses a question about transfers whose addresses have outputs instead.
    static void refuse(Call call, Ledger ledger, List<String> addresses) throws IOException {
        List<OutputLog> logs = logs(call, ledger, addresses);
        if (!logs.isEmpty()) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    String.join(", ", addresses) + (addresses.size() == 1 ? " has" : " have") + " outputs of "
                            + logs.getFirst().asset()
                            + " and no transfers between accounts, and this question is about those.\n"
                            + "Maybe ask 'kkachi trace'.");
        }
    }

    /// Says whether `address` ever had an output of `log`.
    static boolean appears(OutputLog log, String address) {
        int account = log.account(address);
        return account >= 0 && log.outputsOf(account) > 0;
    }

    /// Answers `query` over `log`.
    static Traced trace(OutputLog log, TraceQuery query, LedgersAtHand ledgers) {
        List<String> stops = ledgers.stops();
        Services services = stops == null
                ? TaggedServices.standard(log, ledgers.known())
                : TaggedServices.of(log, ledgers.known(), stops);
        Trace trace = Tracer.over(log, services).trace(query);
        boolean backward = query.direction() == Direction.BACKWARD;
        CrossTrace alone = CrossTrace.of(trace);
        DollarValues dollars = DollarValues.of(ledgers.prices(), log.asset());
        return new Traced(new OutputMovements(log, backward), ledgers.known(), dollars, trace, alone);
    }
}
