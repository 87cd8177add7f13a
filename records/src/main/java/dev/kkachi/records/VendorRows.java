package dev.kkachi.records;

import dev.kkachi.files.Json;
import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.model.SourceRef;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Rows of a foreign export, handed on by their paths.
final class VendorRows implements RecordFile.Rows {
    private final @Nullable VendorForm form;
    private final Consumer<VendorRow> rows;
    private final Consumer<RejectedRow> broken;

    private VendorRows(@Nullable VendorForm form, Consumer<VendorRow> rows, Consumer<RejectedRow> broken) {
        this.form = form;
        this.rows = rows;
        this.broken = broken;
    }

    /// Hands each row on as it is.
    static VendorRows whole(Consumer<VendorRow> rows) {
        return new VendorRows(null, rows, row -> {});
    }

    /// Hands on the parts of which the rows consist.
    static VendorRows parts(VendorForm form, Consumer<VendorRow> rows, Consumer<RejectedRow> broken) {
        return new VendorRows(form, rows, broken);
    }

    @Override
    public void cells(SourceRef.FileLine source, RowHeader header, List<String> cells) {
        rows.accept(VendorRow.of(source, header.printed(), cells));
    }

    @Override
    public void object(SourceRef.FileLine source, Json.Obj object) {
        VendorRow whole = VendorRow.of(source, object);
        if (form == null) {
            rows.accept(whole);
        } else {
            form.parts(whole, rows);
        }
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
