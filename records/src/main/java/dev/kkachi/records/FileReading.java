package dev.kkachi.records;

import dev.kkachi.investigation.spi.InputFile;
import dev.kkachi.investigation.spi.Intake;
import dev.kkachi.investigation.spi.RejectedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What becomes of one file: its kind, its rows, and those that cannot be used.
final class FileReading {
    private static final String SETTINGS = "kkachi.yaml";
    private static final String UNREADABLE = "It cannot be read.";

    private final RecordFile file;
    private final @Nullable RecordKind kind;
    private final String note;
    private final List<RejectedRow> listed = new ArrayList<>();
    private String sha256 = "";
    private long read;
    private long rejected;
    private long leftOut;
    private long unjoined;

    private FileReading(RecordFile file, @Nullable RecordKind kind, String note) {
        this.file = file;
        this.kind = kind;
        this.note = note;
    }

    /// Recognises `file`. One that this user may not read is said and passed over; the others still count.
    static FileReading of(RecordFile file) {
        if (file.name().equals(SETTINGS)) {
            return new FileReading(file, null, "");
        }
        try {
            Set<String> columns = file.columns();
            RecordKind kind = RecordKind.find(columns);
            if (kind == null) {
                return new FileReading(file, null, UnknownFile.why(file, columns));
            }
            return new FileReading(file, kind, kind.isRead() ? "" : "Files of this kind are not read by this version.");
        } catch (IOException e) {
            return new FileReading(file, null, UNREADABLE);
        }
    }

    /// Says whether it is one of `kinds`.
    boolean isOneOf(List<RecordKind> kinds) {
        return kind != null && kinds.contains(kind);
    }

    /// Returns the rows and values that could not be used, at most [Intake#LISTED_MAX].
    List<RejectedRow> listed() {
        return listed;
    }

    /// Hands the rows to `reading`.
    void read(RowReading reading) throws IOException {
        sha256 = file.read(row -> take(row, reading), row -> reject(row));
    }

    private void take(RowFields row, RowReading reading) {
        RejectedRow unknown = reading.take(row, kind == null ? RecordKind.PEOPLE : kind);
        RejectedRow trouble = row.trouble();
        if (trouble != null) {
            reject(trouble);
            return;
        }
        leftOut += row.leftOut().size();
        row.leftOut().forEach(this::list);
        if (unknown != null) {
            unjoined++;
            list(unknown);
        } else {
            read++;
        }
    }

    private void reject(RejectedRow row) {
        rejected++;
        list(row);
    }

    private void list(RejectedRow row) {
        if (listed.size() < Intake.LISTED_MAX) {
            listed.add(row);
        }
    }

    /// Returns the account of the file.
    InputFile finish() throws IOException {
        if (note.equals(UNREADABLE)) {
            return new InputFile(file.name(), "", note, 0, "", 0, 0, 0, 0);
        }
        String title = kind == null ? "" : kind.title();
        if (file.name().equals(SETTINGS)) {
            title = "settings";
        }
        String hash = sha256.isEmpty() ? file.sha256() : sha256;
        return new InputFile(
                file.name(), title, note, Files.size(file.path()), hash, read, rejected, leftOut, unjoined);
    }
}
