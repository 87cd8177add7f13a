package dev.kkachi.cli.internal;

import dev.kkachi.linking.BlockingPass;
import dev.kkachi.linking.Column;
import dev.kkachi.linking.Link;
import dev.kkachi.linking.Linkage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a person at a terminal wants to know of a linkage.
final class LinkTable {
    private static final int SHOWN = 5;
    private static final int SIZES_MAX = 12;

    private final Call call;
    private final LinkReport report;
    private final Linkage linkage;
    private final Utf8Buffer out;
    private final Style style;

    private LinkTable(Call call, LinkReport report, Utf8Buffer out) {
        this.call = call;
        this.report = report;
        this.out = out;
        linkage = report.linkage();
        style = new Style(call.around().colours());
    }

    static void render(Call call, LinkInput input, LinkReport report, Utf8Buffer out) {
        LinkTable table = new LinkTable(call, report, out);
        table.paragraph(report.counts());
        report.warnings().forEach(table::paragraph);
        table.sources();
        input.notes().forEach(table::paragraph);
        table.columns();
        table.passes();
        table.sizes();
        table.links("The most surprising merges", report.surprising(SHOWN));
        table.links("The weakest links that entities need", report.weakest(SHOWN));
        table.more();
    }

    private void sources() {
        List<String> sources = linkage.table().sources();
        if (sources.size() > 1) {
            paragraph("There are " + sources.size() + " sources (" + String.join(", ", sources) + "); "
                    + (linkage.within()
                            ? "each may hold somebody twice (--within no if not)."
                            : "each is taken to hold nobody twice (--within yes if it may), but for copies of a row."));
        }
    }

    private void columns() {
        heading("Columns");
        List<List<String>> rows = new ArrayList<>();
        for (Column column : linkage.columns()) {
            rows.add(List.of(
                    "  " + Columns.printable(column.name()),
                    kind(column),
                    column.reason() + (column.place() ? "; part of an address" : "")));
        }
        Columns.table(rows, out);
    }

    /// Returns what a column's kind is called.
    static String kind(Column column) {
        return column.kind().name().toLowerCase(Locale.ROOT);
    }

    private void passes() {
        heading("Pairs compared because they share");
        List<List<String>> rows = new ArrayList<>();
        for (BlockingPass pass : linkage.passes()) {
            String over = pass.passedOver() == 0
                    ? ""
                    : Progress.counted(pass.passedOver(), "record") + " in groups too large, left to other passes";
            rows.add(List.of("  " + Columns.printable(pass.rule()), Progress.counted(pass.pairs(), "new pair"), over));
        }
        if (rows.isEmpty()) {
            paragraph(
                    "Nothing: no value, nor two together, is held by few records, but for records that say the same.");
        }
        Columns.table(rows, out);
    }

    private void sizes() {
        heading("Entities by size");
        List<List<String>> rows = new ArrayList<>();
        report.sizes().forEach((size, entities) -> {
            if (rows.size() < SIZES_MAX) {
                rows.add(List.of("  " + Progress.counted(size, "record"), LinkWords.entities(entities)));
            }
        });
        int more = report.sizes().size() - rows.size();
        if (more > 0) {
            int largest = report.sizes().lastEntry().getKey();
            rows.add(List.of("  and " + more + " more sizes", "the largest has " + Progress.grouped(largest)));
        }
        Columns.table(rows, out);
    }

    private void links(String title, List<Link> links) {
        if (links.isEmpty()) {
            return;
        }
        heading(title);
        links.forEach(link -> LinkWords.item(call, LinkWords.merge(linkage, link), out));
    }

    private void more() {
        if (report.isForAPerson()) {
            out.ascii('\n');
            paragraph(
                    "--entities FILE lists every entity of several records, its weakest link, and which of its links a"
                            + " person should look at.");
        }
    }

    private void heading(String title) {
        out.ascii('\n').text(style.strong(title)).ascii('\n');
    }

    private void paragraph(String text) {
        Columns.wrap(Columns.printable(text), call.around().columns())
                .forEach(line -> out.text(line).ascii('\n'));
    }
}
