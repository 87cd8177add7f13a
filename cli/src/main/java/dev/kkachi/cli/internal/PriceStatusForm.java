package dev.kkachi.cli.internal;

import dev.kkachi.ledger.PriceStatus;
import java.util.ArrayList;
import java.util.List;

/// Which daily prices the ledger holds, for people and programs.
final class PriceStatusForm {
    private static final List<String> HEADINGS = List.of("PRICES OF", "IN", "DAYS", "FIRST", "LAST");

    private PriceStatusForm() {}

    static void table(List<PriceStatus> prices, Utf8Buffer out) {
        if (prices.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (PriceStatus price : prices) {
            rows.add(List.of(
                    Columns.printable(price.ticker()),
                    price.currency(),
                    Progress.grouped(price.days()),
                    price.first().toString(),
                    price.last().toString()));
        }
        Columns.table(rows, out);
    }

    static void json(PriceStatus price, Utf8Buffer out) {
        out.text("{\"prices_of\":").jsonString(price.ticker());
        out.text(",\"currency\":").jsonString(price.currency());
        out.text(",\"days\":" + price.days() + ",\"first\":")
                .jsonString(price.first().toString());
        out.text(",\"last\":").jsonString(price.last().toString()).ascii('}');
    }
}
