package dev.kkachi.cli.internal;

import dev.kkachi.linking.Entities;
import dev.kkachi.linking.Link;
import dev.kkachi.linking.Waterfall;
import java.util.ArrayList;
import java.util.List;

/// The waterfall of two records: bars that begin where the one before ended, and add up.
final class LinkWhy {
    private static final int BAR_COLUMNS = 24;
    private static final int VALUE_COLUMNS = 18;
    /// More columns than these that say nothing are named below the bars.
    private static final int SILENT_ROWS_MAX = 3;

    private final Call call;
    private final Entities entities;
    private final Utf8Buffer out;

    private LinkWhy(Call call, Entities entities, Utf8Buffer out) {
        this.call = call;
        this.entities = entities;
        this.out = out;
    }

    static LinkWhy over(Call call, Entities entities, Utf8Buffer out) {
        return new LinkWhy(call, entities, out);
    }

    /// Writes what two records weigh together in the form that was asked for.
    void render(int a, int b) {
        switch (call.format()) {
            case TABLE -> table(a, b);
            case CSV -> csv(entities.why(a, b));
            case JSON, JSONL -> json(a, b);
        }
    }

    private void table(int a, int b) {
        Waterfall why = entities.why(a, b);
        Scale scale = Scale.of(why);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", id(a), id(b), "bits", "", ""));
        rows.add(List.of("at random", "", "", LinkWords.signed(why.prior()), scale.bar(0, why.prior()), ""));
        double at = why.prior();
        List<String> silent = why.steps().stream()
                .filter(LinkWhy::isNotKnown)
                .map(Waterfall.Step::column)
                .toList();
        boolean folded = silent.size() > SILENT_ROWS_MAX;
        for (Waterfall.Step step : why.steps()) {
            if (folded && isNotKnown(step)) {
                continue;
            }
            String bits = LinkWords.isSilent(step) ? "" : LinkWords.signed(step.bits());
            rows.add(List.of(
                    value(step.column()),
                    value(step.left()),
                    value(step.right()),
                    bits,
                    scale.bar(at, at + step.bits()),
                    step.agreement()));
            at += step.bits();
        }
        rows.add(List.of(
                "together", "", "", LinkWords.signed(at), scale.bar(0, at), LinkWords.percent(why.probability())));
        Columns.table(rows, out);
        out.ascii('\n');
        if (folded) {
            paragraph("Not known of both: " + String.join(", ", silent) + ".");
            out.ascii('\n');
        }
        paragraph(LinkWords.verdict(entities, a, b));
        chain(a, b);
    }

    /// Says whether one of the records is silent; of what both say, the words beside it tell why it weighs nothing.
    private static boolean isNotKnown(Waterfall.Step step) {
        return LinkWords.isSilent(step)
                && (step.left().isEmpty() || step.right().isEmpty());
    }

    private String id(int record) {
        return value(entities.table().id(record));
    }

    private static String value(String text) {
        String line = Columns.printable(String.join(" ", text.strip().split("\\s+")));
        return line.length() <= VALUE_COLUMNS ? line : line.substring(0, VALUE_COLUMNS - 3) + "...";
    }

    private void chain(int a, int b) {
        List<Link> chain = entities.entity(a) == entities.entity(b) ? entities.chain(a, b) : List.of();
        if (chain.size() < 2) {
            return;
        }
        out.ascii('\n');
        paragraph("They are one entity through " + Progress.counted(chain.size(), "link") + ":");
        chain.forEach(link -> LinkWords.item(call, LinkWords.merge(entities, link), out));
    }

    private void paragraph(String text) {
        Columns.wrap(Columns.printable(text), call.around().columns())
                .forEach(line -> out.text(line.stripTrailing()).ascii('\n'));
    }

    private void csv(Waterfall why) {
        out.text("column,left,right,agreement,m,u,bits\n");
        out.text("at random,,,,,,").number(why.prior(), CopiesForm.DIGITS).ascii('\n');
        for (Waterfall.Step step : why.steps()) {
            out.csvCell(step.column()).ascii(',').csvCell(step.left()).ascii(',');
            out.csvCell(step.right()).ascii(',').csvCell(step.agreement()).ascii(',');
            if (step.m() > 0) {
                out.number(step.m(), 6).ascii(',').number(step.u(), 6).ascii(',');
            } else {
                out.text(",,");
            }
            out.number(step.bits(), CopiesForm.DIGITS).ascii('\n');
        }
    }

    private void json(int a, int b) {
        Waterfall why = entities.why(a, b);
        boolean isOne = entities.entity(a) == entities.entity(b);
        out.text("{\"a\":")
                .jsonString(entities.table().id(a))
                .text(",\"b\":")
                .jsonString(entities.table().id(b));
        out.text(",\"one_entity\":" + isOne + ",\"prior_bits\":").number(why.prior(), CopiesForm.DIGITS);
        out.text(",\"weight_bits\":").number(why.weight().bits(), CopiesForm.DIGITS);
        out.text(",\"probability\":").number(why.probability(), 6).text(",\"steps\":[");
        String between = "";
        for (Waterfall.Step step : why.steps()) {
            out.text(between).text("{\"column\":").jsonString(step.column());
            out.text(",\"a\":").jsonString(step.left()).text(",\"b\":").jsonString(step.right());
            out.text(",\"agreement\":").jsonString(step.agreement());
            if (step.m() > 0) {
                out.text(",\"m\":").number(step.m(), 6).text(",\"u\":").number(step.u(), 6);
            } else {
                out.text(",\"m\":null,\"u\":null");
            }
            out.text(",\"bits\":").number(step.bits(), CopiesForm.DIGITS);
            out.ascii('}');
            between = ",";
        }
        out.text("],\"why\":").jsonString(LinkWords.verdict(entities, a, b)).text(",\"chain\":[");
        between = "";
        for (Link link : isOne ? entities.chain(a, b) : List.<Link>of()) {
            out.text(between)
                    .text("{\"a\":")
                    .jsonString(entities.table().id(link.left()))
                    .text(",\"b\":");
            out.jsonString(entities.table().id(link.right())).text(",\"weight_bits\":");
            out.number(link.bits(), CopiesForm.DIGITS).ascii('}');
            between = ",";
        }
        out.text("]}\n");
    }

    /// Where bits stand on the line.
    ///
    /// @param low the lowest sum on the way
    /// @param high the highest one
    private record Scale(double low, double high) {
        static Scale of(Waterfall why) {
            double low = Math.min(0, why.prior());
            double high = Math.max(0, why.prior());
            double at = why.prior();
            for (Waterfall.Step step : why.steps()) {
                at += step.bits();
                low = Math.min(low, at);
                high = Math.max(high, at);
            }
            return new Scale(low, Math.max(high, low + 1));
        }

        private int column(double bits) {
            return (int) Math.round((bits - low) / (high - low) * BAR_COLUMNS);
        }

        /// Draws what leads from one sum to another, with `|` where nothing weighs either way.
        String bar(double from, double to) {
            int zero = column(0);
            int first = column(Math.min(from, to));
            int last = column(Math.max(from, to));
            StringBuilder bar = new StringBuilder();
            for (int i = 0; i <= BAR_COLUMNS; i++) {
                boolean inside = i >= first && i < last;
                bar.append(inside ? (to < from ? '-' : '+') : i == zero ? '|' : ' ');
            }
            return bar.toString().stripTrailing();
        }
    }
}
