package dev.kkachi.records;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a file of an organisation turned out to be.
sealed interface FileContent {
    /// Rows of a kind of ours.
    record Plain(RecordKind kind) implements FileContent {}

    /// An export of a known maker.
    record Foreign(VendorForm form) implements FileContent {}

    /// Nothing that is read.
    ///
    /// @param title what it is, empty if that is not known
    /// @param note why it is not read, as full sentences; empty for settings
    record Nothing(String title, String note) implements FileContent {}

    /// Recognises a file.
    static FileContent of(RecordFile file) throws IOException {
        List<VendorRow> rows = file.firstRows();
        Set<String> columns = rows.isEmpty() ? Set.of() : rows.getFirst().columns();
        RecordKind kind = RecordKind.find(columns);
        if (kind != null) {
            return new Plain(kind);
        }
        @Nullable VendorForm form = VendorForms.find(rows);
        return form != null ? new Foreign(form) : new Nothing("", UnknownFile.why(file, columns));
    }

    /// Returns what it is, for the account of the run.
    default String title() {
        return switch (this) {
            case Plain plain -> plain.kind().title();
            case Foreign foreign -> foreign.form().title();
            case Nothing nothing -> nothing.title();
        };
    }

    /// Returns the kinds of rows in it.
    default Set<RecordKind> kinds() {
        return switch (this) {
            case Plain plain -> Set.of(plain.kind());
            case Foreign foreign -> foreign.form().kinds();
            case Nothing nothing -> Set.of();
        };
    }
}
