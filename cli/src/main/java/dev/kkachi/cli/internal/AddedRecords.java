package dev.kkachi.cli.internal;

import dev.kkachi.linking.Doubt;
import dev.kkachi.linking.Link;
import dev.kkachi.linking.RecordTable;
import dev.kkachi.linking.Register;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Some records of a register, such as those that one run added, and whose they are.
final class AddedRecords implements LinkedRecords {
    private static final int FLUSHED_EVERY = 1_000;

    /// An entity may have as many records as a register; the strongest link is looked for among so many.
    private static final int MEMBERS_LOOKED_AT_MAX = 200;

    private final Register register;
    private final int[] places;
    private final BitSet added;
    private final Map<Integer, int[]> members = new HashMap<>();
    private final SequencedMap<Integer, List<Link>> joined = new TreeMap<>();
    private final List<Doubt> doubts = new ArrayList<>();

    private AddedRecords(Register register, BitSet added, int... places) {
        this.register = register;
        this.added = added;
        this.places = places;
    }

    /// Returns records of `register` by their places.
    static AddedRecords of(Register register, int... places) {
        return new AddedRecords(register, new BitSet(), places);
    }

    /// Adds the records of `input` that are not there yet. What was added when the run is killed is there when it is
    /// run again, and is not added twice.
    static AddedRecords add(Register register, LinkInput input, Progress progress) {
        RecordTable table = input.table();
        int[] places = new int[table.size()];
        BitSet added = new BitSet();
        int[] columns = register.table().columns().stream()
                .mapToInt(table.columns()::indexOf)
                .toArray();
        int source = -1;
        for (int record = 0; record < table.size(); record++) {
            places[record] = register.table().find(table.id(record));
            if (places[record] >= 0) {
                continue;
            }
            if (table.source(record) != source) {
                source = table.source(record);
                register.from(table.sources().get(source));
            }
            places[record] = register.add(table.id(record), row(table, record, columns));
            added.set(places[record]);
            if ((record + 1) % FLUSHED_EVERY == 0) {
                register.flush();
                int done = record + 1;
                progress.tell((double) done / table.size(), seconds -> Progress.rate(done, "record", seconds));
            }
        }
        register.flush();
        AddedRecords records = new AddedRecords(register, added, places);
        records.findLinks();
        return records;
    }

    /// Finds by which links the records are where they are. What a run that was killed has added is told as well.
    private void findLinks() {
        BitSet ours = new BitSet();
        IntStream.of(places).forEach(ours::set);
        for (int head : entities()) {
            register.joined(head).stream()
                    .filter(link -> ours.get(link.right()))
                    .forEach(link -> joined.computeIfAbsent(link.right(), _ -> new ArrayList<>())
                            .add(link));
            register.doubts(head).stream()
                    .filter(doubt -> ours.get(doubt.link().right()))
                    .forEach(doubts::add);
        }
    }

    /// Returns the first records of the entities that have several, in the order of these records.
    int[] entities() {
        return IntStream.range(0, places.length)
                .filter(record -> members(record).length > 1)
                .map(record -> members(record)[0])
                .distinct()
                .toArray();
    }

    private static List<String> row(RecordTable table, int record, int... columns) {
        List<String> row = new ArrayList<>();
        for (int column : columns) {
            @Nullable String value = column < 0 ? null : table.value(record, column);
            row.add(value == null ? "" : value);
        }
        return row;
    }

    Register register() {
        return register;
    }

    @Override
    public int size() {
        return places.length;
    }

    @Override
    public String id(int record) {
        return register.table().id(places[record]);
    }

    @Override
    public String entity(int record) {
        return register.table().id(members(record)[0]);
    }

    /// Returns the records of an entity, which are looked up once: a register may hold many copies of one record.
    private int[] members(int record) {
        return members.computeIfAbsent(register.entity(places[record]), register::members);
    }

    @Override
    public double bits(int record) {
        return Arrays.stream(members(record))
                .filter(member -> member != places[record])
                .limit(MEMBERS_LOOKED_AT_MAX)
                .mapToDouble(
                        member -> register.why(places[record], member).weight().bits())
                .max()
                .orElse(Double.NaN);
    }

    /// Returns the links by which added records joined others, the least sure first.
    List<Link> joins() {
        return joined.values().stream()
                .flatMap(List::stream)
                .sorted((a, b) -> Double.compare(a.probability(), b.probability()))
                .toList();
    }

    /// Returns for each record that brought several entities together the links by which it did.
    List<List<Link>> bridges() {
        return joined.values().stream().filter(links -> links.size() > 1).toList();
    }

    /// Returns the links that a person should look at.
    List<Doubt> doubts() {
        return doubts;
    }

    /// Returns the counts as sentences.
    String counts() {
        int news = added.cardinality();
        long others = joined.keySet().stream().filter(added::get).count();
        return Progress.counted(places.length, "record") + ": " + Progress.grouped(others) + " joined others, "
                + Progress.grouped(news - others) + " alone, " + Progress.grouped(places.length - news)
                + " known before. The register now has "
                + Progress.counted(register.table().size(), "record") + ". " + LinkWords.toLookAt(doubts)
                + (bridges().isEmpty()
                        ? "."
                        : ". " + Progress.counted(bridges().size(), "record") + " brought entities together.");
    }
}
