package dev.kkachi.cli.internal;

import dev.kkachi.graph.PathQuery.Objective;
import dev.kkachi.ledger.Ledger;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.KkachiException;
import dev.kkachi.tracing.Paths;
import dev.kkachi.tracing.PathsFound;
import dev.kkachi.tracing.PathsQuery;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `kkachi path FROM TO`: the ways that money may have taken from one address to another.
final class PathCommand implements Command {
    private static final String OBJECTIVE = "--objective";
    private static final String COUNT = "--k";
    private static final String BUDGET = "--max-transfers";
    private static final int BUDGET_MAX = 1 << 30;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .customSynopsis("kkachi path [options] FROM TO")
                .description(
                        "Find transfers, one after the other in time, by which money may have gone from one address to",
                        "another. That each happened is a fact; that it is the same money is not: 'kkachi trace'",
                        "tells.");
        spec.addOption(OptionSpec.builder(OBJECTIVE)
                .paramLabel("WHAT")
                .type(Objective.class)
                .converters(written -> TraceOptions.constant(Objective.class, written))
                .description("hops (default), earliest or widest.")
                .build());
        spec.addOption(OptionSpec.builder(COUNT)
                .paramLabel("K")
                .type(Integer.class)
                .converters(written -> Numbers.integer(written, 1, PathsQuery.COUNT_MAX))
                .description("How many of the best paths (default: 1).")
                .build());
        spec.addOption(OptionSpec.builder(BUDGET)
                .paramLabel("N")
                .type(Integer.class)
                .converters(written -> Numbers.integer(written, 1, BUDGET_MAX))
                .description("Look at N transfers at most, and say what was not followed.")
                .build());
        spec.addOption(LedgerAtHand.chain("The chain (default: all on which both addresses appear)."));
        spec.addOption(LedgerAtHand.asset("The asset (default: all that both addresses moved)."));
        TraceOptions.addTimes(spec, "Look only at transfers");
        spec.addOption(OptionSpec.builder(TraceOptions.STOP_AT)
                .paramLabel("LIST")
                .type(String.class)
                .description("Categories of services that no path goes through, or none (default: all known).")
                .build());
        spec.addOption(ScreenOptions.out());
        spec.addPositional(Positionals.required("2", "FROM TO", "The two addresses."));
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        if (call.arguments().size() != 2
                || call.arguments().getFirst().equals(call.arguments().getLast())) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    "A path leads from one address to another; the rule is two of them.");
        }
        Utf8Buffer out = new Utf8Buffer();
        try (Ledger ledger = LedgerAtHand.open(call)) {
            LedgersAtHand ledgers = LedgersAtHand.open(call, ledger, call.find(TraceOptions.STOP_AT));
            List<PathsFound> found = new ArrayList<>();
            for (TransferLog log : logs(call, ledger)) {
                found.add(Paths.over(log, ledgers.services(log)).find(query(call)));
            }
            PathForm.render(call, found, ledger.tickers(), out);
        }
        Output.print(call.around(), call.findPath(ScreenOptions.OUT), out);
        return Exit.DONE;
    }

    /// Returns the logs in which both addresses appear.
    ///
    /// @throws KkachiException if there are none
    private static List<TransferLog> logs(Call call, Ledger ledger) throws IOException {
        List<TransferLog> either = LedgerAtHand.logs(call, ledger, call.arguments());
        List<TransferLog> both = either.stream()
                .filter(log -> call.arguments().stream().allMatch(address -> LedgerAtHand.appears(log, address)))
                .toList();
        if (!both.isEmpty()) {
            return both;
        }
        StringBuilder why = new StringBuilder();
        for (String address : call.arguments()) {
            List<String> moved = either.stream()
                    .filter(log -> LedgerAtHand.appears(log, address))
                    .map(log -> log.asset().toString())
                    .toList();
            if (moved.isEmpty()) {
                throw new KkachiException(KkachiException.Code.BAD_INPUT, LedgerAtHand.none(false, List.of(address)));
            }
            why.append(why.isEmpty() ? "No asset was moved by both: " : ", ")
                    .append(address)
                    .append(" moved ")
                    .append(String.join(" and ", moved));
        }
        throw new KkachiException(
                KkachiException.Code.BAD_INPUT,
                why + ".\nMaybe the money was swapped or bridged on its way: 'kkachi trace' follows it.");
    }

    private static PathsQuery query(Call call) {
        PathsQuery plain =
                PathsQuery.of(call.arguments().getFirst(), call.arguments().getLast());
        return new PathsQuery(
                plain.from(),
                plain.to(),
                Objects.requireNonNullElse(call.find(OBJECTIVE, Objective.class), plain.objective()),
                Objects.requireNonNullElse(call.findInteger(COUNT), 1),
                Objects.requireNonNullElse(call.find(TraceOptions.FROM, Instant.class), Instant.MIN),
                Objects.requireNonNullElse(call.find(TraceOptions.TO, Instant.class), Instant.MAX),
                Objects.requireNonNullElse(call.findInteger(BUDGET), (int) PathsQuery.BUDGET));
    }
}
