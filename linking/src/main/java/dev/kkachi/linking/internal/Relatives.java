package dev.kkachi.linking.internal;

import dev.kkachi.linking.ColumnKind;
import java.util.List;
import java.util.stream.IntStream;

/// Pairs of one home that two relatives may be as well as one person: a father and a son of one name, born far apart,
/// or twins with names that are nearly the same. What is counted cannot tell them from slips of the pen; a person can.
final class Relatives {
    /// Only what one home explains so much of is in question.
    private static final double EXPLAINED_MIN = 15;
    /// A given name that one of four thousand bears is a name, and not another one written wrong.
    private static final double BORNE_BITS_MAX = 12;
    /// Days that agree in the year, or in all digits but two, at the most.
    private static final int FAR_APART = 1;

    private final Weights weights;
    private final Fields fields;
    private final int[] days;
    private final int[] givens;

    Relatives(Fields fields, Weights weights) {
        this.fields = fields;
        this.weights = weights;
        List<Field> all = fields.list();
        days = IntStream.range(0, all.size())
                .filter(field -> all.get(field).kind() == ColumnKind.DATE)
                .toArray();
        givens = IntStream.range(0, all.size())
                .filter(field -> all.get(field).kind() == ColumnKind.NAME && !Household.isFamily(all.get(field)))
                .toArray();
    }

    /// Says whether two records may be relatives.
    ///
    /// @param explained what one home explains of what they have in common, in bits
    boolean mayBe(int left, int right, Fields.Levels levels, double explained) {
        return explained >= EXPLAINED_MIN
                && IntStream.of(givens).noneMatch(field -> levels.of[field] == 0)
                && (IntStream.of(days).anyMatch(field -> levels.of[field] >= 0 && levels.of[field] <= FAR_APART)
                        || IntStream.of(givens).anyMatch(field -> areTwoLikeNames(field, left, right, levels)));
    }

    private boolean areTwoLikeNames(int field, int left, int right, Fields.Levels levels) {
        boolean isAlike = levels.of[field] > 0
                && levels.of[field] < fields.list().get(field).equal();
        return isAlike && isBorne(field, fields.value(left, field)) && isBorne(field, fields.value(right, field));
    }

    private boolean isBorne(int field, int value) {
        return -Rarity.log2(weights.u(field, fields.list().get(field).equal(), value)) <= BORNE_BITS_MAX;
    }
}
