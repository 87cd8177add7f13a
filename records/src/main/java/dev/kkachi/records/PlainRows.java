package dev.kkachi.records;

import dev.kkachi.files.Json;
import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.model.SourceRef;
import java.util.List;
import java.util.function.Consumer;

/// Rows of our own plain forms. An object is a row whose columns are its members; of an array of texts
/// the cell has them parted by semicolons.
final class PlainRows implements RecordFile.Rows {
    private final Consumer<RowFields> rows;
    private final Consumer<RejectedRow> broken;
    private RowHeader last = RowHeader.of(List.of());

    PlainRows(Consumer<RowFields> rows, Consumer<RejectedRow> broken) {
        this.rows = rows;
        this.broken = broken;
    }

    @Override
    public void cells(SourceRef.FileLine source, RowHeader header, List<String> cells) {
        rows.accept(new RowFields(source, header, cells));
    }

    @Override
    public void object(SourceRef.FileLine source, Json.Obj object) {
        last = header(object, last);
        rows.accept(new RowFields(source, last, cells(object)));
    }

    @Override
    public boolean areFlat() {
        return true;
    }

    @Override
    public void fields(RowFields row) {
        rows.accept(row);
    }

    /// Returns the members of an object as columns: `last` itself where they are the same.
    static RowHeader header(Json.Obj object, RowHeader last) {
        List<String> keys = List.copyOf(object.members().keySet());
        return keys.equals(last.printed()) ? last : RowHeader.of(keys);
    }

    /// Returns what the members of an object say.
    static List<String> cells(Json.Obj object) {
        return object.members().keySet().stream()
                .map(key -> String.join(";", object.texts(key)))
                .toList();
    }

    @Override
    public void broken(RejectedRow row) {
        broken.accept(row);
    }
}
