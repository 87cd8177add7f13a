package dev.kkachi.cli.internal;

import dev.kkachi.ledger.spi.DayPrice;
import dev.kkachi.tracing.Trace;
import java.util.List;

/// The tainted transfers of traces as CSV.
final class TraceCsv {
    private TraceCsv() {}

    static void render(List<Traced> traces, Utf8Buffer out) {
        out.text("id,time,chain,asset,from,to,amount,tainted,tainted_usd,price_source\n");
        for (Traced traced : traces) {
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
                out.ascii(',').csvCell(price == null ? "" : price.source()).ascii('\n');
            }
        }
    }
}
