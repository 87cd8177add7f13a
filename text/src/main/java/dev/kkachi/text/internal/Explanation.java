package dev.kkachi.text.internal;

import dev.kkachi.text.Agreement;
import dev.kkachi.text.Alignment;
import dev.kkachi.text.NameMatch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Lays the last comparison of a workspace open.
public final class Explanation {
    /// Above this everybody sees that a name is rare.
    private static final double RARE_BITS = 24;

    private Explanation() {}

    /// Returns the alignment row by row, and the reason in words.
    public static NameMatch of(Comparison comparison, double similarity) {
        List<Alignment> rows = new ArrayList<>();
        Side a = comparison.a;
        Side b = comparison.b;
        double bits = 0;
        for (int i = 0; i < a.count; i++) {
            Alignment row = row(a, i, b);
            if (row != null) {
                rows.add(row);
                bits += Math.max(0, row.bits());
            }
        }
        for (int j = 0; j < b.count; j++) {
            if (b.isFree(j)) {
                rows.add(new Alignment(null, text(b, j), Agreement.ABSENT, 0, 0));
            }
        }
        return new NameMatch(similarity, bits, detail(rows) + rarity(bits), rows);
    }

    private static @Nullable Alignment row(Side a, int i, Side b) {
        if (a.isFree(i)) {
            return new Alignment(text(a, i), null, Agreement.ABSENT, 0, 0);
        }
        int j = a.partner[i];
        if (b.partner[j] != i && a.agreement[i] == Agreement.JOINED) {
            return null;
        }
        double bits =
                a.part[i].isName() || a.part[i] == Part.NUMBER ? Math.min(a.bits[i], b.bits[j]) * a.similarity[i] : 0;
        return new Alignment(all(a, b, j), all(b, a, i), a.agreement[i], a.similarity[i], bits);
    }

    /// The tokens of `side` that are paired with token `partner` of `other`, or with the token that this is paired to.
    private static String all(Side side, Side other, int partner) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < side.count; i++) {
            if (side.partner[i] == partner || other.partner[partner] == i) {
                text.append(text.isEmpty() ? "" : " ").append(text(side, i));
            }
        }
        return text.toString();
    }

    private static String detail(List<Alignment> rows) {
        StringBuilder detail = new StringBuilder();
        for (Alignment row : rows) {
            String clause = clause(row);
            detail.append(detail.isEmpty() || clause.isEmpty() ? "" : "; ").append(clause);
        }
        return detail.toString();
    }

    /// Says how common what the names share is, in round numbers.
    private static String rarity(double bits) {
        if (bits < 1 || bits > RARE_BITS) {
            return "";
        }
        return "; about one name in " + RoundNumber.of(Math.pow(2, bits), 1) + " has what they share";
    }

    private static String clause(Alignment row) {
        return switch (row.agreement()) {
            case EQUAL -> row.query() + " is equal";
            case SPELLING -> row.query() + " and " + row.candidate() + " are spellings of one name";
            case NEAR -> row.query() + " is near " + row.candidate();
            case VARIANT -> row.query() + " is another form of " + row.candidate();
            case INITIAL -> row.query() + " and " + row.candidate() + " share the initial";
            case ABBREVIATION -> row.query() + " and " + row.candidate() + " abbreviate one word";
            case JOINED -> row.query() + " and " + row.candidate() + " are one word written apart";
            case KOREAN -> row.query() + " and " + row.candidate() + " have one Hangul reading";
            case DIFFERENT -> row.query() + " is not " + row.candidate();
            case ABSENT ->
                row.query() == null ? "only the candidate has " + row.candidate() : "only the query has " + row.query();
        };
    }

    private static String text(Side side, int token) {
        return new String(side.data, side.from[token], side.length[token], StandardCharsets.US_ASCII)
                .toUpperCase(Locale.ROOT);
    }
}
