package dev.kkachi.cli.internal;

import dev.kkachi.text.Alignment;
import dev.kkachi.text.NameMatch;
import java.util.Locale;

/// Two names and how alike they are.
///
/// @param left the first name as given
/// @param right the second name as given
/// @param match the comparison, laid open
/// @param isMatch whether it reaches the threshold
record Compared(String left, String right, NameMatch match, boolean isMatch) {
    /// Writes it as CSV with a header.
    void renderCsv(Utf8Buffer out) {
        out.text("name1,name2,score,match,detail\n");
        out.csvCell(left).ascii(',').csvCell(right).ascii(',');
        out.number(match.similarity(), MatchJson.SCORE_DIGITS).ascii(',');
        out.text(isMatch ? "true" : "false").ascii(',').csvCell(match.detail()).ascii('\n');
    }

    /// Writes it as one line of JSON.
    void renderJson(Utf8Buffer out) {
        out.text("{\"name1\":").jsonString(left).text(",\"name2\":").jsonString(right);
        out.text(",\"score\":").number(match.similarity(), MatchJson.SCORE_DIGITS);
        out.text(",\"match\":").text(isMatch ? "true" : "false");
        out.text(",\"weight_bits\":").number(match.weightBits(), MatchJson.BITS_DIGITS);
        out.text(",\"detail\":").jsonString(match.detail()).text(",\"alignment\":[");
        boolean first = true;
        for (Alignment row : match.alignment()) {
            if (!first) {
                out.ascii(',');
            }
            first = false;
            out.text("{\"query\":").jsonString(row.query());
            out.text(",\"candidate\":").jsonString(row.candidate());
            out.text(",\"agreement\":").jsonString(row.agreement().name().toLowerCase(Locale.ROOT));
            out.text(",\"score\":").number(row.similarity(), MatchJson.SCORE_DIGITS);
            out.text(",\"weight_bits\":")
                    .number(row.bits(), MatchJson.BITS_DIGITS)
                    .ascii('}');
        }
        out.text("]}\n");
    }
}
