package dev.kkachi.cli.internal;

import dev.kkachi.screening.FeatureScore;
import dev.kkachi.screening.Match;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Results for a person at a terminal: one block a query, one paragraph a candidate, one line a reason.
///
/// @param style whether to colour
/// @param columns the width of the terminal
record MatchTable(Style style, int columns) implements MatchForm {
    private static final int LABEL_COLUMNS = 14;
    private static final String MARGIN = "  ";
    /// Features that are shown in other words, or once for all candidates.
    private static final String LISTING = "listing";

    private static final String OWNERSHIP = "ownership";

    private static final Map<String, String> ONCE =
            Map.of("search_limit", "not complete", StaleLists.FEATURE, "stale list");

    @Override
    public void head(Utf8Buffer out) {
        // Every block carries its own headings.
    }

    @Override
    public void render(Screened screened, Utf8Buffer out) {
        if (screened.candidates().isEmpty()) {
            return;
        }
        out.text(style.strong(Columns.printable(screened.query())));
        out.text(style.faint("  (" + Columns.printable(screened.id()) + ")")).ascii('\n');
        for (Shown shown : screened.candidates()) {
            candidate(shown, out);
        }
        limits(screened, out);
        out.ascii('\n');
    }

    @Override
    public void tail(Utf8Buffer out, boolean empty) {
        // The summary on standard error says the rest.
    }

    /// What is true of all candidates is said once.
    private void limits(Screened screened, Utf8Buffer out) {
        screened.candidates().stream()
                .flatMap(shown -> shown.match().explanation().stream())
                .filter(feature -> ONCE.containsKey(feature.feature()))
                .map(feature -> new Remark(ONCE.getOrDefault(feature.feature(), ""), feature.detail()))
                .distinct()
                .forEach(remark -> line(remark.label, remark.text, out));
    }

    private record Remark(String label, String text) {}

    private void candidate(Shown shown, Utf8Buffer out) {
        Match match = shown.match();
        ChangeNote change = shown.change();
        String verdict = match.isMatch() ? style.alarm("MATCH") : "below";
        out.text(MARGIN)
                .text(change == null ? "" : change.kind().name() + " ")
                .text(verdict)
                .ascii(' ')
                .text(fixed(match.score(), 2))
                .text("  ");
        out.text(style.strong(Columns.printable(match.party().caption()))).text("  ");
        out.text(match.party().schema().ftmName().toLowerCase(Locale.ROOT)).ascii(' ');
        out.text(match.party().id()).text(", ").text(signed(match.weightBits())).text(" bits\n");
        if (change != null) {
            line("why now", change.reason(), out);
        }
        line("listed by", Listings.sentence(match.party().listings()), out);
        Set<String> programmes = Listings.programmes(match.party().listings());
        if (!programmes.isEmpty()) {
            line("programmes", String.join(", ", programmes), out);
        }
        for (FeatureScore feature : match.explanation()) {
            if (!feature.feature().equals(LISTING) && !ONCE.containsKey(feature.feature())) {
                line(label(feature.feature()), reason(feature), out);
            }
        }
    }

    private static String label(String feature) {
        return feature.equals("place_of_birth") ? "birthplace" : feature.replace('_', ' ');
    }

    private String reason(FeatureScore feature) {
        if (feature.feature().equals(OWNERSHIP)) {
            return feature.candidate() + "; " + feature.detail();
        }
        String detail = feature.detail();
        if (feature.query() != null && feature.candidate() != null) {
            String pair = feature.query().equals(feature.candidate())
                    ? feature.candidate()
                    : feature.query() + " / " + feature.candidate();
            return pair + ": " + detail + " (" + signed(feature.weightBits()) + " bits)";
        }
        return detail + other(feature.query(), ", the query says ") + other(feature.candidate(), ", the list says ");
    }

    private static String other(@Nullable String value, String lead) {
        return value == null ? "" : lead + value;
    }

    private void line(String label, String text, Utf8Buffer out) {
        int room = Math.max(20, columns - LABEL_COLUMNS - MARGIN.length() * 2);
        Iterator<String> lines = Columns.wrap(Columns.printable(text), room).iterator();
        out.text(MARGIN).text(MARGIN).text(style.faint(Columns.pad(label, LABEL_COLUMNS)));
        out.text(lines.next()).ascii('\n');
        while (lines.hasNext()) {
            out.text(" ".repeat(MARGIN.length() * 2 + LABEL_COLUMNS))
                    .text(lines.next())
                    .ascii('\n');
        }
    }

    /// Returns `value` with exactly `digits` digits after the point. A score below the threshold is not
    /// rounded up to it: scores are cut, not rounded.
    static String fixed(double value, int digits) {
        double scale = Math.pow(10, digits);
        String cut = Long.toString((long) Math.floor(Math.abs(value) * scale + 1e-9));
        String padded = "0".repeat(Math.max(0, digits + 1 - cut.length())) + cut;
        int point = padded.length() - digits;
        return (value < 0 ? "-" : "") + padded.substring(0, point) + "." + padded.substring(point);
    }

    /// Returns `bits` with its sign.
    static String signed(double bits) {
        String number = new Utf8Buffer().number(bits, 1).toString();
        return number.startsWith("-") ? number : "+" + number;
    }
}
