package dev.kkachi.records;

import dev.kkachi.files.ArchiveLimits;
import dev.kkachi.files.BoundedArchive;
import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.CsvReader;
import dev.kkachi.files.CsvRow;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonLine;
import dev.kkachi.files.JsonObjects;
import dev.kkachi.files.Sha256;
import dev.kkachi.files.WatchedStream;
import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.model.SourceRef;
import dev.kkachi.workers.spi.Event;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// One file of an organisation's folder, perhaps packed: CSV or JSON, as the first character tells. Of
/// JSON, one object on each line, an array of objects, or objects printed over many lines.
///
/// @param path where it is
/// @param name its path within the folder
record RecordFile(Path path, String name) {
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int ROWS_TRIED = 50;
    private static final int HEAD_BYTES = 4_096;
    /// Logs of a large organisation, unpacked.
    private static final ArchiveLimits LIMITS = new ArchiveLimits(64L << 30, 1000, 10_000);

    /// Takes the rows of a file, of CSV or of JSON.
    interface Rows {
        /// Takes a row of CSV.
        void cells(SourceRef.FileLine source, RowHeader header, List<String> cells);

        /// Takes an object.
        void object(SourceRef.FileLine source, Json.Obj object);

        /// Says whether objects may come as rows of ours, which is quicker.
        boolean areFlat();

        /// Takes a row of ours, if [#areFlat].
        void fields(RowFields row);

        /// Reads a row of ours ahead of its turn, as far as that can be done. Many threads may ask at
        /// once, each with its own `told`.
        BlockRow ahead(RowFields row, UsesTold told);

        /// Reads an object ahead of its turn, as far as that can be done.
        BlockRow ahead(RowBlock block, BlockRow.Whole row);

        /// Takes what a row says that was read [#ahead].
        void event(Event event, boolean isNews);

        /// Takes what is no row.
        void broken(RejectedRow row);
    }

    /// Reads all rows, and tells `meter` how many bytes were read each time. Returns the SHA-256 of the
    /// very bytes that were read, in hexadecimal.
    String read(Rows rows, IntConsumer meter) throws IOException {
        try (DigestInputStream in =
                        new DigestInputStream(new WatchedStream(Files.newInputStream(path), meter), Sha256.start());
                InputStream content = archive().content(in)) {
            if (isJson()) {
                readJson(content, rows);
            } else {
                readCsv(content, rows);
            }
            content.transferTo(OutputStream.nullOutputStream());
            return hash(in);
        }
    }

    /// Returns the SHA-256 of the file in hexadecimal.
    String sha256() throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(path), Sha256.start())) {
            return hash(in);
        }
    }

    private static String hash(DigestInputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        return Sha256.hex(in.getMessageDigest());
    }

    /// Returns the first bytes, unpacked.
    byte[] head() throws IOException {
        try (InputStream content = archive().content()) {
            return content.readNBytes(HEAD_BYTES);
        }
    }

    /// Returns the first rows, by which the file is recognised: of CSV the header alone, as a row
    /// without values.
    List<VendorRow> firstRows() throws IOException {
        List<VendorRow> rows = new ArrayList<>();
        try (InputStream content = archive().content()) {
            if (isJson()) {
                JsonObjects objects = JsonObjects.open(content, name);
                for (int i = 0; i < ROWS_TRIED; i++) {
                    if (objects.next() instanceof JsonLine.Parsed parsed) {
                        rows.add(VendorRow.of(new SourceRef.FileLine(name, parsed.line()), parsed.object()));
                    }
                }
            } else if (CsvReader.open(content, name, CsvLayout.COMMA).next() instanceof CsvRow.Cells cells) {
                List<String> nothing = cells.cells().stream().map(cell -> "").toList();
                rows.add(VendorRow.of(new SourceRef.FileLine(name, cells.line()), cells.cells(), nothing));
            }
        }
        return rows;
    }

    private BoundedArchive archive() throws IOException {
        return BoundedArchive.open(path, LIMITS);
    }

    private boolean isJson() throws IOException {
        String head = new String(head(), StandardCharsets.UTF_8);
        int start = !head.isEmpty() && head.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        String text = head.substring(start).stripLeading();
        return text.startsWith("{") || text.startsWith("[");
    }

    private void readCsv(InputStream in, Rows rows) {
        CsvReader reader = CsvReader.open(in, name, CsvLayout.COMMA.withColumns(CsvLayout.AS_FIRST_ROW));
        @Nullable RowHeader header = null;
        for (CsvRow row = reader.next(); row != null; row = reader.next()) {
            switch (row) {
                case CsvRow.Broken no -> rows.broken(rejected(no, header == null ? List.of() : header.printed()));
                case CsvRow.Cells cells -> {
                    if (header == null) {
                        header = RowHeader.of(cells.cells());
                    } else {
                        rows.cells(new SourceRef.FileLine(name, cells.line()), header, cells.cells());
                    }
                }
            }
        }
    }

    private RejectedRow rejected(CsvRow.Broken row, List<String> header) {
        int cell = row.place().cell() - 1;
        String field = cell < header.size() ? header.get(cell) : "column " + (cell + 1);
        return new RejectedRow(new SourceRef.FileLine(name, row.line()), field, row.value(), row.reason());
    }

    private void readJson(InputStream in, Rows rows) throws IOException {
        BufferedInputStream again = new BufferedInputStream(in, 1 << 18);
        if (JsonObjects.areOnLines(again)) {
            try (BlockReading reading = new BlockReading(name, rows)) {
                reading.read(again);
            }
            return;
        }
        JsonObjects objects = JsonObjects.open(again, name);
        for (@Nullable JsonLine line = objects.next(); line != null; line = objects.next()) {
            take(line, name, 0, rows);
        }
    }

    /// Hands on what a line says, which is the line with that number of what follows `before` others.
    static void take(JsonLine line, String name, long before, Rows rows) {
        SourceRef.FileLine source = new SourceRef.FileLine(name, before + line.line());
        switch (line) {
            case JsonLine.Broken no -> rows.broken(new RejectedRow(source, "", no.value(), no.reason()));
            case JsonLine.Parsed parsed -> rows.object(source, parsed.object());
        }
    }
}
