package dev.kkachi.cli.internal;

import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.PathsFound;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Paths in the form that was asked for.
final class PathForm {
    private final PathsFound found;
    private final String ticker;
    private final Utf8Buffer out;

    private PathForm(PathsFound found, String ticker, Utf8Buffer out) {
        this.found = found;
        this.ticker = ticker;
        this.out = out;
    }

    /// Writes `all`, whose assets call themselves as `tickers` says.
    static void render(Call call, List<PathsFound> all, Map<Asset, String> tickers, Utf8Buffer out) {
        switch (call.format()) {
            case TABLE ->
                all.forEach(found -> new PathForm(
                                found,
                                tickers.getOrDefault(
                                        found.asset(), found.asset().name()),
                                out)
                        .table());
            case CSV -> {
                out.text("path,hop,id,time,chain,asset,from,to,amount\n");
                all.forEach(found -> new PathForm(found, "", out).csv());
            }
            case JSONL ->
                all.forEach(found -> {
                    new PathForm(found, "", out).json();
                    out.ascii('\n');
                });
            case JSON -> json(all, out);
        }
    }

    private static void json(List<PathsFound> all, Utf8Buffer out) {
        String separator = all.size() == 1 ? "" : "[";
        for (PathsFound found : all) {
            out.text(separator);
            new PathForm(found, "", out).json();
            separator = ",\n";
        }
        out.text(all.size() == 1 ? "\n" : "]\n");
    }

    private void table() {
        out.text(found.query().from() + " to " + found.query().to() + ", "
                + found.asset().chain() + " " + found.asset().name() + ": "
                + Progress.counted(found.paths().size(), "path") + "\n");
        for (PathsFound.MoneyPath path : found.paths()) {
            out.text("\nat most " + amount(path.bottleneck()) + " went all of this way\n");
            for (PathsFound.Hop hop : path.hops()) {
                out.text("  " + hop.time() + "  " + Columns.printable(hop.from()) + " -> "
                        + Columns.printable(hop.to()) + "  " + amount(hop.amount()) + "  "
                        + hop.id() + "\n");
            }
        }
        for (PathsFound.NotFollowed left : found.notFollowed()) {
            out.text("not followed (" + word(left.cause()) + "): "
                    + Progress.counted(left.accounts(), "account") + ", "
                    + Progress.counted(left.transfers(), "transfer") + ", "
                    + Progress.grouped(decimal(left.units())) + " " + Columns.printable(ticker) + "\n");
        }
        found.notes().forEach(note -> out.text(note + "\n"));
    }

    private String amount(Units units) {
        return Progress.grouped(units.render(found.decimals())) + " " + Columns.printable(ticker);
    }

    private void csv() {
        int number = 0;
        for (PathsFound.MoneyPath path : found.paths()) {
            number++;
            int hops = 0;
            for (PathsFound.Hop hop : path.hops()) {
                out.text(number + "," + ++hops + ",").csvCell(hop.id()).text("," + hop.time() + ",");
                out.csvCell(found.asset().chain().name())
                        .ascii(',')
                        .csvCell(found.asset().name())
                        .ascii(',');
                out.csvCell(hop.from()).ascii(',').csvCell(hop.to()).ascii(',');
                out.text(hop.amount().render(found.decimals()) + "\n");
            }
        }
    }

    private void json() {
        out.text("{\"from\":").jsonString(found.query().from());
        out.text(",\"to\":").jsonString(found.query().to());
        out.text(",\"objective\":").jsonString(word(found.query().objective()));
        out.text(",\"chain\":").jsonString(found.asset().chain().name());
        out.text(",\"asset\":").jsonString(found.asset().name());
        out.text(",\"paths\":[");
        String separator = "";
        for (PathsFound.MoneyPath path : found.paths()) {
            out.text(separator)
                    .text("{\"bottleneck\":")
                    .jsonString(path.bottleneck().render(found.decimals()));
            out.text(",\"hops\":[");
            String between = "";
            for (PathsFound.Hop hop : path.hops()) {
                out.text(between);
                hop(hop);
                between = ",";
            }
            out.text("]}");
            separator = ",";
        }
        out.text("],\"proven\":" + found.proven() + ",\"truncated\":" + found.truncated());
        notFollowed();
        out.text(",\"notes\":[");
        String between = "";
        for (String note : found.notes()) {
            out.text(between).jsonString(note);
            between = ",";
        }
        out.text("]}");
    }

    private void hop(PathsFound.Hop hop) {
        out.text("{\"id\":").jsonString(hop.id());
        out.text(",\"time\":").jsonString(hop.time().toString());
        out.text(",\"from\":").jsonString(hop.from());
        out.text(",\"to\":").jsonString(hop.to());
        out.text(",\"amount\":")
                .jsonString(hop.amount().render(found.decimals()))
                .ascii('}');
    }

    private void notFollowed() {
        out.text(",\"not_followed\":[");
        String separator = "";
        for (PathsFound.NotFollowed left : found.notFollowed()) {
            out.text(separator).text("{\"cause\":").jsonString(word(left.cause()));
            out.text(",\"side\":").jsonString(left.from() ? "from" : "to");
            out.text(",\"accounts\":" + left.accounts() + ",\"transfers\":" + left.transfers() + ",\"amount\":");
            out.jsonString(decimal(left.units())).ascii('}');
            separator = ",";
        }
        out.ascii(']');
    }

    private String decimal(BigInteger units) {
        return new BigDecimal(units, found.decimals()).toPlainString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
