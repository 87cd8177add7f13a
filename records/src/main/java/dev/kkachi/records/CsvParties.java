package dev.kkachi.records;

import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.CsvReader;
import dev.kkachi.files.CsvRow;
import dev.kkachi.model.KkachiException;
import dev.kkachi.model.SourceRef;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Parties from a CSV file with a header.
final class CsvParties implements PartySource {
    private static final String OTHER_ENCODING =
            "\nMaybe the file is in another encoding, such as EUC-KR or Latin-1: save it as CSV UTF-8.";

    private final CsvReader rows;
    private final String file;
    private final PartyHeader header;

    private CsvParties(CsvReader rows, String file, PartyHeader header) {
        this.rows = rows;
        this.file = file;
        this.header = header;
    }

    static CsvParties open(InputStream in, String file) {
        CsvReader rows = CsvReader.open(in, file, CsvLayout.COMMA.withColumns(CsvLayout.AS_FIRST_ROW));
        try {
            return new CsvParties(rows, file, header(rows.next(), file));
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private static PartyHeader header(@Nullable CsvRow row, String file) {
        return switch (row) {
            case null ->
                throw new KkachiException(
                        KkachiException.Code.BAD_INPUT,
                        file + ": the file is empty; the rule is a header line and rows.");
            case CsvRow.Broken broken ->
                throw new KkachiException(
                        KkachiException.Code.BAD_INPUT,
                        file + ", line " + broken.line() + ": the header cannot be read: " + broken.reason() + "."
                                + (broken.reason().contains("UTF-8") ? OTHER_ENCODING : ""));
            case CsvRow.Cells cells -> PartyHeader.of(file, cells.line(), cells.cells());
        };
    }

    @Override
    public @Nullable PartyRow next() {
        return switch (rows.next()) {
            case null -> null;
            case CsvRow.Broken broken ->
                new PartyRow.Rejected(
                        broken.line(), header.printed(broken.place().cell() - 1), broken.value(), broken.reason());
            case CsvRow.Cells cells -> party(cells);
        };
    }

    private PartyRow party(CsvRow.Cells cells) {
        PartyDraft draft = PartyDraft.of(new SourceRef.FileLine(file, cells.line()));
        for (int i = 0; i < header.size(); i++) {
            PartyColumn column = header.column(i);
            if (column != null) {
                draft.add(column, header.printed(i), cells.get(i));
            }
        }
        return draft.finish();
    }

    @Override
    public void close() {
        rows.close();
    }
}
