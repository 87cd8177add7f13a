package dev.kkachi.records;

import dev.kkachi.files.Json;
import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.model.SourceRef;
import dev.kkachi.workers.spi.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Rows of a foreign export, handed on by their paths. Reading one, which any thread may do, gives what
/// is to be done when it is its turn.
final class VendorRows implements RecordFile.Rows {
    private final VendorForm form;
    private final boolean isSplit;
    private final Function<VendorRow, Runnable> rows;
    private final Consumer<RejectedRow> broken;

    private VendorRows(
            VendorForm form, boolean isSplit, Function<VendorRow, Runnable> rows, Consumer<RejectedRow> broken) {
        this.form = form;
        this.isSplit = isSplit;
        this.rows = rows;
        this.broken = broken;
    }

    /// Hands each row on as it is.
    static VendorRows whole(VendorForm form, Function<VendorRow, Runnable> rows) {
        return new VendorRows(form, false, rows, row -> {});
    }

    /// Hands on the parts of which the rows consist.
    static VendorRows parts(VendorForm form, Function<VendorRow, Runnable> rows, Consumer<RejectedRow> broken) {
        return new VendorRows(form, true, rows, broken);
    }

    @Override
    public void cells(SourceRef.FileLine source, RowHeader header, List<String> cells) {
        rows.apply(VendorRow.of(source, header.printed(), cells)).run();
    }

    @Override
    public void object(SourceRef.FileLine source, Json.Obj object) {
        due(VendorRow.of(source, object)).forEach(Runnable::run);
    }

    private List<Runnable> due(VendorRow whole) {
        if (!isSplit) {
            return List.of(rows.apply(whole));
        }
        List<Runnable> due = new ArrayList<>(1);
        form.parts(whole, row -> due.add(rows.apply(row)));
        return due;
    }

    @Override
    public BlockRow ahead(RowBlock block, BlockRow.Whole row) {
        return form.isByPlace() ? row : new BlockRow.Due(due(VendorRow.of(block, row.line(), row.object())));
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
    public BlockRow ahead(RowFields row, UsesTold told) {
        return row;
    }

    @Override
    public void event(Event event, boolean isNews) {
        throw new IllegalStateException("No row of an export is read ahead.");
    }

    @Override
    public void broken(RejectedRow row) {
        broken.accept(row);
    }
}
