package dev.kkachi.text;

import dev.kkachi.text.internal.Comparison;
import dev.kkachi.text.internal.Explanation;
import dev.kkachi.text.internal.KoreanComparison;
import dev.kkachi.text.internal.KoreanExplanation;
import dev.kkachi.text.internal.KoreanReading;
import dev.kkachi.text.internal.Remarks;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Compares prepared names. Thread-safe; the hot path [#similarity] allocates nothing.
public final class NameMatcher {
    private static final ThreadLocal<Comparison> WORKSPACE = ThreadLocal.withInitial(Comparison::new);

    private final LongToDoubleFunction personBits;
    private final LongToDoubleFunction organisationBits;
    private final LongToDoubleFunction thingBits;

    private NameMatcher(Commonness commonness) {
        personBits = hash -> commonness.bits(hash, NameKind.PERSON);
        organisationBits = hash -> commonness.bits(hash, NameKind.ORGANISATION);
        thingBits = hash -> commonness.bits(hash, NameKind.THING);
    }

    /// Returns a matcher that weighs parts of names by `commonness`.
    public static NameMatcher over(Commonness commonness) {
        return new NameMatcher(commonness);
    }

    /// Below this a Korean reading is not kept: the name only happens to be cut into such syllables.
    static final double IMPLAUSIBLE = 0.05;

    /// From this on a Korean reading may overrule equal or similar letters.
    private static final double PLAUSIBLE = 0.2;

    /// From this similarity on two names are a recommended match.
    private static final double RECOMMENDED = 0.7;

    /// Returns how alike two names are: 1 for equal names in any order or script, from 0.7 a recommended match, 0 for
    /// names with nothing in common. Names of different kinds compare as names of organisations do.
    ///
    /// Two names of persons that are both Korean are compared by their Hangul readings, whatever their letters say.
    public double similarity(PreparedName a, PreparedName b) {
        return blend(byLetters(a, b), a.korean(), b.korean());
    }

    /// Compares two names and says why.
    public NameMatch explain(PreparedName a, PreparedName b) {
        if (a.isEmpty() || b.isEmpty()) {
            return new NameMatch(0, 0, "a name without a letter or digit has nothing to compare", List.of());
        }
        double byLetters = byLetters(a, b);
        NameMatch letters = Explanation.of(WORKSPACE.get(), byLetters, a, b);
        KoreanReading readingA = a.korean();
        KoreanReading readingB = b.korean();
        double similarity = blend(byLetters, readingA, readingB);
        String remarks = Remarks.on(a, b);
        if (readingA == null || readingB == null || !koreanWins(readingA, readingB, byLetters, similarity)) {
            return new NameMatch(similarity, letters.weightBits(), letters.detail() + remarks, letters.alignment());
        }
        KoreanExplanation korean = KoreanComparison.explain(a.read(), b.read());
        List<Alignment> rows = korean.rows().stream().map(NameMatcher::row).toList();
        return new NameMatch(similarity, korean.weightBits(), korean.detail() + remarks, rows);
    }

    /// Says whether the Korean readings made the score: they raised it, they alone decide, or they agree with letters
    /// that are equal.
    private static boolean koreanWins(KoreanReading a, KoreanReading b, double byLetters, double similarity) {
        boolean certain = a.isCertain() && b.isCertain();
        boolean agree = byLetters < 1 || KoreanComparison.similarity(a, b) >= RECOMMENDED;
        return similarity > byLetters || (certain && agree);
    }

    private static Alignment row(KoreanExplanation.Row row) {
        Agreement agreement = row.hangul().isEmpty() ? Agreement.DIFFERENT : Agreement.KOREAN;
        return new Alignment(row.a(), row.b(), agreement, row.similarity(), row.weightBits());
    }

    private double byLetters(PreparedName a, PreparedName b) {
        NameKind kind = kind(a, b);
        return WORKSPACE.get().similarity(a.compact(), b.compact(), manner(kind, a, b), bits(kind));
    }

    private static Comparison.Manner manner(NameKind kind, PreparedName a, PreparedName b) {
        if (kind != NameKind.PERSON) {
            return Comparison.Manner.ORGANISATION;
        }
        double one = plausibility(a.korean());
        double other = plausibility(b.korean());
        boolean oneIsKorean = Math.max(one, other) >= KoreanReading.CERTAIN && Math.min(one, other) < PLAUSIBLE;
        return oneIsKorean ? Comparison.Manner.KOREAN_PERSON : Comparison.Manner.PERSON;
    }

    private static double plausibility(@Nullable KoreanReading reading) {
        return reading == null ? 0 : reading.plausibility();
    }

    /// Takes the better founded of two judgements.
    private static double blend(double letters, @Nullable KoreanReading a, @Nullable KoreanReading b) {
        if (a == null || b == null || letters == 1) {
            return letters;
        }
        double korean = KoreanComparison.similarity(a, b);
        if (korean > letters) {
            return between(letters, korean, (Math.min(a.reach(), b.reach()) - IMPLAUSIBLE) / (PLAUSIBLE - IMPLAUSIBLE));
        }
        double plausibility = Math.min(a.plausibility(), b.plausibility());
        return between(letters, korean, (plausibility - PLAUSIBLE) / (KoreanReading.CERTAIN - PLAUSIBLE));
    }

    private static double between(double from, double to, double share) {
        return from + (to - from) * Math.clamp(share, 0, 1);
    }

    private static NameKind kind(PreparedName a, PreparedName b) {
        return a.kind() == b.kind() ? a.kind() : NameKind.ORGANISATION;
    }

    private LongToDoubleFunction bits(NameKind kind) {
        return switch (kind) {
            case PERSON -> personBits;
            case ORGANISATION -> organisationBits;
            case THING -> thingBits;
        };
    }
}
