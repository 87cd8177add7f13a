package dev.kkachi.records;

import dev.kkachi.model.KkachiException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// Reads whom to screen, one row at a time, in memory that does not grow with the file.
///
/// The file is CSV with a header, in any order and any spelling of the header names, or FollowTheMoney entities, one
/// JSON object a line; the first character tells. A row that cannot be read becomes a [PartyRow.Rejected], and reading
/// goes on behind it.
public final class PartyRows implements AutoCloseable {
    private static final int PEEK_BYTES = 1 << 12;
    private static final int BYTE_ORDER_MARK_FIRST = 0xEF;
    private static final int BYTE_ORDER_MARK_REST = 2;

    private final PartySource rows;
    private boolean torn;
    private long last;

    private PartyRows(PartySource rows) {
        this.rows = rows;
    }

    /// Starts to read `in`, which is closed in the end.
    ///
    /// @param file the file's name, for messages and sources
    /// @throws KkachiException if the file is empty or its header names neither a name nor a wallet
    public static PartyRows open(InputStream in, String file) {
        BufferedInputStream peekable = new BufferedInputStream(in, PEEK_BYTES);
        try {
            boolean json = firstCharacter(peekable) == '{';
            return new PartyRows(json ? FtmParties.open(peekable, file) : CsvParties.open(peekable, file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read.", e);
        }
    }

    private static int firstCharacter(BufferedInputStream in) throws IOException {
        in.mark(PEEK_BYTES);
        int first = in.read();
        if (first == BYTE_ORDER_MARK_FIRST) {
            in.readNBytes(BYTE_ORDER_MARK_REST);
            first = in.read();
        }
        for (int i = 0; i < PEEK_BYTES / 2 && first >= 0 && Character.isWhitespace(first); i++) {
            first = in.read();
        }
        in.reset();
        return first;
    }

    /// Returns the next row, or `null` after the last. Where the file cannot be read further, as at the end of a torn
    /// archive, the last row is a rejected one.
    public @Nullable PartyRow next() {
        if (torn) {
            return null;
        }
        try {
            PartyRow row = rows.next();
            last = row == null ? last : row.line();
            return row;
        } catch (UncheckedIOException e) {
            torn = true;
            return new PartyRow.Rejected(last + 1, "", "", PartyRow.Rejected.torn(e));
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
