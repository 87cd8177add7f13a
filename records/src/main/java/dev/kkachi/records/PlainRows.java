package dev.kkachi.records;

import dev.kkachi.files.Json;
import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.model.SourceRef;
import dev.kkachi.workers.spi.Event;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Rows of our own plain forms. An object is a row whose columns are its members; of an array of texts
/// the cell has them parted by semicolons.
final class PlainRows implements RecordFile.Rows {
    private final Consumer<RowFields> rows;
    private final Consumer<RejectedRow> broken;
    private final Foresight foresight;
    private RowHeader last = RowHeader.of(List.of());

    /// Reads rows ahead of their turn.
    interface Foresight {
        /// Reads a row of which nobody knows yet where it stands, on whatever thread; `null` if that can
        /// not be done.
        BlockRow.@Nullable Ready of(RowFields row, UsesTold told);

        /// Takes what a row says, when it is its turn.
        void take(Event event, boolean isNews);
    }

    /// Reads nothing ahead.
    private static final class Patience implements Foresight {
        @Override
        public BlockRow.@Nullable Ready of(RowFields row, UsesTold told) {
            return null;
        }

        @Override
        public void take(Event event, boolean isNews) {
            throw new IllegalStateException("Nothing was read ahead.");
        }
    }

    PlainRows(Consumer<RowFields> rows, Consumer<RejectedRow> broken) {
        this(rows, broken, new Patience());
    }

    private PlainRows(Consumer<RowFields> rows, Consumer<RejectedRow> broken, Foresight foresight) {
        this.rows = rows;
        this.broken = broken;
        this.foresight = foresight;
    }

    /// Returns these rows, of which `somebody` reads as many ahead as possible.
    PlainRows foreseenBy(Foresight somebody) {
        return new PlainRows(rows, broken, somebody);
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

    @Override
    public BlockRow ahead(RowFields row, UsesTold told) {
        BlockRow.Ready ready = foresight.of(row, told);
        return ready == null ? row.afresh() : ready;
    }

    @Override
    public BlockRow ahead(RowBlock block, BlockRow.Whole row) {
        return row;
    }

    @Override
    public void event(Event event, boolean isNews) {
        foresight.take(event, isNews);
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
