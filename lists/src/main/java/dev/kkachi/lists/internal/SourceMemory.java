package dev.kkachi.lists.internal;

import dev.kkachi.lists.ListSource;
import dev.kkachi.lists.SourceState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is remembered of a source between updates, in a file `ID.state` that is written aside and renamed: when it was
/// asked and what came of it, and of each of its files the marks and the hash of the state that was taken.
///
/// Losing it costs a download. It is written only after the edition has become current, so that it never promises what
/// is not there.
final class SourceMemory {
    private static final String CHECKED = "checked";
    private static final String CONFIRMED = "confirmed";
    private static final String FAILURE = "failure";
    private static final String CENSUS = "census";

    private final ListSource source;
    private final Path file;
    private Notes notes;

    private SourceMemory(ListSource source, Path file) {
        this.source = source;
        this.file = file;
        this.notes = Notes.read(file);
    }

    /// Returns what the folder `downloads` remembers of `source`.
    static SourceMemory of(Path downloads, ListSource source) {
        return new SourceMemory(source, downloads.resolve(source.id() + ".state"));
    }

    SourceState state() {
        return new SourceState(source, instant(CHECKED), instant(CONFIRMED), notes.get(FAILURE));
    }

    private @Nullable Instant instant(String name) {
        try {
            return Instant.parse(notes.get(name));
        } catch (DateTimeException e) {
            return null;
        }
    }

    Census census() {
        return Census.parse(notes.get(CENSUS));
    }

    String sha256(String name) {
        return notes.get(name + " sha256");
    }

    /// Returns the marks of the file `name`, if it was fetched from the address where it is now looked for.
    Validators validators(ListSource.RemoteFile wanted) {
        if (!notes.get(wanted.name() + " uri").equals(wanted.uri().toString())) {
            return Validators.NONE;
        }
        return new Validators(notes.get(wanted.name() + " etag"), notes.get(wanted.name() + " last-modified"));
    }

    /// Remembers that `wanted` was taken.
    void took(ListSource.RemoteFile wanted, Validators validators, String sha256) {
        notes = notes.with(wanted.name() + " uri", wanted.uri().toString())
                .with(wanted.name() + " etag", validators.etag())
                .with(wanted.name() + " last-modified", validators.lastModified())
                .with(wanted.name() + " sha256", sha256);
    }

    /// Remembers who is in the edition that was taken.
    void counted(Census census) {
        notes = notes.with(CENSUS, census.render());
    }

    /// Remembers that the source confirmed what is loaded, and writes everything down.
    void confirm(Instant now) throws IOException {
        notes = notes.with(CHECKED, now.toString())
                .with(CONFIRMED, now.toString())
                .with(FAILURE, "");
        notes.write(file);
    }

    /// Remembers that the source failed, and nothing else of this attempt.
    void fail(Instant now, String why) throws IOException {
        notes = Notes.read(file).with(CHECKED, now.toString()).with(FAILURE, why);
        notes.write(file);
    }
}
