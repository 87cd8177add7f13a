package dev.kkachi.linking;

import dev.kkachi.linking.internal.Linking;
import dev.kkachi.linking.internal.RegisterFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records that were linked, kept on disk with what was learnt from them: a new record is told at once
/// whose it is.
///
/// Everything is in one file that is only written on at its end. What was flushed survives a crash; what
/// a crash cut short is dropped when the register is opened, and [#notes()] says so. A record's entity
/// depends on the records before it: records added one by one come to the same entities as all of them
/// linked at once, but where a later record would have joined two earlier entities against the average
/// evidence, or where the weights had been learnt anew. One process at a time; not safe for threads.
public final class Register implements Entities, AutoCloseable {
    private final RegisterFile file;

    private Register(RegisterFile file) {
        this.file = file;
    }

    /// Keeps what came of linking a table at `path`, where there must be nothing yet.
    ///
    /// @throws IllegalArgumentException if there is something
    /// @throws UncheckedIOException if the file cannot be written; nothing is at `path` then
    public static Register keep(Path path, Linkage linkage) {
        return new Register(RegisterFile.create(path, linkage.run()));
    }

    /// Opens a register.
    ///
    /// @throws IllegalArgumentException if the file is no register, or damaged
    /// @throws UncheckedIOException if it cannot be read, or another process has it
    public static Register open(Path path) {
        return new Register(RegisterFile.open(path));
    }

    /// Returns what was noticed when the register was opened, as sentences.
    public List<String> notes() {
        return file.notes();
    }

    /// {@inheritDoc} Do not add to it but through the register.
    @Override
    public RecordTable table() {
        return file.table();
    }

    @Override
    public List<Column> columns() {
        return file.columns();
    }

    /// Adds a record and returns its place; whose it is, [#entity(int)] tells at once. It is kept for
    /// sure once [#flush()] has returned.
    ///
    /// @throws IllegalArgumentException if another record has this id, or there are more cells than
    ///     columns
    public int add(String id, List<String> row) {
        return file.add(id, row);
    }

    /// Says from which file the records come that are added from now on.
    public void from(String source) {
        file.from(source);
    }

    /// Makes sure that everything so far is kept.
    public void flush() {
        file.flush();
    }

    /// {@inheritDoc} It may change as records are added.
    @Override
    public int entity(int record) {
        return file.entity(record);
    }

    @Override
    public int[] members(int record) {
        return file.members(record);
    }

    @Override
    public Waterfall why(int left, int right) {
        return file.why(left, right);
    }

    @Override
    public double probabilityMin() {
        return Linking.probability(file.least());
    }

    @Override
    public @Nullable Link weakest(int record) {
        return file.weakest(record);
    }

    @Override
    public List<Doubt> doubts(int record) {
        return file.doubts(record);
    }

    @Override
    public @Nullable Obstacle obstacle(int left, int right) {
        return file.obstacle(left, right);
    }

    @Override
    public boolean isStated(int left, int right) {
        return file.isStated(left, right);
    }

    @Override
    public List<Link> chain(int left, int right) {
        return file.chain(left, right).stream().map(pair -> Link.of(pair, this)).toList();
    }

    /// Returns the links by which records that were added joined the entity of `record`, in their order: each is the
    /// right one of its links, and brought entities together if it has several. Neither those that the register was
    /// made with are told, nor what somebody decided.
    public List<Link> joined(int record) {
        return file.joined(record).stream().map(pair -> Link.of(pair, this)).toList();
    }

    /// Undoes the weakest union of the entity of `record` and remembers that the two records that it
    /// joined are not one. All other unions stand. [#join(int, int)] of the two takes it back.
    ///
    /// @return the two records that were parted
    /// @throws IllegalArgumentException if the record is alone
    public List<Integer> split(int record) {
        return file.split(record);
    }

    /// Makes two records one because somebody says so, and remembers it. To join two records that were parted takes
    /// that back, and with it whatever else keeps their entities apart: the later word counts.
    ///
    /// @return the pairs that somebody had parted and that are now one
    /// @throws IllegalArgumentException if somebody said that two other records of their entities are not one
    public List<Link> join(int left, int right) {
        return file.join(left, right).stream().map(pair -> Link.of(pair, this)).toList();
    }

    @Override
    public void close() {
        file.close();
    }
}
