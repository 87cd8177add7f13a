package dev.kkachi.entities;

import dev.kkachi.entities.internal.EntityDocument;
import dev.kkachi.entities.internal.Lookup;
import dev.kkachi.entities.internal.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// The entities of all data sets of one installation, in one index on disk.
///
/// Each data set is loaded under the name of its source, in one version. A load takes the place of the
/// former version in one step: until it is whole, and if it fails, everybody sees the former one. A
/// delta changes what is there without reading the rest. Memory is bounded by one entity and the buffer
/// of the index, however large a data set is.
public final class EntityStore implements AutoCloseable {
    private static final double BUFFER_MEGABYTES = 64;
    private static final String VERSION = "version:";

    /// Held here, since a logger that nobody holds forgets its level. Its warning, that vectors could be faster,
    /// would stand before the words that a newcomer reads, and no vector is asked for here.
    private static final Logger BELOW =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        BELOW.setLevel(Level.SEVERE);
    }

    private final Directory directory;
    private IndexWriter writer;
    private final SearcherManager searchers;

    private EntityStore(Directory directory, IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    /// Opens the store in `folder`, which is made where it is missing.
    ///
    /// @throws UncheckedIOException if it cannot be opened
    public static EntityStore open(Path folder) {
        try {
            Directory directory = FSDirectory.open(Files.createDirectories(folder));
            IndexWriter writer = new IndexWriter(directory, config());
            if (!DirectoryReader.indexExists(directory)) {
                writer.commit();
            }
            SearcherManager searchers = new SearcherManager(directory, new SearcherFactory());
            return new EntityStore(directory, writer, searchers);
        } catch (IOException e) {
            throw new UncheckedIOException("The entities in " + folder + " cannot be opened.", e);
        }
    }

    /// Returns the version of each source that is loaded.
    public synchronized Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        Iterable<Map.Entry<String, String>> noted = writer.getLiveCommitData();
        if (noted != null) {
            noted.forEach(entry -> versions.put(entry.getKey().substring(VERSION.length()), entry.getValue()));
        }
        return versions;
    }

    /// Something that hands over entities, one after the other.
    @FunctionalInterface
    public interface Supply {
        /// Hands every entity to `each`.
        ///
        /// @throws IOException if they cannot be read further; then nothing changes
        void to(Consumer<FtmEntity> each) throws IOException;
    }

    /// Something that hands over changes, one after the other.
    @FunctionalInterface
    public interface Changes {
        /// Hands every change to `each`.
        ///
        /// @throws IOException if they cannot be read further; then nothing changes
        void to(Consumer<EntityChange> each) throws IOException;
    }

    /// Puts the entities of `supply` in the place of those of `source`, all at once, and returns how
    /// many there are.
    ///
    /// @throws IOException if they cannot be read or written; then everything is as before
    public synchronized int load(String source, String version, Supply supply) throws IOException {
        int[] count = {0};
        change(source, version, () -> {
            writer.deleteDocuments(new Term(EntityDocument.SOURCE, source));
            supply.to(entity -> {
                put(source, entity);
                count[0]++;
            });
        });
        return count[0];
    }

    /// Applies `changes` to the entities of `source`, all at once.
    ///
    /// @throws IOException if they cannot be read or written; then everything is as before
    public synchronized void apply(String source, String version, Changes changes) throws IOException {
        change(
                source,
                version,
                () -> changes.to(one -> {
                    switch (one) {
                        case EntityChange.Put(FtmEntity entity) -> put(source, entity);
                        case EntityChange.Removed(String id) -> remove(source, id);
                    }
                }));
    }

    /// Removes everything of `source`.
    ///
    /// @throws IOException if that cannot be written
    public synchronized void drop(String source) throws IOException {
        change(source, "", () -> writer.deleteDocuments(new Term(EntityDocument.SOURCE, source)));
    }

    private interface Work {
        void run() throws IOException;
    }

    private void change(String source, String version, Work work) throws IOException {
        Map<String, String> versions = versions();
        try {
            work.run();
            if (version.isEmpty()) {
                versions.remove(source);
            } else {
                versions.put(source, version);
            }
            Map<String, String> noted = new TreeMap<>();
            versions.forEach((name, value) -> noted.put(VERSION + name, value));
            writer.setLiveCommitData(noted.entrySet());
            writer.commit();
        } catch (IOException | RuntimeException e) {
            rollback();
            throw e;
        }
        searchers.maybeRefreshBlocking();
    }

    /// Takes back what was not committed.
    private void rollback() throws IOException {
        writer.rollback();
        writer = new IndexWriter(directory, config());
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(Words.analyzer())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
    }

    private void put(String source, FtmEntity entity) {
        try {
            writer.updateDocument(EntityDocument.key(source, entity.id()), EntityDocument.of(source, entity));
        } catch (IOException e) {
            throw new UncheckedIOException("An entity cannot be indexed.", e);
        }
    }

    private void remove(String source, String id) {
        try {
            writer.deleteDocuments(EntityDocument.key(source, id));
        } catch (IOException e) {
            throw new UncheckedIOException("An entity cannot be removed.", e);
        }
    }

    /// Asks the entities as they stand now.
    public <T> T read(Function<EntityReader, T> question) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.apply(new EntityReader(new Lookup(searcher)));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The entities cannot be read.", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
