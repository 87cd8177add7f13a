package dev.kkachi.cli.internal;

import dev.kkachi.files.WriteAside;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where results go: standard output, or a file that appears only when it is whole, even if the process
/// is killed by Ctrl-C while writing.
final class Output implements AutoCloseable {
    private final OutputStream out;
    private final String name;
    private final @Nullable WriteAside aside;

    private Output(OutputStream out, String name, @Nullable WriteAside aside) {
        this.out = out;
        this.name = name;
        this.aside = aside;
    }

    /// Opens standard output, or `file` where one is given.
    static Output open(Surroundings around, @Nullable Path file) throws IOException {
        return file == null ? new Output(around.out(), "standard output", null) : to(file);
    }

    /// Prints one whole result to standard output, or to `file` where one is given.
    static void print(Surroundings around, @Nullable Path file, Utf8Buffer text) throws IOException {
        try (Output output = open(around, file)) {
            output.write(text);
            output.commit();
        }
    }

    /// Opens `file`. A device or a pipe is written to directly.
    static Output to(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            throw new KkachiException(KkachiException.Code.BAD_INPUT, file + " is a folder; the rule is a file.");
        }
        Path folder = absolute.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    file + " cannot be written: the folder " + folder + " does not exist.\nMaybe make it first.");
        }
        if (Files.exists(absolute) && !Files.isRegularFile(absolute)) {
            return new Output(Files.newOutputStream(absolute), file.toString(), null);
        }
        try {
            WriteAside aside = WriteAside.open(absolute);
            return new Output(aside.out(), file.toString(), aside);
        } catch (IOException e) {
            throw new KkachiException(
                    KkachiException.Code.ENVIRONMENT,
                    file + " cannot be written: " + Failures.reason(e) + ".\nMaybe choose another folder.",
                    e);
        }
    }

    /// Writes what `buffer` holds.
    void write(Utf8Buffer buffer) throws IOException {
        try {
            buffer.writeTo(out);
        } catch (ClosedPipe e) {
            throw e;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Makes the file appear.
    void commit() throws IOException {
        try {
            out.flush();
            if (aside != null) {
                aside.commit();
            }
        } catch (ClosedPipe e) {
            throw e;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private KkachiException failed(IOException e) {
        String kept = aside == null ? "" : " No part of it was kept.";
        return new KkachiException(
                KkachiException.Code.ENVIRONMENT,
                name + " cannot be written to its end: " + Failures.reason(e) + "." + kept
                        + "\nMaybe free some space, or write to another disk with --out.",
                e);
    }

    @Override
    public void close() throws IOException {
        if (aside != null) {
            aside.close();
        }
    }
}
