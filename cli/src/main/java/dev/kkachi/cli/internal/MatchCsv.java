package dev.kkachi.cli.internal;

import dev.kkachi.screening.FeatureScore;
import dev.kkachi.screening.Match;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Results as CSV with a header, one candidate a row; several values in a cell are separated by `;`.
///
/// @param tellsChanges whether each row ends with what has become of the candidate
record MatchCsv(boolean tellsChanges) implements MatchForm {
    @Override
    public void head(Utf8Buffer out) {
        out.text("query_id,query,entity_id,caption,schema,datasets,programs,score,match,weight_bits,explanation");
        out.text(tellsChanges ? ",change,reason\n" : "\n");
    }

    @Override
    public void render(Screened screened, Utf8Buffer out) {
        for (Shown shown : screened.candidates()) {
            Match match = shown.match();
            out.csvCell(screened.id()).ascii(',').csvCell(screened.query()).ascii(',');
            out.csvCell(match.party().id())
                    .ascii(',')
                    .csvCell(match.party().caption())
                    .ascii(',');
            out.text(match.party().schema().ftmName()).ascii(',');
            out.csvCell(String.join(";", Listings.datasets(match.party().listings())))
                    .ascii(',');
            out.csvCell(String.join(";", Listings.programmes(match.party().listings())))
                    .ascii(',');
            out.number(match.score(), 4)
                    .ascii(',')
                    .text(match.isMatch() ? "true" : "false")
                    .ascii(',');
            out.number(match.weightBits(), 1).ascii(',').csvCell(explanation(match));
            change(shown.change(), out);
            out.ascii('\n');
        }
    }

    @Override
    public void tail(Utf8Buffer out, boolean empty) {
        // A CSV file ends with its last row.
    }

    private static void change(@Nullable ChangeNote change, Utf8Buffer out) {
        if (change != null) {
            out.ascii(',').text(change.kind().word()).ascii(',').csvCell(change.reason());
        }
    }

    private static String explanation(Match match) {
        StringJoiner text = new StringJoiner("; ");
        for (FeatureScore feature : match.explanation()) {
            String subject = feature.query() == null && feature.candidate() != null ? " " + feature.candidate() : "";
            text.add(feature.feature() + subject + ": " + feature.detail());
        }
        return text.toString();
    }
}
