package dev.kkachi.workers;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Everything about an indicator, as Markdown that a terminal shows well too. The pages of the documentation are made
/// of it, so that they say what the catalogue says.
public final class IndicatorPage {
    private IndicatorPage() {}

    /// Returns the page of one category.
    public static String category(Catalogue catalogue, String category) {
        StringBuilder page = new StringBuilder("# Indicators: " + category + "\n\n");
        page.append("Written from the catalogue; a change belongs there. [All families](README.md)\n");
        for (Indicator row : catalogue.indicators()) {
            if (row.category().equals(category)) {
                page.append("\n## ")
                        .append(row.id())
                        .append(": ")
                        .append(row.name())
                        .append("\n\n");
                page.append(body(catalogue, row));
            }
        }
        return page.toString();
    }

    /// Returns the name of the page of a category.
    public static String fileName(String category) {
        return category.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".md";
    }

    /// Returns all that is known of `row`.
    public static String indicator(Catalogue catalogue, Indicator row) {
        return row.id() + ": " + row.name() + "\n\n" + body(catalogue, row);
    }

    private static String body(Catalogue catalogue, Indicator row) {
        StringBuilder body = new StringBuilder();
        line(body, "Category", row.category());
        line(body, "Status", status(row));
        if (row.status() == Indicator.Status.SCORE) {
            Catalogue.SignGroup group = catalogue.group(row.group());
            line(body, "Weight", row.bits() + " bits at most. " + row.bitsFrom());
            boolean isCapped = group.capBits() > 0;
            String cap = isCapped ? ", together at most " + group.capBits() + " bits. " : ". ";
            line(body, "Group", group.title() + cap + group.why());
        }
        line(body, "Needs", row.needs().stream().map(Field::key).sorted().collect(Collectors.joining(", ")));
        line(
                body,
                "Thresholds",
                row.thresholds().entrySet().stream()
                        .map(one -> one.getKey() + " " + number(one.getValue()))
                        .collect(Collectors.joining(", ")));
        line(body, "Looked for by", lookedForBy(row));
        list(body, "Published by", row.sources());
        list(body, "Innocent if", row.innocent());
        list(body, "Cleared by", row.clears());
        list(body, "Check next", row.checks());
        return body.toString();
    }

    private static String status(Indicator row) {
        return switch (row.status()) {
            case SCORE -> "weighs";
            case CONTEXT -> "shown, weighs nothing";
            case PROHIBITED -> "published by somebody, never computed here";
        };
    }

    private static String lookedForBy(Indicator row) {
        return switch (row.predicate()) {
            case "" -> "";
            case Indicator.SHARED -> "the search for rings";
            case Indicator.ELSEWHERE -> "screening or tracing";
            default -> row.predicate();
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static void line(StringBuilder body, String title, String text) {
        if (!text.isEmpty()) {
            body.append("- ").append(title).append(": ").append(text).append('\n');
        }
    }

    private static void list(StringBuilder body, String title, List<String> texts) {
        if (!texts.isEmpty()) {
            body.append("- ").append(title).append(":\n");
            texts.forEach(text -> body.append("  - ").append(text).append('\n'));
        }
    }
}
