package dev.kkachi.text;

import dev.kkachi.text.internal.Comparison;
import dev.kkachi.text.internal.Explanation;
import java.util.function.LongToDoubleFunction;

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

    /// Returns how alike two names are: 1 for equal names in any order or script, from 0.7 a recommended match, 0 for
    /// names with nothing in common. Names of different kinds compare as names of organisations do.
    public double similarity(PreparedName a, PreparedName b) {
        NameKind kind = kind(a, b);
        return WORKSPACE.get().similarity(a.compact(), b.compact(), kind == NameKind.PERSON, bits(kind));
    }

    /// Compares two names and says why.
    public NameMatch explain(PreparedName a, PreparedName b) {
        NameKind kind = kind(a, b);
        Comparison comparison = WORKSPACE.get();
        double similarity = comparison.similarity(a.compact(), b.compact(), kind == NameKind.PERSON, bits(kind));
        return Explanation.of(comparison, similarity);
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
