package dev.kkachi.linking.internal;

import dev.kkachi.linking.Column;
import dev.kkachi.linking.Doubt;
import dev.kkachi.linking.Link;
import dev.kkachi.linking.Obstacle;
import dev.kkachi.linking.RecordTable;
import dev.kkachi.linking.Waterfall;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A register in memory and its journal, kept in step: what happens is written first and done after.
public final class RegisterFile implements AutoCloseable {
    private final Journal journal;
    private final RecordTable table;
    private final List<String> notes;
    private final Resolver resolver;

    private RegisterFile(Journal journal, RecordTable table, Resolver resolver, List<String> notes) {
        this.journal = journal;
        this.table = table;
        this.resolver = resolver;
        this.notes = List.copyOf(notes);
    }

    /// Writes what came of a run to a file beside `path`, which takes its name once it is whole. Of two who do so at
    /// once one is refused.
    public static RegisterFile create(Path path, Linking run) {
        Path aside = path.resolveSibling(path.getFileName() + ".part");
        try (Journal journal = Journal.create(aside)) {
            if (Files.exists(path)) {
                throw new IllegalArgumentException(path + " is there already.");
            }
            writeLearnt(journal, run);
            for (int[] pair : run.parted()) {
                journal.add(pair(Entry.PARTED, pair[0], pair[1], 0));
            }
            journal.flush();
            Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be written.", e);
        }
        return open(path);
    }

    private static void writeLearnt(Journal journal, Linking run) throws IOException {
        RecordTable table = run.table();
        journal.add(Entry.COLUMNS.with(out -> writeTexts(out, table.columns())));
        for (int record = 0, source = -1; record < table.size(); record++) {
            if (table.source(record) != source) {
                source = table.source(record);
                String name = table.sources().get(source);
                journal.add(Entry.SOURCE.with(out -> Entry.writeText(out, name)));
            }
            int at = record;
            journal.add(Entry.RECORD.with(out -> {
                writeRecord(out, table, at);
                out.writeInt(0);
            }));
        }
        Resolution entities = run.resolution();
        for (int union = 0; union < entities.sets().unions(); union++) {
            int at = union;
            journal.add(Entry.UNION.with(out -> writeUnion(out, entities, at)));
        }
        journal.add(Entry.LEARNT.with(run.learnt()::write));
    }

    private static void writeUnion(DataOutput out, Resolution entities, int union) throws IOException {
        writePair(
                out,
                entities.sets().left(union),
                entities.sets().right(union),
                entities.sets().reason(union));
    }

    private static ByteBuffer pair(Entry kind, int left, int right, long reason) throws IOException {
        return kind.with(out -> writePair(out, left, right, reason));
    }

    private static void writePair(DataOutput out, int left, int right, long reason) throws IOException {
        out.writeInt(left);
        out.writeInt(right);
        out.writeLong(reason);
    }

    private static void writeTexts(DataOutput out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            Entry.writeText(out, text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(Entry.readText(in));
        }
        return texts;
    }

    private static void writeRecord(DataOutput out, RecordTable table, int record) throws IOException {
        Entry.writeText(out, table.id(record));
        out.writeInt(table.columns().size());
        for (int column = 0; column < table.columns().size(); column++) {
            @Nullable String value = table.value(record, column);
            Entry.writeText(out, value == null ? "" : value);
        }
    }

    /// Opens a register and does again what its journal says.
    public static RegisterFile open(Path path) {
        try {
            Journal journal = Journal.open(path);
            try {
                return replay(path, journal);
            } catch (IOException | RuntimeException e) {
                journal.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read.", e);
        }
    }

    private static RegisterFile replay(Path path, Journal journal) throws IOException {
        Replay replay = new Replay();
        int number = 0;
        for (ByteBuffer entry = journal.next(); entry != null; entry = journal.next()) {
            number++;
            try {
                replay.take(Entry.read(entry));
            } catch (EOFException | RuntimeException e) {
                throw new IllegalArgumentException(
                        path + " is damaged: its entry " + number + " makes no sense (" + e.getMessage() + ").", e);
            }
        }
        @Nullable Resolver resolver = replay.resolver;
        if (resolver == null) {
            throw new IllegalArgumentException(path + " ends before anything was learnt; make it anew.");
        }
        resolver.takeIn();
        List<String> notes = journal.cutOff() == 0
                ? List.of()
                : List.of("The last entry of " + path.getFileName() + " was cut short (" + journal.cutOff()
                        + " bytes) and is dropped.");
        return new RegisterFile(journal, replay.table(), resolver, notes);
    }

    /// A register as far as its journal was read.
    private static final class Replay {
        private final List<long[]> unions = new ArrayList<>();
        private @Nullable RecordTable table;
        private @Nullable Resolver resolver;

        RecordTable table() {
            if (table == null) {
                throw new IllegalArgumentException("A register must begin with its columns.");
            }
            return table;
        }

        void take(DataInputStream in) throws IOException {
            switch (Entry.of(in)) {
                case COLUMNS -> table = RecordTable.of(readTexts(in));
                case SOURCE -> table().from(Entry.readText(in));
                case RECORD -> record(in);
                case UNION -> union(in.readInt(), in.readInt(), in.readLong());
                case PARTED -> parted(in.readInt(), in.readInt());
                case LEARNT -> resolver = Resolver.read(table(), in, unions);
            }
        }

        private void record(DataInputStream in) throws IOException {
            RecordTable _ = table().add(Entry.readText(in), readTexts(in));
            for (int left = in.readInt(); left > 0; left--) {
                union(in.readInt(), in.readInt(), in.readLong());
            }
        }

        private void union(int left, int right, long reason) {
            if (resolver == null) {
                unions.add(new long[] {left, right, reason});
                return;
            }
            resolver.takeIn();
            double score = Double.longBitsToDouble(reason);
            if (score == Double.POSITIVE_INFINITY) {
                List<int[]> _ = resolver.state(left, right);
            } else {
                resolver.entities().join(left, right, score);
            }
        }

        private void parted(int left, int right) {
            if (resolver == null) {
                throw new IllegalArgumentException("A verdict stands before the records were linked.");
            }
            resolver.takeIn();
            resolver.part(left, right);
        }
    }

    /// Returns what was noticed when the register was opened.
    public List<String> notes() {
        return notes;
    }

    /// Returns the records.
    public RecordTable table() {
        return table;
    }

    /// Returns the columns as they were understood when the weights were learnt.
    public List<Column> columns() {
        return resolver.columns();
    }

    /// Adds a record and joins it to whose it is.
    public int add(String id, List<String> row) {
        table.add(id, row);
        int record = table.size() - 1;
        resolver.takeIn();
        int[] unions = resolver.resolve(record);
        try {
            journal.add(Entry.RECORD.with(out -> {
                writeRecord(out, table, record);
                out.writeInt(unions.length);
                for (int union : unions) {
                    writeUnion(out, resolver.entities(), union);
                }
            }));
        } catch (IOException e) {
            throw new UncheckedIOException("The register cannot be written.", e);
        }
        return record;
    }

    /// Says from which file the records come that are added from now on.
    public void from(String source) {
        table.from(source);
        write(() -> Entry.SOURCE.with(out -> Entry.writeText(out, source)));
    }

    private interface Written {
        ByteBuffer entry() throws IOException;
    }

    private void write(Written written) {
        try {
            journal.add(written.entry());
        } catch (IOException e) {
            throw new UncheckedIOException("The register cannot be written.", e);
        }
    }

    /// Makes sure that everything so far is kept.
    public void flush() {
        try {
            journal.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The register cannot be written.", e);
        }
    }

    /// Returns the record that stands for the entity of `record`.
    public int entity(int record) {
        return resolver.entities().sets().find(record);
    }

    /// Returns the records of the entity of `record`.
    public int[] members(int record) {
        return resolver.entities().sets().members(record);
    }

    /// Returns the score from which a pair is a link.
    public double least() {
        return resolver.least();
    }

    /// Returns the lightest link that the entity of a record needs, `null` if there is none.
    public @Nullable Link weakest(int record) {
        return resolver.doubts().weakest(record);
    }

    /// Returns the links of the entity of a record that a person should look at.
    public List<Doubt> doubts(int record) {
        return resolver.doubts().of(record);
    }

    /// Returns the pairs by which records of the entity of `record` joined it after those that were learnt from, what
    /// somebody decided left out.
    public List<int[]> joined(int record) {
        return resolver.joined(record);
    }

    /// Returns what keeps the entities of two records apart, `null` if nothing does.
    public @Nullable Obstacle obstacle(int a, int b) {
        return resolver.entities().obstacle(a, b);
    }

    /// Says whether somebody said of these very two records that they are one.
    public boolean isStated(int a, int b) {
        return resolver.entities().isStated(a, b);
    }

    /// Returns the unions through which two records of one entity are one, as pairs of records.
    public List<int[]> chain(int a, int b) {
        return resolver.entities().pairs(resolver.entities().sets().why(a, b));
    }

    /// Returns what two records weigh together.
    public Waterfall why(int left, int right) {
        return resolver.why(left, right);
    }

    /// Undoes the weakest union of an entity and parts the two records that it joined.
    public List<Integer> split(int record) {
        int union = resolver.entities().weakest(record);
        if (union < 0) {
            throw new IllegalArgumentException("Record " + table.id(record) + " is alone; there is nothing to split.");
        }
        int left = resolver.entities().sets().left(union);
        int right = resolver.entities().sets().right(union);
        write(() -> pair(Entry.PARTED, left, right, 0));
        resolver.part(left, right);
        return List.of(left, right);
    }

    /// Makes two records one, and returns the pairs of records that somebody had parted and that are now one.
    public List<int[]> join(int left, int right) {
        int @Nullable [] parted = resolver.verdicts().areParted(left, right)
                ? null
                : resolver.verdicts()
                        .findParted(left, right, resolver.entities().sets());
        if (parted != null) {
            String one = table.id(parted[0]);
            String other = table.id(parted[1]);
            throw new IllegalArgumentException("Records " + table.id(left) + " and " + table.id(right)
                    + " cannot be one: somebody decided that " + one + " and " + other + " are not.\nMaybe join " + one
                    + " and " + other + " themselves, which takes that back.");
        }
        long stated = Double.doubleToLongBits(Double.POSITIVE_INFINITY);
        write(() -> pair(Entry.UNION, left, right, stated));
        return resolver.state(left, right);
    }

    @Override
    public void close() {
        try {
            journal.flush();
            journal.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The register cannot be closed.", e);
        }
    }
}
