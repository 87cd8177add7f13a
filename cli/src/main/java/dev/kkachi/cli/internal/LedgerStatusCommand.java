package dev.kkachi.cli.internal;

import dev.kkachi.ledger.AssetStatus;
import dev.kkachi.ledger.Ledger;
import dev.kkachi.ledger.OutputStatus;
import dev.kkachi.ledger.PriceBook;
import dev.kkachi.ledger.PriceStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi ledger status`: what is held of each asset.
final class LedgerStatusCommand implements Command {
    private static final List<String> HEADINGS = List.of(
            "CHAIN",
            "ASSET",
            "CALLED",
            "TRANSFERS",
            "ACCOUNTS",
            "FIRST",
            "LAST",
            "BYTES",
            "OF HASHES",
            "BYTES PER TRANSFER");

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Show what the ledger holds of each asset, and of coins whose value lies in outputs.",
                        "Bytes per transfer count both directions of the index; the hashes of transactions, which only",
                        "evidence needs, are part of the bytes but not of those. An input is unresolved while the",
                        "ledger does not have the transaction whose output it spends; of some the amount is unknown.");
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        try (Ledger ledger = LedgerAtHand.open(call)) {
            List<PriceStatus> prices = PriceBook.open(LedgerAtHand.folder(call)).status();
            print(call, ledger.status(), ledger.outputStatus(), prices);
            LedgerAtHand.sayIfEmpty(call, ledger);
        }
        return Exit.DONE;
    }

    static void print(Call call, List<AssetStatus> assets, List<OutputStatus> coins, List<PriceStatus> prices)
            throws IOException {
        Utf8Buffer out = new Utf8Buffer();
        switch (call.format()) {
            case TABLE -> {
                if (!assets.isEmpty()) {
                    table(assets, out);
                }
                OutputStatusForm.table(coins, out);
                PriceStatusForm.table(prices, out);
            }
            case CSV -> {
                csv(assets, out);
                OutputStatusForm.csv(coins, out);
            }
            case JSON -> json(objects(assets, coins, prices, out), out, true);
            case JSONL -> json(objects(assets, coins, prices, out), out, false);
        }
        Output.print(call.around(), null, out);
    }

    private static List<Runnable> objects(
            List<AssetStatus> assets, List<OutputStatus> coins, List<PriceStatus> prices, Utf8Buffer out) {
        List<Runnable> objects = new ArrayList<>();
        assets.forEach(asset -> objects.add(() -> json(asset, out)));
        coins.forEach(coin -> objects.add(() -> OutputStatusForm.json(coin, out)));
        prices.forEach(price -> objects.add(() -> PriceStatusForm.json(price, out)));
        return objects;
    }

    private static void table(List<AssetStatus> assets, Utf8Buffer out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (AssetStatus asset : assets) {
            rows.add(List.of(
                    asset.asset().chain().name(),
                    asset.asset().name(),
                    asset.ticker(),
                    Progress.grouped(asset.transfers()),
                    Progress.grouped(asset.accounts()),
                    asset.first().toString(),
                    asset.last().toString(),
                    Progress.grouped(bytes(asset)),
                    Progress.grouped(asset.transactionBytes()),
                    MatchTable.fixed(asset.bytesPerTransfer(), 1)));
        }
        Columns.table(rows, out);
    }

    private static long bytes(AssetStatus asset) {
        return asset.transferBytes() + asset.transactionBytes();
    }

    private static void csv(List<AssetStatus> assets, Utf8Buffer out) {
        out.text("chain,asset,ticker,decimals,transfers,transactions,accounts,first,last,bytes,bytes_per_transfer,"
                + "outputs,inputs,unresolved_inputs,unknown_inputs,bytes_per_output,hash_bytes\n");
        for (AssetStatus asset : assets) {
            out.csvCell(asset.asset().chain().name()).ascii(',');
            out.csvCell(asset.asset().name()).ascii(',');
            out.csvCell(asset.ticker()).text("," + asset.decimals() + "," + asset.transfers());
            out.text("," + asset.transactions() + "," + asset.accounts());
            out.text("," + asset.first() + "," + asset.last() + "," + bytes(asset) + ",");
            out.number(asset.bytesPerTransfer(), 2).text(",,,,,," + asset.transactionBytes() + "\n");
        }
    }

    private static void json(List<Runnable> objects, Utf8Buffer out, boolean array) {
        String separator = array ? "[\n" : "";
        for (Runnable object : objects) {
            out.text(separator);
            object.run();
            separator = array ? ",\n" : "\n";
        }
        String none = array ? "[]\n" : "";
        out.text(objects.isEmpty() ? none : array ? "\n]\n" : "\n");
    }

    private static void json(AssetStatus asset, Utf8Buffer out) {
        out.text("{\"chain\":").jsonString(asset.asset().chain().name());
        out.text(",\"asset\":").jsonString(asset.asset().name());
        out.text(",\"ticker\":").jsonString(asset.ticker());
        out.text(",\"decimals\":" + asset.decimals() + ",\"transfers\":" + asset.transfers());
        out.text(",\"transactions\":" + asset.transactions() + ",\"accounts\":" + asset.accounts());
        out.text(",\"first\":").jsonString(asset.first().toString());
        out.text(",\"last\":").jsonString(asset.last().toString());
        out.text(",\"bytes\":" + bytes(asset) + ",\"hash_bytes\":" + asset.transactionBytes()
                + ",\"bytes_per_transfer\":");
        out.number(asset.bytesPerTransfer(), 2).ascii('}');
    }
}
