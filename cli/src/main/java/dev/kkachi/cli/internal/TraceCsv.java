package dev.kkachi.cli.internal;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.DayPrice;
import dev.kkachi.tracing.CrossTrace;
import dev.kkachi.tracing.Trace;
import java.util.List;
import java.util.Map;

/// The tainted transfers of traces as CSV.
final class TraceCsv {
    private static final int PROBABILITY_DIGITS = 6;

    private TraceCsv() {}

    static void render(List<Traced> traces, Utf8Buffer out) {
        out.text("id,time,chain,asset,from,to,amount,tainted,tainted_usd,price_source,");
        out.text("converted,converted_by,probability\n");
        for (Traced traced : traces) {
            Map<Long, List<CrossTrace.Crossed>> arrived = traced.arrived();
            Map<Long, List<CrossTrace.Crossed>> departed = traced.departed();
            for (Trace.TaintedTransfer moved : traced.trace().transfers()) {
                out.csvCell(traced.log().name(moved.transfer())).ascii(',');
                out.text(traced.log().time(moved.transfer()) + ",");
                out.csvCell(traced.trace().asset().chain().name()).ascii(',');
                out.csvCell(traced.trace().asset().name()).ascii(',');
                out.csvCell(traced.address(moved.from())).ascii(',');
                out.csvCell(traced.address(moved.to())).ascii(',');
                out.text(traced.amount(moved.amount()) + "," + traced.amount(moved.tainted()) + ",");
                DayPrice price = traced.dollars().price(traced.log().time(moved.transfer()));
                if (price != null) {
                    out.text(DollarValues.value(moved.tainted(), traced.trace().decimals(), price));
                }
                out.ascii(',').csvCell(price == null ? "" : price.source()).ascii(',');
                boolean isExit = departed.containsKey(moved.transfer());
                conversion(
                        (isExit ? departed : arrived).getOrDefault(moved.transfer(), List.of()),
                        isExit ? "onward" : "here",
                        out);
            }
        }
    }

    /// Writes which way the money of a transfer was converted, how that is known, and how probable it is: 1 is a fact.
    private static void conversion(List<CrossTrace.Crossed> all, String way, Utf8Buffer out) {
        if (all.isEmpty()) {
            out.text(",,\n");
            return;
        }
        Conversion first = all.getFirst().conversion();
        out.text(way + ",").csvCell(first.how()).ascii(',');
        out.number(first.probability(), PROBABILITY_DIGITS).ascii('\n');
    }
}
