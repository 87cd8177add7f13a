package dev.kkachi.cli.internal;

import dev.kkachi.linking.Entities;
import dev.kkachi.linking.Link;
import dev.kkachi.linking.RecordTable;
import dev.kkachi.linking.Register;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Some records of a register, such as those that one run added, and whose they are.
final class AddedRecords implements LinkedRecords {
    private static final int FLUSHED_EVERY = 1_000;

    /// An entity may have as many records as a register; the strongest link is looked for among so many.
    private static final int MEMBERS_LOOKED_AT_MAX = 200;

    private final Entities register;
    private final int[] places;
    private final Map<Integer, List<Link>> joined = new LinkedHashMap<>();
    private final Map<Integer, int[]> members = new HashMap<>();
    private int known;

    private AddedRecords(Entities register, int... places) {
        this.register = register;
        this.places = places;
    }

    /// Returns records of `register` by their places.
    static AddedRecords of(Entities register, int... places) {
        return new AddedRecords(register, places);
    }

    /// Adds the records of `input` that are not there yet. What was added when the run is killed is there when it is
    /// run again, and is not added twice.
    static AddedRecords add(Register register, LinkInput input, Progress progress) {
        RecordTable table = input.table();
        AddedRecords added = new AddedRecords(register, new int[table.size()]);
        int[] columns = register.table().columns().stream()
                .mapToInt(table.columns()::indexOf)
                .toArray();
        int source = -1;
        for (int record = 0; record < table.size(); record++) {
            int known = register.table().find(table.id(record));
            added.places[record] = known;
            if (known >= 0) {
                added.known++;
                continue;
            }
            if (table.source(record) != source) {
                source = table.source(record);
                register.from(table.sources().get(source));
            }
            added.places[record] = register.add(table.id(record), row(table, record, columns));
            if (!register.lastLinks().isEmpty()) {
                added.joined.put(added.places[record], register.lastLinks());
            }
            if ((record + 1) % FLUSHED_EVERY == 0) {
                register.flush();
                int done = record + 1;
                progress.tell((double) done / table.size(), seconds -> Progress.rate(done, "record", seconds));
            }
        }
        register.flush();
        return added;
    }

    private static List<String> row(RecordTable table, int record, int... columns) {
        List<String> row = new ArrayList<>();
        for (int column : columns) {
            @Nullable String value = column < 0 ? null : table.value(record, column);
            row.add(value == null ? "" : value);
        }
        return row;
    }

    Entities register() {
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
    List<Link> doubtful() {
        return joins().stream()
                .filter(link -> link.probability() < LinkReport.REVIEW_BELOW
                        || register.why(link.left(), link.right()).against() <= -LinkReport.AGAINST_BITS)
                .toList();
    }

    /// Returns the counts as sentences.
    String counts() {
        int added = places.length - known;
        return Progress.counted(places.length, "record") + ": " + Progress.grouped(joined.size()) + " joined others, "
                + Progress.grouped(added - joined.size()) + " alone, " + Progress.grouped(known)
                + " known before. The register now has "
                + Progress.counted(register.table().size(), "record") + ". A person should look at "
                + Progress.counted(doubtful().size(), "link") + " below " + CopiesForm.percent(LinkReport.REVIEW_BELOW)
                + " or against which " + Math.round(LinkReport.AGAINST_BITS) + " bits speak, and at "
                + Progress.counted(bridges().size(), "record") + " that brought entities together.";
    }
}
