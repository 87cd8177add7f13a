package dev.kkachi.screening.internal;

import dev.kkachi.model.Schema;
import dev.kkachi.text.NameKind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// Which party each entry of the index belongs to, and what must be known of both before anything is decoded.
public final class EntryTable {
    private static final Schema[] SCHEMAS = Schema.values();

    private final int[] firstEntry;
    private final int[] entryParty;
    private final int[] numbers;
    private final int[][] ofKind;
    private final byte[] entryKinds;
    private final byte[] partySchemas;
    private final int[] partyLists;
    private final List<String> lists;

    private EntryTable(Columns columns, List<String> lists) {
        this.firstEntry = columns.firstEntry;
        this.entryKinds = columns.entryKinds;
        this.partySchemas = columns.partySchemas;
        this.partyLists = columns.partyLists;
        this.lists = List.copyOf(lists);
        this.entryParty = new int[entryKinds.length];
        for (int party = 0; party < partySchemas.length; party++) {
            Arrays.fill(entryParty, firstEntry[party], firstEntry[party + 1], party);
        }
        this.numbers = new int[entryKinds.length];
        int[] counts = new int[NameKind.values().length];
        for (int entry = 0; entry < entryKinds.length; entry++) {
            numbers[entry] = counts[entryKinds[entry]]++;
        }
        this.ofKind = new int[counts.length][];
        Arrays.setAll(ofKind, kind -> new int[counts[kind]]);
        for (int entry = 0; entry < entryKinds.length; entry++) {
            ofKind[entryKinds[entry]][numbers[entry]] = entry;
        }
    }

    /// The columns of the table: for each party its first entry, and one more for the end; for each entry the
    /// ordinal of its [NameKind]; for each party the ordinal of its [Schema], and which line of the lists it is
    /// on.
    static final class Columns {
        private final int[] firstEntry;
        private final byte[] entryKinds;
        private final byte[] partySchemas;
        private final int[] partyLists;

        Columns(int[] firstEntry, byte[] entryKinds, byte[] partySchemas, int[] partyLists) {
            this.firstEntry = firstEntry;
            this.entryKinds = entryKinds;
            this.partySchemas = partySchemas;
            this.partyLists = partyLists;
        }
    }

    /// Makes a table of `columns`; each line of `lists` names the data sets of a party, joined by spaces.
    static EntryTable of(Columns columns, List<String> lists) {
        int parties = columns.partySchemas.length;
        if (columns.firstEntry.length != parties + 1
                || columns.partyLists.length != parties
                || columns.firstEntry[parties] != columns.entryKinds.length) {
            throw new IllegalArgumentException("The columns of " + parties + " parties differ in length.");
        }
        return new EntryTable(columns, lists);
    }

    /// Returns how many entries there are.
    public int entryCount() {
        return entryKinds.length;
    }

    /// Returns how many parties there are.
    public int partyCount() {
        return partySchemas.length;
    }

    /// Returns the party of `entry`.
    public int party(int entry) {
        return entryParty[entry];
    }

    /// Returns the number of `entry` among the entries of its party.
    public int ordinal(int entry) {
        return entry - firstEntry[entryParty[entry]];
    }

    /// Says whether `entry`, which may be one behind the last, is of `party`.
    public boolean isOf(int entry, int party) {
        return entry < firstEntry[party + 1] && entry >= firstEntry[party];
    }

    /// Returns the entry that has `number` among those of `kind`.
    public int entry(NameKind kind, int number) {
        return ofKind[kind.ordinal()][number];
    }

    /// Returns the number of `entry` among the entries of its kind.
    public int number(int entry) {
        return numbers[entry];
    }

    /// Returns the first entry of `party`; the others follow it.
    public int firstEntry(int party) {
        return firstEntry[party];
    }

    /// Says whether `kind` would bear the name of `entry`.
    public boolean isKind(int entry, NameKind kind) {
        return entryKinds[entry] == kind.ordinal();
    }

    /// Returns what `party` is.
    public Schema schema(int party) {
        return SCHEMAS[partySchemas[party]];
    }

    /// Returns the lines of lists that hold one of `datasets`, or all of them if none is named. The line of parties
    /// that no list names is always among them: whether one of the lists concerns them is seen by who owns them.
    public BitSet linesHolding(Set<String> datasets) {
        BitSet lines = new BitSet(lists.size());
        for (int line = 0; line < lists.size(); line++) {
            List<String> held = List.of(lists.get(line).split(" ", -1));
            lines.set(
                    line,
                    datasets.isEmpty()
                            || lists.get(line).isEmpty()
                            || held.stream().anyMatch(datasets::contains));
        }
        return lines;
    }

    /// Returns which line of the lists `party` is on.
    public int line(int party) {
        return partyLists[party];
    }

    void writeTo(IndexWriter out) {
        out.ints(firstEntry);
        out.bytes(entryKinds);
        out.bytes(partySchemas);
        out.ints(partyLists);
        out.texts(lists);
    }

    static EntryTable readFrom(IndexReader in) {
        return of(new Columns(in.ints(), in.bytes(), in.bytes(), in.ints()), in.texts());
    }
}
