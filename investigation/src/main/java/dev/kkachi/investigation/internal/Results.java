package dev.kkachi.investigation.internal;

import dev.kkachi.files.Sha256;
import dev.kkachi.files.WriteAside;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// The files of one run, which belong together. All are written aside before the first takes its place, so that a full
/// disk leaves the old results whole. The account of the run is removed first and put last, and holds the hashes of the
/// others: where it is missing or they differ, the run was stopped.
final class Results implements AutoCloseable {
    static final String ACCOUNT = "run.json";

    private final Path folder;
    private final List<WriteAside> asides = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();

    private Results(Path folder) {
        this.folder = folder;
    }

    /// One written file.
    ///
    /// @param name its name within the results
    /// @param bytes its size
    /// @param sha256 the hash of its bytes in hexadecimal
    record Output(String name, long bytes, String sha256) {}

    /// Opens the results in `folder`, which is made if needed.
    static Results in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Results(folder);
    }

    /// Writes `lines` aside, to become the file `name`.
    void write(String name, Stream<String> lines) throws IOException {
        WriteAside aside = WriteAside.open(folder.resolve(name));
        asides.add(aside);
        MessageDigest digest = Sha256.start();
        OutputStream out = new DigestOutputStream(aside.out(), digest);
        long bytes = 0;
        for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
            byte[] line = (each.next() + "\n").getBytes(StandardCharsets.UTF_8);
            out.write(line);
            bytes += line.length;
        }
        out.flush();
        outputs.add(new Output(name, bytes, Sha256.hex(digest)));
    }

    /// Returns what was written until now.
    List<Output> outputs() {
        return List.copyOf(outputs);
    }

    /// Puts every file in its place, the one that was written last at the end.
    void commit() throws IOException {
        Files.deleteIfExists(folder.resolve(ACCOUNT));
        for (WriteAside aside : asides) {
            aside.commit();
        }
    }

    @Override
    public void close() throws IOException {
        for (WriteAside aside : asides) {
            aside.close();
        }
    }
}
