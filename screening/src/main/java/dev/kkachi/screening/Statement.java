package dev.kkachi.screening;

import dev.kkachi.model.Fact;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.model.Relation;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/// Whether two states of the lists say the same about a party. Where it was read, and in which edition, is no
/// difference: a list that is printed anew moves every line and changes nobody. The order of the facts is one, for the
/// first name is the caption.
final class Statement {
    private Statement() {}

    /// Says whether `one` and `other` state the same.
    static boolean same(Party one, Party other) {
        return one.id().equals(other.id())
                && one.schema() == other.schema()
                && all(one.facts(), other.facts(), Statement::same)
                && all(one.listings(), other.listings(), Statement::same)
                && all(one.relations(), other.relations(), Statement::same);
    }

    private static <T> boolean all(List<T> ones, List<T> others, BiPredicate<T, T> same) {
        boolean all = ones.size() == others.size();
        for (int i = 0; all && i < ones.size(); i++) {
            all = same.test(ones.get(i), others.get(i));
        }
        return all;
    }

    private static boolean same(Fact one, Fact other) {
        return one.property() == other.property()
                && one.value().equals(other.value())
                && one.note().equals(other.note());
    }

    private static boolean same(Listing one, Listing other) {
        return one.list().dataset().equals(other.list().dataset())
                && one.entryId().equals(other.entryId())
                && one.programmes().equals(other.programmes())
                && one.joinedBy().equals(other.joinedBy())
                && Objects.equals(one.since(), other.since());
    }

    private static boolean same(Relation one, Relation other) {
        return one.kind() == other.kind()
                && one.target().equals(other.target())
                && Objects.equals(one.share(), other.share());
    }
}
