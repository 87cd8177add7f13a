package dev.kkachi.text;

import dev.kkachi.text.internal.NameTable;
import dev.kkachi.text.internal.TokenWeights;

/// Many names of one kind, ready to be asked which of them are alike to a name. Immutable and shared by all
/// threads; nothing in it is an object per name, so that it can be written and read back in bulk.
public final class NameIndex {
    private final NameKind kind;
    private final NameTable table;

    private NameIndex(NameKind kind, NameTable table) {
        this.kind = kind;
        this.table = table;
    }

    /// Returns what bears the names.
    public NameKind kind() {
        return kind;
    }

    /// Returns how many names there are.
    public int size() {
        return table.size();
    }

    /// Says whether the names are so few that no search can reach [NameSearch#NAMES_MAX].
    public boolean isWithinReach() {
        return table.lookedMost() < NameSearch.NAMES_MAX;
    }

    /// Returns the name that was added as `number` and printed as `printed`, without reading it again.
    public PreparedName name(int number, String printed) {
        return new PreparedName(printed, kind, table.tokens(number), table.reading(number));
    }

    /// Weighs the words of the names by `commonness`: the last step before searching.
    public Weighed weigh(Commonness commonness) {
        return new Weighed(this, commonness);
    }

    /// Writes the index to `out`.
    public void writeTo(NumberSink out) {
        table.writeTo(out);
    }

    /// Reads what [#writeTo] wrote for names of `kind`.
    public static NameIndex readFrom(NameKind kind, NumberSource in) {
        return new NameIndex(kind, NameTable.readFrom(in));
    }

    /// An index whose words are weighed. Immutable and shared by all threads.
    public static final class Weighed {
        private final TokenWeights weights;

        private Weighed(NameIndex index, Commonness commonness) {
            weights = TokenWeights.of(
                    index.table, index.kind == NameKind.PERSON, hash -> commonness.bits(hash, index.kind));
        }

        /// Makes a search for one thread.
        public NameSearch search() {
            return new NameSearch(weights.search());
        }
    }

    /// Gathers the names of an index; they are numbered in the order in which they come.
    public static final class Builder {
        private final NameKind kind;
        private final NameTable.Builder table;

        /// Makes an empty builder for names of `kind`.
        public Builder(NameKind kind) {
            this.kind = kind;
            this.table = new NameTable.Builder(kind == NameKind.PERSON);
        }

        /// Adds a name, which must be of the builder's kind.
        public void add(PreparedName name) {
            table.add(name.compact(), name.korean());
        }

        /// Returns the index.
        public NameIndex build() {
            return new NameIndex(kind, table.build());
        }
    }
}
