package dev.kkachi.chains;

import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.RowGroup;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.ColumnSchema;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Reads some columns of a Parquet file, one group of rows after the other, the next while the one before is being
/// taken. Only for files whose pages [ParquetPages] knows, which are those of most writers.
final class ParquetGroups {
    /// No more rows of a group are held: more are read in smaller pieces elsewhere.
    private static final long ROWS_MAX = 1L << 21;

    /// How many groups are held: one that is being taken, and those that are unpacked meanwhile.
    private static final int AHEAD = 4;

    private final Path file;
    private final List<RowGroup> groups;
    private final List<ColumnSchema> columns;

    private ParquetGroups(Path file, List<RowGroup> groups, List<ColumnSchema> columns) {
        this.file = file;
        this.groups = groups;
        this.columns = columns;
    }

    /// Returns those of `file`, which `reader` reads, with the columns of these names.
    ///
    /// @return `null` if its pages are not known
    static @Nullable ParquetGroups of(ParquetFileReader reader, Path file, List<String> names) throws IOException {
        List<ColumnSchema> columns =
                names.stream().map(reader.getFileSchema()::getColumn).toList();
        List<RowGroup> groups = reader.getFileMetaData().rowGroups();
        long length = Files.size(file);
        for (RowGroup group : groups) {
            long bytes = 0;
            for (ColumnSchema column : columns) {
                ColumnChunk chunk = group.columns().get(column.columnIndex());
                if (!ParquetPages.knows(column, chunk, length)) {
                    return null;
                }
                bytes += chunk.metaData().totalCompressedSize();
            }
            // who claims more rows than there are bytes is believed elsewhere, where nothing is held for all of them
            if (group.numRows() < 0 || group.numRows() > Math.min(bytes, ROWS_MAX)) {
                return null;
            }
        }
        return new ParquetGroups(file, groups, columns);
    }

    /// Takes the rows of a group.
    @FunctionalInterface
    interface Taker {
        /// Takes `rows` rows; `cells` has those of each column, in the order in which they were asked for, until this
        /// returns.
        void take(List<ParquetCells> cells, int rows);
    }

    /// Hands all groups to `taker`.
    ///
    /// @throws IOException if a page is damaged
    void read(Taker taker) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                ExecutorService ahead = Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("kkachi-pages").daemon().factory())) {
            Deque<Future<List<ParquetPages>>> going = new ArrayDeque<>();
            for (int group = 0; group < Math.min(AHEAD, groups.size()); group++) {
                going.add(ahead.submit(unpacking(channel, group, pages())));
            }
            for (int group = 0; group < groups.size(); group++) {
                List<ParquetPages> ready = await(going.remove());
                taker.take(ready.stream().map(ParquetPages::cells).toList(), (int)
                        groups.get(group).numRows());
                if (group + AHEAD < groups.size()) {
                    going.add(ahead.submit(unpacking(channel, group + AHEAD, ready)));
                }
            }
        }
    }

    private List<ParquetPages> pages() {
        List<ParquetPages> pages = new ArrayList<>();
        columns.forEach(column -> pages.add(new ParquetPages(column)));
        return pages;
    }

    private Callable<List<ParquetPages>> unpacking(FileChannel channel, int number, List<ParquetPages> pages) {
        return () -> {
            RowGroup group = groups.get(number);
            for (int i = 0; i < pages.size(); i++) {
                ColumnChunk chunk = group.columns().get(columns.get(i).columnIndex());
                pages.get(i).read(channel, chunk, (int) group.numRows());
            }
            return pages;
        };
    }

    private static List<ParquetPages> await(Future<List<ParquetPages>> read) throws IOException {
        try {
            return read.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while a Parquet file was being read.", e);
        }
    }
}
