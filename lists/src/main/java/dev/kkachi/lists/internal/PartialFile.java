package dev.kkachi.lists.internal;

import dev.kkachi.files.WriteAside;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// What has arrived of a file so far, kept aside together with what is needed to ask for the rest: where it
/// came from and which state of it this is. It takes its place among whole files only when it is whole.
final class PartialFile {
    private static final String URI_NOTE = "uri";
    private static final String ETAG = "etag";
    private static final String MODIFIED = "last-modified";
    private static final String ENCODING = "content-encoding";

    private final Path part;
    private final Path notesFile;
    private final URI uri;

    private PartialFile(Path target, URI uri) {
        this.part = target.resolveSibling(target.getFileName() + ".part");
        this.notesFile = target.resolveSibling(target.getFileName() + ".part.notes");
        this.uri = uri;
    }

    /// Returns what there is, perhaps nothing, of the file at `uri` that will become `target`.
    static PartialFile of(Path target, URI uri) {
        return new PartialFile(target, uri);
    }

    /// Returns how many bytes the rest can be appended to; 0 where the state of the file cannot be named to the
    /// server.
    long resumableBytes() throws IOException {
        boolean known =
                notes().get(URI_NOTE).equals(uri.toString()) && !validator().isEmpty();
        return known && Files.exists(part) ? Files.size(part) : 0;
    }

    /// Returns the mark of this state of the file by which the server can tell whether it has changed since.
    String validator() {
        String etag = notes().get(ETAG);
        return etag.isEmpty() || etag.startsWith("W/") ? notes().get(MODIFIED) : etag;
    }

    /// Returns the marks of this state of the file.
    Validators validators() {
        return new Validators(notes().get(ETAG), notes().get(MODIFIED));
    }

    private Notes notes() {
        return Notes.read(notesFile);
    }

    /// Forgets what there is and opens the file for a new state of it.
    FileChannel begin(HttpHeaders headers) throws IOException {
        Files.deleteIfExists(part);
        Notes.NONE
                .with(URI_NOTE, uri.toString())
                .with(ETAG, headers.firstValue(ETAG).orElse(""))
                .with(MODIFIED, headers.firstValue(MODIFIED).orElse(""))
                .with(ENCODING, encoding(headers))
                .write(notesFile);
        return FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static String encoding(HttpHeaders headers) {
        String encoding = headers.firstValue(ENCODING).orElse("");
        return encoding.equals("x-gzip") ? "gzip" : encoding.replace("identity", "");
    }

    /// Opens the file for the rest, which begins where it ends.
    ///
    /// @throws FetchFailure if the rest is not of the same state, or begins elsewhere
    FileChannel goOn(HttpHeaders headers) throws IOException {
        String range = headers.firstValue("content-range").orElse("");
        boolean fits = range.startsWith("bytes " + Files.size(part) + "-")
                && encoding(headers).equals(notes().get(ENCODING));
        if (!fits) {
            discard();
            throw FetchFailure.passing("The server sent another part than the one asked for: '" + range + "'.");
        }
        return FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /// Forgets what there is.
    void discard() throws IOException {
        Files.deleteIfExists(part);
        Files.deleteIfExists(notesFile);
    }

    /// Puts the file, which is whole, in the place of `target`, unpacked if it travelled packed.
    ///
    /// @throws FetchFailure if it cannot be unpacked, or unpacks to more than `bytesMax`
    void finish(Path target, long bytesMax) throws IOException {
        String encoding = notes().get(ENCODING);
        switch (encoding) {
            case "" -> Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            case "gzip" -> unpack(target, bytesMax);
            default -> {
                discard();
                throw FetchFailure.lasting("The server packed the file as '" + encoding + "', which nobody asked for.");
            }
        }
        discard();
    }

    private void unpack(Path target, long bytesMax) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(part));
                WriteAside aside = WriteAside.open(target)) {
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > bytesMax) {
                    discard();
                    throw FetchFailure.lasting("It unpacks to more than " + bytesMax + " bytes, the most it may have.");
                }
                aside.out().write(buffer, 0, read);
            }
            aside.commit();
        } catch (ZipException | EOFException e) {
            discard();
            throw FetchFailure.passing("It cannot be unpacked: " + e.getMessage() + ".");
        }
    }
}
