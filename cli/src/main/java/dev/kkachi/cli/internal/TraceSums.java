package dev.kkachi.cli.internal;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.KkachiException;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.Spread;
import dev.kkachi.tracing.Trace.Conservation;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.Tracer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How far taint has spread over each asset: counts where a list would be too long to read. Conversions
/// are not followed.
final class TraceSums {
    private final Call call;
    private final List<Sum> sums;

    private TraceSums(Call call, List<Sum> sums) {
        this.call = call;
        this.sums = sums;
    }

    /// One asset's.
    private record Sum(TransferLog log, Spread spread) {
        String amount(Units units) {
            return units.render(log.decimals());
        }
    }

    /// Counts on `logs`, each of which is asked what `query` says, as many at once as may be.
    ///
    /// @throws KkachiException if an address has outputs instead
    static TraceSums of(
            Call call, LedgersAtHand ledgers, List<TransferLog> logs, Function<TransferLog, TraceQuery> query)
            throws InterruptedException {
        if (logs.isEmpty()) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    TraceOptions.SUMS + " counts transfers between accounts, and " + String.join(", ", call.arguments())
                            + " had outputs alone.\nMaybe trace without it.");
        }
        List<Sum> sums = Threads.within(
                call.threads(),
                () -> logs.parallelStream()
                        .map(log -> new Sum(log, Tracer.spread(query.apply(log), log, ledgers.services(log))))
                        .toList());
        return new TraceSums(call, sums);
    }

    void render(Utf8Buffer out) {
        switch (call.format()) {
            case TABLE -> sums.forEach(sum -> table(sum, out));
            case CSV -> csv(out);
            case JSON -> {
                String separator = "[";
                for (Sum sum : sums) {
                    out.text(separator);
                    json(sum, out);
                    separator = ",\n";
                }
                out.text("]\n");
            }
            case JSONL ->
                sums.forEach(sum -> {
                    json(sum, out);
                    out.ascii('\n');
                });
        }
    }

    private static String policy(Sum sum) {
        return sum.spread().query().policy().name().toLowerCase(Locale.ROOT);
    }

    private void table(Sum sum, Utf8Buffer out) {
        Spread spread = sum.spread();
        boolean isForward = spread.query().direction() == Direction.FORWARD;
        Style style = new Style(call.around().colours());
        out.text(style.strong((isForward ? "How far it went: " : "How far back it came from: ")
                        + sum.log().asset().chain() + " " + sum.log().asset().name() + ", " + policy(sum))
                + ", "
                + Progress.grouped(spread.transfers()) + " of " + Progress.counted(spread.swept(), "transfer")
                + " carried some, " + Progress.counted(spread.accounts(), "account") + " "
                + (spread.accounts() == 1 ? "was" : "were") + " reached\n");
        out.text(TraceTable.conservation(spread.conservation(), sum::amount));
        out.text(style.faint("Conversions into other assets are not followed here.") + "\n");
    }

    private void csv(Utf8Buffer out) {
        out.text("chain,asset,method,direction,transfers_looked_at,transfers,accounts,in,held,sinks\n");
        for (Sum sum : sums) {
            Spread spread = sum.spread();
            Conservation money = spread.conservation();
            out.csvCell(sum.log().asset().chain().name()).ascii(',');
            out.csvCell(sum.log().asset().name()).ascii(',');
            List<String> cells = new ArrayList<>(List.of(
                    policy(sum),
                    spread.query().direction().name().toLowerCase(Locale.ROOT),
                    String.valueOf(spread.swept()),
                    String.valueOf(spread.transfers()),
                    String.valueOf(spread.accounts())));
            cells.addAll(
                    money == null
                            ? List.of("", "", "")
                            : List.of(sum.amount(money.in()), sum.amount(money.held()), sum.amount(money.sinks())));
            out.text(String.join(",", cells) + "\n");
        }
    }

    private static void json(Sum sum, Utf8Buffer out) {
        Spread spread = sum.spread();
        out.text("{\"method\":").jsonString(policy(sum));
        out.text(",\"direction\":").jsonString(spread.query().direction().name().toLowerCase(Locale.ROOT));
        out.text(",\"chain\":").jsonString(sum.log().asset().chain().name());
        out.text(",\"asset\":").jsonString(sum.log().asset().name());
        out.text(",\"transfers_looked_at\":" + spread.swept() + ",\"transfers\":" + spread.transfers()
                + ",\"accounts\":" + spread.accounts() + ",\"conservation\":");
        conservation(sum, spread.conservation(), out);
        out.ascii('}');
    }

    private static void conservation(Sum sum, @Nullable Conservation money, Utf8Buffer out) {
        TraceJson.conservation(money, sum::amount, out);
    }
}
