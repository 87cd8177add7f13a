package dev.kkachi.records;

import dev.kkachi.files.Json;
import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.model.SourceRef;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Rows of a foreign export, handed on by their paths.
final class VendorRows implements RecordFile.Rows {
    private final Function<VendorRow, List<VendorRow>> parts;
    private final Consumer<VendorRow> rows;
    private final Consumer<RejectedRow> broken;

    private VendorRows(
            Function<VendorRow, List<VendorRow>> parts, Consumer<VendorRow> rows, Consumer<RejectedRow> broken) {
        this.parts = parts;
        this.rows = rows;
        this.broken = broken;
    }

    /// Hands each row on as it is.
    static VendorRows whole(Consumer<VendorRow> rows) {
        return new VendorRows(List::of, rows, row -> {});
    }

    /// Hands on the parts of which the rows consist.
    static VendorRows parts(VendorForm form, Consumer<VendorRow> rows, Consumer<RejectedRow> broken) {
        return new VendorRows(form::parts, rows, broken);
    }

    @Override
    public void cells(SourceRef.FileLine source, RowHeader header, List<String> cells) {
        rows.accept(VendorRow.of(source, header.printed(), cells));
    }

    @Override
    public void object(SourceRef.FileLine source, Json.Obj object) {
        parts.apply(VendorRow.of(source, object)).forEach(rows);
    }

    @Override
    public boolean areFlat() {
        return false;
    }

    @Override
    public void fields(RowFields row) {
        throw new IllegalStateException("An export has no rows of ours.");
    }

    @Override
    public void broken(RejectedRow row) {
        broken.accept(row);
    }
}
