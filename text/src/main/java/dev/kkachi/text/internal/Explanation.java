package dev.kkachi.text.internal;

import dev.kkachi.text.Agreement;
import dev.kkachi.text.Alignment;
import dev.kkachi.text.NameMatch;
import dev.kkachi.text.PreparedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Lays the last comparison of a workspace open.
public final class Explanation {
    /// Above this everybody sees that a name is rare.
    private static final double RARE_BITS = 24;

    private final Side a;
    private final Side b;
    private final List<Word> wordsA;
    private final List<Word> wordsB;

    private Explanation(Comparison comparison, List<Word> wordsA, List<Word> wordsB) {
        this.a = comparison.a;
        this.b = comparison.b;
        this.wordsA = wordsA;
        this.wordsB = wordsB;
    }

    /// Returns the alignment row by row, and the reason in words: the words as they are printed in `a` and `b`, the
    /// names that were compared last.
    public static NameMatch of(Comparison comparison, double similarity, PreparedName a, PreparedName b) {
        return new Explanation(comparison, words(a), words(b)).explain(similarity);
    }

    private static List<Word> words(PreparedName name) {
        return Tokeniser.words(name.read(), name.kind());
    }

    private NameMatch explain(double similarity) {
        List<Alignment> rows = new ArrayList<>();
        double bits = 0;
        for (int i = 0; i < a.count; i++) {
            Alignment row = isWrittenArticle(a, wordsA, i) ? null : row(i);
            if (row != null) {
                add(rows, row);
                bits += Math.max(0, row.bits());
            }
        }
        for (int j = 0; j < b.count; j++) {
            if (b.isFree(j) && !isWrittenArticle(b, wordsB, j)) {
                rows.add(new Alignment(null, wordsB.get(j).printed(), Agreement.ABSENT, 0, 0));
            }
        }
        return new NameMatch(similarity, bits, detail(rows) + rarity(bits), rows);
    }

    /// Says whether token `i` is an article that is written together with its word, as Arabic does: the word speaks
    /// for both.
    private static boolean isWrittenArticle(Side side, List<Word> words, int i) {
        return side.part[i] == Part.PARTICLE
                && i + 1 < side.count
                && words.get(i).printed().equals(words.get(i + 1).printed());
    }

    /// Adds a row; one that goes on with the same printed word, as `IT` for *information technology*, goes on in one
    /// row.
    private static void add(List<Alignment> rows, Alignment row) {
        Alignment last = rows.isEmpty() ? null : rows.getLast();
        if (last == null || last.agreement() != row.agreement() || !isOneWord(last, row)) {
            rows.add(row);
        } else {
            rows.set(rows.size() - 1, joined(last, row));
        }
    }

    private static boolean isOneWord(Alignment one, Alignment next) {
        return switch (one.agreement()) {
            case ABBREVIATION, TRANSLATION, SYNONYM, INFLECTED ->
                Objects.equals(one.query(), next.query()) || Objects.equals(one.candidate(), next.candidate());
            default -> false;
        };
    }

    private static Alignment joined(Alignment one, Alignment next) {
        return new Alignment(
                joined(one.query(), next.query()),
                joined(one.candidate(), next.candidate()),
                one.agreement(),
                Math.min(one.similarity(), next.similarity()),
                one.bits() + next.bits());
    }

    private static @Nullable String joined(@Nullable String one, @Nullable String next) {
        return Objects.equals(one, next) ? one : one + " " + next;
    }

    private @Nullable Alignment row(int i) {
        if (a.isFree(i)) {
            return new Alignment(wordsA.get(i).printed(), null, Agreement.ABSENT, 0, 0);
        }
        int j = a.partner[i];
        if (b.partner[j] != i && a.agreement[i] == Agreement.JOINED) {
            return null;
        }
        boolean tells = a.part[i].isName() || a.part[i] == Part.NUMBER;
        double bits = tells ? Math.min(a.bits[i], b.bits[j]) * a.similarity[i] : 0;
        String left = all(a, wordsA, b, j);
        String right = all(b, wordsB, a, i);
        return new Alignment(left, right, agreement(i, j, left.equalsIgnoreCase(right)), a.similarity[i], bits);
    }

    /// Tells equal tokens apart by what was printed for them.
    private Agreement agreement(int i, int j, boolean samePrint) {
        if (a.agreement[i] != Agreement.EQUAL || samePrint) {
            return a.agreement[i];
        }
        if (a.part[i] == Part.LEGAL) {
            return Agreement.LEGAL_FORM;
        }
        Wording.Relation one = wordsA.get(i).wording().relation();
        Wording.Relation other = wordsB.get(j).wording().relation();
        if (one == Wording.Relation.OWN && other == Wording.Relation.OWN) {
            return Agreement.EQUAL;
        }
        if (one == Wording.Relation.TRANSLATED) {
            return Agreement.TRANSLATION;
        }
        boolean shortened = one == Wording.Relation.SHORTENED || other == Wording.Relation.SHORTENED;
        return shortened ? Agreement.ABBREVIATION : Agreement.INFLECTED;
    }

    /// The words of `side` that are paired with token `partner` of `other`, or with the token that this is paired to.
    private static String all(Side side, List<Word> words, Side other, int partner) {
        StringBuilder text = new StringBuilder();
        String last = "";
        for (int i = 0; i < side.count; i++) {
            String printed = words.get(i).printed();
            boolean paired = side.partner[i] == partner || other.partner[partner] == i;
            if (paired && !printed.equals(last)) {
                text.append(text.isEmpty() ? "" : " ").append(printed);
                last = printed;
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
        String one = row.query();
        String other = row.candidate();
        if (one == null || other == null) {
            return one == null ? "only the candidate has " + other : "only the query has " + one;
        }
        return switch (row.agreement()) {
            case EQUAL -> one.equalsIgnoreCase(other) ? one + " is equal" : one + " is " + other;
            case SPELLING -> one + " and " + other + " are spellings of one name";
            case NEAR -> one + " is near " + other;
            case VARIANT -> one + " is another form of " + other;
            case INITIAL -> one + " and " + other + " share the initial";
            case ABBREVIATION ->
                one.length() < other.length() ? one + " abbreviates " + other : other + " abbreviates " + one;
            case INFLECTED -> one + " and " + other + " are forms of one word";
            case SYNONYM -> one + " and " + other + " are synonyms";
            case TRANSLATION -> one + " is " + other + " in another language";
            case LEGAL_FORM -> one + " and " + other + " are one legal form";
            case JOINED -> one + " and " + other + " are one word written apart";
            case KOREAN -> one + " and " + other + " have one Hangul reading";
            case DIFFERENT, ABSENT -> one + " is not " + other;
        };
    }
}
