package dev.kkachi.records;

import dev.kkachi.investigation.spi.InputFile;
import dev.kkachi.investigation.spi.Intake;
import dev.kkachi.investigation.spi.RecordSink;
import dev.kkachi.investigation.spi.Records;
import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleConsumer;

/// The files of one folder and its sub-folders, each recognised by its columns, never by its name or
/// place.
public final class FolderRecords implements Records {
    private static final int LAST_TURN = RecordKind.TRANSFERS.turn();

    private final Path folder;
    private final Path results;
    private final DoubleConsumer watcher;

    private FolderRecords(Path folder, Path results, DoubleConsumer watcher) {
        this.folder = folder;
        this.results = results;
        this.watcher = watcher;
    }

    /// Returns these records; `somebody` is told which share of their bytes has been read.
    public FolderRecords watchedBy(DoubleConsumer somebody) {
        return new FolderRecords(folder, results, somebody);
    }

    /// Returns the records in `folder`. What lies under `results`, where a run writes, is not among
    /// them.
    ///
    /// @throws KkachiException if there is no such folder, or the results would hide it
    public static FolderRecords of(Path folder, Path results) {
        if (!Files.isDirectory(folder)) {
            String what = Files.exists(folder) ? "is a file, not a folder" : "no such folder";
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT, folder + ": " + what + "; the rule is a folder with the records.");
        }
        try {
            Path real = folder.toRealPath();
            Path hidden = real(results.toAbsolutePath().normalize());
            if (real.startsWith(hidden)) {
                throw new KkachiException(
                        KkachiException.Code.BAD_INPUT,
                        results + ": the results would lie over the records in " + folder
                                + "; the rule is a folder of their own.\nMaybe leave --out away.");
            }
            return new FolderRecords(real, hidden, share -> {});
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /// Resolves the links in as much of `path` as exists.
    private static Path real(Path path) throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        Path parent = path.getParent();
        Path name = path.getFileName();
        return parent == null || name == null ? path : real(parent).resolve(name);
    }

    private static KkachiException unreadable(Path folder, IOException e) {
        return new KkachiException(KkachiException.Code.ENVIRONMENT, folder + ": cannot be read: " + e.getMessage(), e);
    }

    @Override
    public Intake read(RecordSink sink) {
        try {
            Meter meter = new Meter(watcher);
            FolderWalk walk = FolderWalk.over(folder, results);
            List<FileReading> files = new ArrayList<>();
            for (RecordFile file : walk.files()) {
                files.add(FileReading.of(file, meter::add));
            }
            for (FileReading file : files) {
                meter.expect(file.bytes());
            }
            NamedPapers named = new NamedPapers(sink);
            RowReading reading = new RowReading(named);
            readPeople(files, reading);
            for (int turn = 1; turn <= LAST_TURN; turn++) {
                for (FileReading file : files) {
                    if (file.turn() == turn) {
                        file.readRest(reading);
                    }
                }
            }
            return intake(files, walk.passed(), named);
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /// Adds up what was read.
    private static final class Meter {
        private final DoubleConsumer watcher;
        private long all;
        private long read;

        Meter(DoubleConsumer watcher) {
            this.watcher = watcher;
        }

        void expect(long bytes) {
            all += bytes;
        }

        void add(long bytes) {
            read += bytes;
            watcher.accept(all == 0 ? 0 : Math.min(1, (double) read / all));
        }
    }

    /// Reads our own people files before those of others, whose persons are joined to them.
    private static void readPeople(List<FileReading> files, RowReading reading) {
        for (FileReading file : files) {
            if (file.hasPeople() && file.turn() == 0) {
                file.readPeople(reading);
            }
        }
        for (FileReading file : files) {
            if (file.hasPeople() && file.turn() > 0) {
                file.readPeople(reading);
            }
        }
    }

    private static Intake intake(List<FileReading> readings, List<InputFile> passed, NamedPapers named)
            throws IOException {
        List<InputFile> files = new ArrayList<>(passed);
        List<RejectedRow> rejected = new ArrayList<>();
        for (FileReading reading : readings) {
            files.add(named.account(reading.finish()));
            rejected.addAll(reading.listed());
        }
        files.sort(Comparator.comparing(InputFile::name));
        return new Intake(files, rejected);
    }
}
