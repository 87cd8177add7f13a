package dev.kkachi.cli.internal;

import dev.kkachi.text.Agreement;
import dev.kkachi.text.Alignment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The comparison of two names for a person at a terminal: the verdict, then one line for each pair of tokens.
///
/// @param style whether to colour
/// @param columns the width of the terminal
record ComparisonTable(Style style, int columns) {
    private static final String NOTHING = "-";
    private static final String GAP = "  ";

    /// Writes `compared`.
    void render(Compared compared, Utf8Buffer out) {
        String verdict = compared.isMatch() ? style.alarm("MATCH") : "no match";
        out.text(verdict)
                .ascii(' ')
                .text(MatchTable.fixed(compared.match().similarity(), 2))
                .text(GAP);
        out.text(style.strong(Columns.printable(compared.left()))).text(" / ");
        out.text(style.strong(Columns.printable(compared.right()))).ascii('\n');
        List<Alignment> rows = compared.match().alignment();
        int left = rows.stream().mapToInt(row -> width(row.query())).max().orElse(1);
        int right = rows.stream().mapToInt(row -> width(row.candidate())).max().orElse(1);
        for (Alignment row : rows) {
            out.text(GAP).text(Columns.pad(shown(row.query()), left)).text(GAP);
            out.text(Columns.pad(shown(row.candidate()), right)).text(GAP);
            out.text(MatchTable.fixed(row.similarity(), 2)).text(GAP);
            out.text(style.faint(bits(row.bits())))
                    .text(GAP)
                    .text(words(row.agreement()))
                    .ascii('\n');
        }
        for (String line : Columns.wrap(Columns.printable(compared.match().detail()), columns - GAP.length())) {
            out.text(GAP).text(line).ascii('\n');
        }
        String shared = MatchTable.signed(compared.match().weightBits());
        out.text(GAP).text("what they share weighs ").text(shared).text(" bits\n");
    }

    private static String bits(double bits) {
        String text = MatchTable.signed(bits);
        return " ".repeat(Math.max(0, 5 - text.length())) + text + " bits";
    }

    private static int width(@Nullable String token) {
        return Columns.width(shown(token));
    }

    private static String shown(@Nullable String token) {
        return token == null ? NOTHING : Columns.printable(token);
    }

    private static String words(Agreement agreement) {
        return switch (agreement) {
            case EQUAL -> "the same letters";
            case SPELLING -> "two spellings of one sound";
            case NEAR -> "a slip of the pen away";
            case VARIANT -> "a known other form";
            case INITIAL -> "an initial";
            case ABBREVIATION -> "a shortened word";
            case INFLECTED -> "two forms of one word";
            case SYNONYM -> "two words for one thing";
            case TRANSLATION -> "a word and its translation";
            case LEGAL_FORM -> "one legal form";
            case JOINED -> "joined and split";
            case KOREAN -> "the same Hangul reading";
            case ABSENT -> "only in one of the names";
            case DIFFERENT -> "different";
        };
    }
}
