package dev.kkachi.cli.internal;

import dev.kkachi.ledger.OutputStatus;
import java.util.ArrayList;
import java.util.List;

/// What the ledger holds of coins whose value lies in outputs, for people and programs.
final class OutputStatusForm {
    private static final List<String> HEADINGS = List.of(
            "CHAIN",
            "COIN",
            "TRANSACTIONS",
            "OUTPUTS",
            "ADDRESSES",
            "INPUTS",
            "UNRESOLVED",
            "UNKNOWN",
            "FIRST",
            "LAST",
            "BYTES",
            "BYTES PER OUTPUT");

    private OutputStatusForm() {}

    static void table(List<OutputStatus> coins, Utf8Buffer out) {
        if (coins.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (OutputStatus coin : coins) {
            rows.add(List.of(
                    coin.asset().chain().name(),
                    coin.asset().name(),
                    Progress.grouped(coin.transactions()),
                    Progress.grouped(coin.outputs()),
                    Progress.grouped(coin.accounts()),
                    Progress.grouped(coin.spent().inputs()),
                    Progress.grouped(coin.spent().unresolved()),
                    Progress.grouped(coin.spent().unknown()),
                    coin.first().toString(),
                    coin.last().toString(),
                    Progress.grouped(coin.bytes()),
                    MatchTable.fixed(coin.bytesPerOutput(), 1)));
        }
        Columns.table(rows, out);
    }

    /// Writes rows of the table whose heading [LedgerStatusCommand] wrote; what is said of transfers alone stays empty.
    static void csv(List<OutputStatus> coins, Utf8Buffer out) {
        for (OutputStatus coin : coins) {
            out.csvCell(coin.asset().chain().name()).ascii(',');
            out.csvCell(coin.asset().name()).ascii(',');
            out.csvCell(coin.asset().name()).text(",,," + coin.transactions() + "," + coin.accounts());
            out.text("," + coin.first() + "," + coin.last() + "," + coin.bytes() + ",,");
            out.text(coin.outputs() + "," + coin.spent().inputs() + ","
                    + coin.spent().unresolved());
            out.text("," + coin.spent().unknown() + ",")
                    .number(coin.bytesPerOutput(), 2)
                    .text(",\n");
        }
    }

    static void json(OutputStatus coin, Utf8Buffer out) {
        out.text("{\"chain\":").jsonString(coin.asset().chain().name());
        out.text(",\"asset\":").jsonString(coin.asset().name());
        out.text(",\"transactions\":" + coin.transactions() + ",\"outputs\":" + coin.outputs());
        out.text(",\"accounts\":" + coin.accounts() + ",\"inputs\":"
                + coin.spent().inputs());
        out.text(",\"unresolved_inputs\":" + coin.spent().unresolved());
        out.text(",\"unknown_inputs\":" + coin.spent().unknown());
        out.text(",\"first\":").jsonString(coin.first().toString());
        out.text(",\"last\":").jsonString(coin.last().toString());
        out.text(",\"bytes\":" + coin.bytes() + ",\"bytes_per_output\":");
        out.number(coin.bytesPerOutput(), 2).ascii('}');
    }
}
