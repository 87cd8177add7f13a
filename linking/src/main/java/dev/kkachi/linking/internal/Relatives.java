package dev.kkachi.linking.internal;

import dev.kkachi.linking.ColumnKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Pairs of one home that two relatives may be as well as one person: a father and a son of one name, born far apart,
/// or twins with names that are nearly the same. What is counted cannot tell them from slips of the pen; a person can.
final class Relatives {
    /// A couple has one account.
    private static final Set<String> SHARED = Set.of("account", "iban");
    /// A given name that one of four thousand bears is a name, and not another one written wrong.
    private static final double BORNE_BITS_MAX = 12;
    /// *Sana* and *Sanaa* are one name.
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    /// Nobody is a parent at an earlier age.
    private static final int GENERATION_YEARS = 14;
    /// What one person alone has, and is as rare as this, no relative shares.
    private static final double PROOF_BITS = 8;
    /// Days of which two parts of three agree are one day written wrong rather than of two generations.
    private static final int FAR_APART = 1;

    private final Weights weights;
    private final Fields fields;
    private final int[] days;
    private final int[] givens;
    private final int[] papers;

    Relatives(Fields fields, Weights weights) {
        this.fields = fields;
        this.weights = weights;
        List<Field> all = fields.list();
        days = IntStream.range(0, all.size())
                .filter(field -> all.get(field).kind() == ColumnKind.DATE)
                .toArray();
        int[] families = Household.families(all);
        givens = IntStream.range(0, all.size())
                .filter(field -> all.get(field).kind() == ColumnKind.NAME)
                .filter(field -> IntStream.of(families).noneMatch(family -> family == field))
                .toArray();
        papers = IntStream.range(0, all.size())
                .filter(field -> isPaper(all.get(field)))
                .toArray();
    }

    /// Says whether a field tells of one person alone: a number, a paper, a mailbox. Homes share a telephone; of a
    /// mailbox [Household] thinks so too, but it speaks for one person rather than for two.
    private static boolean isPaper(Field field) {
        return switch (field.kind()) {
            case NAME, PERSON, DATE, PHONE, IGNORED -> false;
            case WORD, TEXT, NUMBER, IDENTIFIER, EMAIL ->
                !field.column().place() && ColumnWords.of(field.name()).stream().noneMatch(SHARED::contains);
        };
    }

    /// Says whether two records may be relatives. How much one home explains of what they share does not matter: where
    /// no street is known, two twins are still two.
    boolean mayBe(int left, int right, Fields.Levels levels) {
        return IntStream.of(papers).noneMatch(field -> proves(field, left, levels))
                && (areParentAndChild(left, right, levels) || areTwins(left, right, levels));
    }

    private boolean areParentAndChild(int left, int right, Fields.Levels levels) {
        return IntStream.of(givens).noneMatch(field -> levels.of[field] == 0)
                && IntStream.of(days).anyMatch(field -> areAGenerationApart(field, left, right, levels));
    }

    private boolean areTwins(int left, int right, Fields.Levels levels) {
        return IntStream.of(days)
                        .noneMatch(field -> levels.of[field] >= 0
                                && levels.of[field] < fields.list().get(field).equal())
                && IntStream.of(givens).anyMatch(field -> areTwoNames(field, left, right, levels));
    }

    private boolean proves(int field, int left, Fields.Levels levels) {
        return levels.of[field] == fields.list().get(field).equal()
                && weights.bits(field, levels.of[field], fields.value(left, field)) >= PROOF_BITS;
    }

    private boolean areAGenerationApart(int field, int left, int right, Fields.Levels levels) {
        if (levels.of[field] < 0 || levels.of[field] > FAR_APART) {
            return false;
        }
        int one = year(field, left);
        int other = year(field, right);
        return one > 0 && other > 0 && Math.abs(one - other) >= GENERATION_YEARS;
    }

    private int year(int field, int record) {
        return Dates.day(fields.list().get(field).values().get(fields.value(record, field))) / 10_000;
    }

    private boolean areTwoNames(int field, int left, int right, Fields.Levels levels) {
        if (levels.of[field] != Names.SLIP) {
            return levels.of[field] == 0;
        }
        int one = fields.value(left, field);
        int other = fields.value(right, field);
        List<String> names = fields.list().get(field).values();
        boolean isDoubled = DOUBLED.matcher(names.get(one))
                .replaceAll("$1")
                .equals(DOUBLED.matcher(names.get(other)).replaceAll("$1"));
        return !isDoubled && isBorne(field, one) && isBorne(field, other);
    }

    /// Says whether a name is one: known as such, or borne by two others here.
    private boolean isBorne(int field, int value) {
        Field of = fields.list().get(field);
        return WholeNames.isKnown(of.values().get(value))
                || -Rarity.log2(weights.u(field, of.equal(), value))
                        <= Math.min(BORNE_BITS_MAX, Rarity.log2((of.filled() + ValueShares.PEOPLE_BESIDE) / 2));
    }
}
