package dev.kkachi.cli.internal;

import dev.kkachi.ledger.Ledger;
import dev.kkachi.ledger.Movements;
import dev.kkachi.ledger.OutputLog;
import dev.kkachi.ledger.OutputMovements;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Asset;
import dev.kkachi.model.KkachiException;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.CrossTrace;
import dev.kkachi.tracing.CrossTracer;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.ProbableConversions;
import dev.kkachi.tracing.TaintPolicy;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.TraceQuery;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi trace ADDRESS...`: where the money went, or came from.
final class TraceCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .customSynopsis("kkachi trace [options] ADDRESS...")
                .description(
                        "Follow the money that left some addresses, or reached them, to the last unit.",
                        "",
                        "Every unit that leaves a seed is tainted. It ends at services (exchanges, mixers and others",
                        "that hold the money of many), at seeds it comes back to, or with whoever holds it still.");
        TraceOptions.addTo(spec);
        spec.addPositional(Positionals.required("1..*", "ADDRESS", "The addresses to start from."));
        return spec;
    }

    @Override
    public boolean sharesWork() {
        return true;
    }

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        Utf8Buffer out = new Utf8Buffer();
        try (Ledger ledger = LedgerAtHand.open(call)) {
            LedgersAtHand ledgers = LedgersAtHand.open(call, ledger, call.find(TraceOptions.STOP_AT));
            List<Traced> outputs = new ArrayList<>();
            for (OutputLog log : OutputsAtHand.logs(call, ledger, call.arguments())) {
                outputs.add(OutputsAtHand.trace(log, query(call, new OutputMovements(log, false)), ledgers));
            }
            List<TransferLog> logs = outputs.isEmpty()
                    ? LedgerAtHand.logs(call, ledger, call.arguments())
                    : LedgerAtHand.list(call, ledger, call.arguments());
            refuseAmountOfMany(call, logs.size() + outputs.size());
            if (call.has(TraceOptions.SUMS)) {
                TraceSums.of(call, ledgers, logs, log -> query(call, log)).render(out);
                Output.print(call.around(), call.findPath(ScreenOptions.OUT), out);
                return Exit.DONE;
            }
            CrossTrace cross = follow(call, ledgers, logs);
            if (TraceOptions.wantsPicture(call)) {
                out.text(TracePicture.draw(ledgers, cross, outputs));
            } else {
                List<Traced> traces = new ArrayList<>(outputs);
                traces.addAll(traced(ledgers, cross));
                render(call, traces, out);
            }
        }
        Output.print(call.around(), call.findPath(ScreenOptions.OUT), out);
        return Exit.DONE;
    }

    private static CrossTrace follow(Call call, LedgersAtHand ledgers, List<TransferLog> logs)
            throws InterruptedException {
        if (logs.isEmpty()) {
            return new CrossTrace(List.of(), List.of(), List.of(), List.of());
        }
        ProbableConversions all = ProbableConversions.of(ledgers, probabilityMin(call));
        List<Asset> assets = logs.stream().map(TransferLog::asset).toList();
        return Threads.within(call.threads(), () -> CrossTracer.trace(all, query(call, logs.getFirst()), assets));
    }

    /// An amount of several assets would be so much of each, though a unit of one is worth a million of
    /// another.
    private static void refuseAmountOfMany(Call call, int assets) {
        BigDecimal amount = call.find(TraceOptions.AMOUNT, BigDecimal.class);
        if (amount != null && assets > 1) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    TraceOptions.AMOUNT + " " + amount.toPlainString() + " is an amount of one asset, and "
                            + String.join(", ", call.arguments()) + " moved " + assets + ".\nMaybe name it with "
                            + LedgerAtHand.ASSET + " and " + LedgerAtHand.CHAIN + ".");
        }
    }

    private static void render(Call call, List<Traced> traces, Utf8Buffer out) {
        Style style = new Style(call.around().colours());
        switch (call.format()) {
            case TABLE -> {
                for (Traced traced : traces) {
                    out.text(out.size() == 0 ? "" : "\n");
                    new TraceTable(traced, style).render(out);
                }
            }
            case CSV -> TraceCsv.render(traces, out);
            case JSON -> TraceJson.renderAll(traces, out);
            case JSONL -> traces.forEach(traced -> new TraceJson(traced, out).render());
        }
    }

    private static List<Traced> traced(LedgersAtHand ledgers, CrossTrace cross) {
        List<Traced> traces = new ArrayList<>();
        for (Trace trace : cross.traces()) {
            TransferLog log = Objects.requireNonNull(ledgers.find(trace.asset()));
            if (!trace.transfers().isEmpty() || cross.traces().size() == 1) {
                traces.add(
                        new Traced(log, ledgers.known(), DollarValues.of(ledgers.prices(), log.asset()), trace, cross));
            }
        }
        return traces;
    }

    private static TraceQuery query(Call call, Movements log) {
        return new TraceQuery(
                call.arguments(),
                Objects.requireNonNullElse(call.find(TraceOptions.DIRECTION, Direction.class), Direction.FORWARD),
                Objects.requireNonNullElse(call.find(TraceOptions.METHOD, TaintPolicy.class), TaintPolicy.FIFO),
                Objects.requireNonNullElse(call.find(TraceOptions.FROM, Instant.class), Instant.MIN),
                Objects.requireNonNullElse(call.find(TraceOptions.TO, Instant.class), Instant.MAX),
                amount(call, log),
                Objects.requireNonNullElse(call.findInteger(TraceOptions.MAX_TRANSFERS), TraceQuery.TRANSFERS_MAX));
    }

    private static double probabilityMin(Call call) {
        return Objects.requireNonNullElse(
                call.find(TraceOptions.MIN_PROBABILITY, Double.class), ProbableConversions.STANDARD_MIN);
    }

    private static @Nullable Units amount(Call call, Movements log) {
        BigDecimal amount = call.find(TraceOptions.AMOUNT, BigDecimal.class);
        if (amount == null) {
            return null;
        }
        try {
            BigInteger units = amount.movePointRight(log.decimals()).toBigIntegerExact();
            return Units.of(units);
        } catch (ArithmeticException e) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    amount.toPlainString() + " is no amount of " + log.asset() + "; the rule is at most "
                            + log.decimals() + " decimals.",
                    e);
        }
    }
}
