package dev.kkachi.cli.internal;

import dev.kkachi.chains.ChainFile;
import dev.kkachi.chains.ChainNode;
import dev.kkachi.ledger.LedgerImport;
import dev.kkachi.model.KkachiException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Reads sources into an import, and tells how far it has come.
final class WatchedImport {
    private static final double MEGABYTE = 1e6;

    private final LedgerImport run;
    private final Progress progress;
    private long bytes;
    private long bytesBefore;
    private long rows;

    WatchedImport(LedgerImport run, Progress progress) {
        this.run = run;
        this.progress = progress;
    }

    /// Reads everything, files first.
    ///
    /// @return why a file or a node ended before it had given all that it has, `null` if none did; what came before
    /// was read
    @Nullable KkachiException read(ImportSources sources) throws IOException {
        for (ChainFile file : sources.files()) {
            bytes += Files.size(file.path());
        }
        if (!sources.files().isEmpty()) {
            progress.stage("reading " + Progress.counted(sources.files().size(), "file"));
        }
        for (ChainFile file : sources.files()) {
            KkachiException ended = read(file);
            if (ended != null) {
                return ended;
            }
        }
        for (ChainNode node : sources.nodes()) {
            KkachiException ended = read(node);
            if (ended != null) {
                return ended;
            }
        }
        return null;
    }

    private @Nullable KkachiException read(ChainFile file) throws IOException {
        long size = Files.size(file.path());
        try {
            run.read(WatchedSource.of(file, () -> {
                rows += WatchedSource.ROWS_BETWEEN;
                tell(file.name(), Math.min(size, file.bytesRead()));
            }));
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            String what = file.path() + ": " + Failures.reason(e) + ".";
            if (isTorn(e)) {
                return new KkachiException(
                        KkachiException.Code.BAD_INPUT,
                        what
                                + "\n"
                                + "Maybe its download broke off; fetch it again and import it once more: what stood"
                                + " before the end is stored, and will not be stored twice.",
                        e);
            }
            throw new IOException(what, e);
        }
        bytesBefore += size;
        return null;
    }

    /// Says whether it is the file that ends too early or is damaged, and not the disk.
    private static boolean isTorn(Throwable e) {
        return e instanceof EOFException || e instanceof ZipException || (e.getCause() != null && isTorn(e.getCause()));
    }

    private void tell(String name, long bytesNow) {
        double share = bytes == 0 ? -1 : (double) (bytesBefore + bytesNow) / bytes;
        progress.tell(
                share,
                seconds -> MatchTable.fixed((bytesBefore + bytesNow) / MEGABYTE, 1) + " of "
                        + MatchTable.fixed(bytes / MEGABYTE, 1) + " MB, " + Progress.rate(rows, "row", seconds) + ", "
                        + Columns.printable(name));
    }

    private @Nullable KkachiException read(ChainNode node) {
        progress.stage("asking " + node.name());
        long first = node.range().first();
        long all = node.range().last() - first + 1;
        ChainNode watched = node.watchedBy(block -> {
            long done = block - first + 1;
            progress.tell(
                    (double) done / all, seconds -> "block " + block + ", " + Progress.rate(done, "block", seconds));
        });
        try {
            run.read(watched);
            return null;
        } catch (IOException e) {
            String goOn = watched.next() == first
                    ? ""
                    : "Maybe go on later with --blocks " + watched.next() + "-"
                            + node.range().last() + "; the blocks before are stored.";
            return new KkachiException(KkachiException.Code.ENVIRONMENT, Failures.reason(e) + ".\n" + goOn, e);
        }
    }
}
