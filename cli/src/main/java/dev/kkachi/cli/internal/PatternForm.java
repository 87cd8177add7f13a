package dev.kkachi.cli.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.patterns.Measure;
import dev.kkachi.patterns.PatternReport;
import dev.kkachi.patterns.PatternReport.Suspect;
import dev.kkachi.patterns.Sighting;
import java.util.List;
import java.util.function.UnaryOperator;

/// Patterns in the form that was asked for.
final class PatternForm {
    /// A sighting of no more bits is not worth a line unless somebody asks.
    static final double WEIGHTLESS_BITS = 1;

    private static final int NAMED_MAX = 3;
    private static final int DIGITS = 2;
    private static final int COLUMNS_MIN = 40;
    private static final String MARGIN = "    ";

    private final Call call;
    private final PatternReport report;
    private final Utf8Buffer out;

    private PatternForm(Call call, PatternReport report, Utf8Buffer out) {
        this.call = call;
        this.report = report;
        this.out = out;
    }

    static void render(Call call, PatternReport report, Utf8Buffer out) {
        PatternForm form = new PatternForm(call, report, out);
        switch (call.format()) {
            case TABLE -> form.table();
            case CSV -> form.csv();
            case JSON -> form.json();
            case JSONL -> form.jsonLines();
        }
    }

    private void table() {
        Style style = new Style(call.around().colours());
        for (Suspect suspect : report.suspects()) {
            String verdict = suspect.needsAPerson() ? "  " + style.alarm("needs a person") : "";
            out.text(style.strong(Columns.printable(address(suspect))) + "  "
                    + bits(suspect.weight().bits()) + verdict + "\n");
            for (Sighting sighting : suspect.sightings()) {
                sighting(sighting, style);
            }
            out.ascii('\n');
        }
        report.notes().forEach(note -> paragraph("", note, style::faint));
    }

    private void sighting(Sighting sighting, Style style) {
        Finding finding = sighting.finding();
        out.text("  "
                + style.strong(sighting.pattern() + " " + sighting.pattern().title()) + ", "
                + bits(finding.weight().bits()) + "\n");
        paragraph(MARGIN, finding.summary());
        for (Measure measure : sighting.measures()) {
            String rule = measure.rule().isEmpty() ? "" : " (" + measure.rule() + ")";
            paragraph(MARGIN, measure.what() + ": " + measure.value() + rule);
        }
        List<String> ids = ids(finding);
        String more = ids.size() > NAMED_MAX ? " and " + (ids.size() - NAMED_MAX) + " more" : "";
        paragraph(MARGIN, "see " + String.join(", ", ids.subList(0, Math.min(NAMED_MAX, ids.size()))) + more);
        paragraph(MARGIN, "innocent if: " + String.join("; ", finding.innocent()));
        paragraph(MARGIN, "source: " + finding.publishedSource(), style::faint);
    }

    private void paragraph(String margin, String text) {
        paragraph(margin, text, UnaryOperator.identity());
    }

    private void paragraph(String margin, String text, UnaryOperator<String> style) {
        int columns = Math.max(COLUMNS_MIN, call.around().columns() - margin.length());
        for (String line : Columns.wrap(Columns.printable(text), columns)) {
            out.text(margin + style.apply(line) + "\n");
        }
    }

    private void csv() {
        out.text("address,bits,pattern,title,pattern_bits,summary,transfers\n");
        for (Suspect suspect : report.suspects()) {
            for (Sighting sighting : suspect.sightings()) {
                out.csvCell(address(suspect)).ascii(',');
                out.number(suspect.weight().bits(), DIGITS).ascii(',');
                out.text(sighting.pattern().name())
                        .ascii(',')
                        .csvCell(sighting.pattern().title())
                        .ascii(',');
                out.number(sighting.finding().weight().bits(), DIGITS).ascii(',');
                out.csvCell(sighting.finding().summary()).ascii(',');
                out.csvCell(String.join(" ", ids(sighting.finding()))).ascii('\n');
            }
        }
        if (!call.quiet()) {
            report.notes().forEach(call.around().err()::println);
        }
    }

    private void json() {
        out.text("{\"suspects\":[");
        String separator = "";
        for (Suspect suspect : report.suspects()) {
            out.text(separator);
            suspect(suspect);
            separator = ",\n";
        }
        out.text("],\"notes\":");
        out.jsonStrings(report.notes());
        out.text("}\n");
    }

    private void jsonLines() {
        for (Suspect suspect : report.suspects()) {
            suspect(suspect);
            out.ascii('\n');
        }
        out.text("{\"notes\":");
        out.jsonStrings(report.notes());
        out.text("}\n");
    }

    private void suspect(Suspect suspect) {
        out.text("{\"address\":").jsonString(address(suspect));
        out.text(",\"bits\":").number(suspect.weight().bits(), DIGITS);
        out.text(",\"needs_a_person\":" + suspect.needsAPerson() + ",\"patterns\":[");
        String separator = "";
        for (Sighting sighting : suspect.sightings()) {
            out.text(separator);
            json(sighting);
            separator = ",";
        }
        out.text("]}");
    }

    private void json(Sighting sighting) {
        Finding finding = sighting.finding();
        out.text("{\"pattern\":").jsonString(sighting.pattern().name());
        out.text(",\"title\":").jsonString(sighting.pattern().title());
        out.text(",\"category\":").jsonString(finding.category());
        out.text(",\"group\":").jsonString(finding.group());
        out.text(",\"bits\":").number(finding.weight().bits(), DIGITS);
        out.text(",\"summary\":").jsonString(finding.summary());
        out.text(",\"measures\":[");
        String separator = "";
        for (Measure measure : sighting.measures()) {
            out.text(separator).text("{\"what\":").jsonString(measure.what());
            out.text(",\"value\":").jsonString(measure.value());
            out.text(",\"rule\":").jsonString(measure.rule()).ascii('}');
            separator = ",";
        }
        out.text("],\"transfers\":[");
        String between = "";
        for (Evidence evidence : finding.evidence()) {
            out.text(between).text("{\"id\":").jsonString(evidence.source().render());
            out.text(",\"time\":").jsonString(String.valueOf(evidence.observedAt()));
            out.text(",\"claim\":").jsonString(evidence.claim()).ascii('}');
            between = ",";
        }
        out.text("],\"innocent\":");
        out.jsonStrings(finding.innocent());
        out.text(",\"source\":").jsonString(finding.publishedSource()).ascii('}');
    }

    /// What a finding is about has the family of its chain before its address.
    private static String address(Suspect suspect) {
        String id = suspect.subject().id();
        return id.substring(id.indexOf(':') + 1);
    }

    private static List<String> ids(Finding finding) {
        return finding.evidence().stream()
                .map(evidence -> evidence.source().render())
                .toList();
    }

    private static String bits(double bits) {
        Utf8Buffer text = new Utf8Buffer();
        text.number(bits, DIGITS);
        return text + " bits";
    }
}
