package dev.kkachi.text;

import dev.kkachi.text.internal.CandidateScan;
import java.util.function.IntPredicate;

/// One thread's search in a [NameIndex] for the names that are worth comparing with a name.
public final class NameSearch {
    /// How many names are looked at for one search.
    public static final int NAMES_MAX = CandidateScan.NAMES_MAX;

    private final CandidateScan scan;

    NameSearch(CandidateScan scan) {
        this.scan = scan;
    }

    /// Finds every name that [NameMatcher] may find at least `similarityMin` alike to `asked`, which must be of
    /// the index's kind, and returns how many there are; `allowed` names only. The less alike they may be, the
    /// longer it takes.
    public int find(PreparedName asked, double similarityMin, IntPredicate allowed) {
        return scan.find(asked.compact(), asked.korean(), similarityMin, allowed);
    }

    /// Returns the `index`-th name that was found; names rise.
    public int name(int index) {
        return scan.name(index);
    }

    /// Says whether `name`, found or not, may be `similarityMin` alike to the name asked for last. It tells so
    /// by the words alone: names that agree only when written together, or in Korean, are found and need not be
    /// asked for.
    public boolean mayBe(int name, double similarityMin) {
        return scan.most(name) >= similarityMin;
    }

    /// Says whether the last search had to stop before everything was looked at.
    public boolean isTruncated() {
        return scan.isTruncated();
    }
}
