package dev.kkachi.cli.internal;

import dev.kkachi.screening.FeatureScore;
import dev.kkachi.screening.Match;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Results as JSON: one object a line, or all of them as one array.
///
/// @param array whether the lines make one array together
record MatchJson(boolean array) implements MatchForm {
    static final int SCORE_DIGITS = 4;
    static final int BITS_DIGITS = 1;

    @Override
    public void head(Utf8Buffer out) {
        // The bracket takes the place of the first comma, see [MatchOutput].
    }

    /// In an array every object follows a comma.
    @Override
    public void render(Screened screened, Utf8Buffer out) {
        for (Shown shown : screened.candidates()) {
            if (array) {
                out.text(",\n");
            }
            object(screened, shown, out);
            if (!array) {
                out.ascii('\n');
            }
        }
    }

    @Override
    public void tail(Utf8Buffer out, boolean empty) {
        if (array) {
            out.text(empty ? "[]\n" : "\n]\n");
        }
    }

    private static void object(Screened screened, Shown shown, Utf8Buffer out) {
        Match match = shown.match();
        out.text("{\"query_id\":").jsonString(screened.id());
        out.text(",\"query\":").jsonString(screened.query());
        out.text(",\"entity_id\":").jsonString(match.party().id());
        out.text(",\"caption\":").jsonString(match.party().caption());
        out.text(",\"schema\":").jsonString(match.party().schema().ftmName());
        out.text(",\"datasets\":");
        strings(Listings.datasets(match.party().listings()), out);
        out.text(",\"programs\":");
        strings(Listings.programmes(match.party().listings()), out);
        out.text(",\"score\":").number(match.score(), SCORE_DIGITS);
        out.text(",\"match\":").text(match.isMatch() ? "true" : "false");
        out.text(",\"weight_bits\":").number(match.weightBits(), BITS_DIGITS);
        out.text(",\"explanation\":[");
        boolean first = true;
        for (FeatureScore feature : match.explanation()) {
            if (!first) {
                out.ascii(',');
            }
            first = false;
            feature(feature, out);
        }
        out.ascii(']');
        change(shown.change(), out);
        out.ascii('}');
    }

    private static void change(@Nullable ChangeNote change, Utf8Buffer out) {
        if (change != null) {
            out.text(",\"change\":").jsonString(change.kind().word());
            out.text(",\"reason\":").jsonString(change.reason());
        }
    }

    /// A feature that was not compared has no score.
    private static void feature(FeatureScore feature, Utf8Buffer out) {
        out.text("{\"feature\":").jsonString(feature.feature());
        out.text(",\"query\":").jsonString(feature.query());
        out.text(",\"candidate\":").jsonString(feature.candidate());
        if (feature.query() != null && feature.candidate() != null) {
            out.text(",\"score\":").number(feature.score(), SCORE_DIGITS);
        }
        out.text(",\"weight_bits\":").number(feature.weightBits(), BITS_DIGITS);
        out.text(",\"detail\":").jsonString(feature.detail()).ascii('}');
    }

    /// Writes `values` as an array of strings.
    static void strings(Collection<String> values, Utf8Buffer out) {
        out.ascii('[');
        boolean first = true;
        for (String value : values) {
            if (!first) {
                out.ascii(',');
            }
            first = false;
            out.jsonString(value);
        }
        out.ascii(']');
    }
}
