package dev.kkachi.networks;

import dev.kkachi.files.ArchiveLimits;
import dev.kkachi.files.BoundedArchive;
import dev.kkachi.files.FileHead;
import dev.kkachi.files.Json;
import dev.kkachi.files.LineReader;
import dev.kkachi.files.TextLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one reference file. A line that is not understood is counted and named and costs no other line;
/// a file that cannot be read at all is a remark.
final class ReferenceReader {
    private static final ArchiveLimits LIMITS = new ArchiveLimits(1L << 30, 1000, 10);
    private static final int LINE_BYTES_MAX = 1 << 12;
    private static final int JSON_BYTES_MAX = 1 << 26;
    private static final int TROUBLES_MAX = 20;
    private static final int QUOTED_CHARS = 80;

    private final Path path;
    private final Gathering gathering;
    private final BoundedArchive archive;
    private final Recognition recognition;
    private final List<IpRange> ranges = new ArrayList<>();
    private final List<ReferenceFile.Trouble> troubles = new ArrayList<>();
    private @Nullable LocalDate date;
    private @Nullable String header;
    private long rows;
    private long rejected;
    private String remark = "";

    private ReferenceReader(Path path, Gathering gathering, BoundedArchive archive, Recognition recognition) {
        this.path = path;
        this.gathering = gathering;
        this.archive = archive;
        this.recognition = recognition;
        this.date = recognition.date();
    }

    /// Recognises `path`.
    ///
    /// @throws IOException if it cannot be read
    static ReferenceReader open(Path path, Gathering gathering) throws IOException {
        BoundedArchive archive = BoundedArchive.open(path, LIMITS);
        Path folder = path.toAbsolutePath().getParent();
        String folderName = folder == null ? "" : String.valueOf(folder.getFileName());
        return new ReferenceReader(path, gathering, archive, Recognition.of(FileHead.of(archive), folderName));
    }

    /// Returns what became of a file that cannot be opened.
    static ReferenceFile unreadable(Path path, String reason) {
        return new ReferenceFile(path, null, LocalDate.EPOCH, false, 0, 0, List.of(), reason);
    }

    Path path() {
        return path;
    }

    /// Returns when the file was made as it says itself, the first of all days where it does not.
    LocalDate statedDate() {
        return date == null ? LocalDate.MIN : date;
    }

    /// Reads all of it into the gathering.
    ReferenceFile read() {
        ReferenceKind kind = recognition.kind();
        try {
            switch (recognition.form()) {
                case NETWORKS, COUNTRY_TABLE, TOR_TABLE, PUBLISHED_TABLE, DOMAINS -> readLines();
                case MISP_JSON -> readJson();
                case SYSTEM_NUMBERS ->
                    remark =
                            "Numbers of autonomous systems are not read: no table says which " + "addresses they have.";
                case UNKNOWN -> remark = "Not recognised.";
            }
        } catch (IOException | UncheckedIOException e) {
            remark = "Cannot be read to its end: " + e.getMessage();
        }
        ReferenceFile file = file(kind);
        if (kind != null && kind.use() != null && !ranges.isEmpty()) {
            gathering.add(new Gathering.UseList(file, kind.use(), recognition.provider(), ranges));
        }
        return file;
    }

    private ReferenceFile file(@Nullable ReferenceKind kind) {
        LocalDate dated = date == null ? changed(path) : date;
        return new ReferenceFile(path, kind, dated, date != null, rows, rejected, troubles, remark);
    }

    private static LocalDate changed(Path path) {
        try {
            return LocalDate.ofInstant(Files.getLastModifiedTime(path).toInstant(), ZoneOffset.UTC);
        } catch (IOException e) {
            return LocalDate.EPOCH;
        }
    }

    private void readLines() throws IOException {
        if (recognition.kind() == null) {
            remark = "A list, but of what? Maybe begin it with `# kind: hosting`, or vpn, relay, tor, proxy, "
                    + "country nl, published, disposable.";
            return;
        }
        try (LineReader lines = LineReader.open(archive.content(), path.toString(), LINE_BYTES_MAX)) {
            for (TextLine line = lines.next(); line != null && remark.isEmpty(); line = lines.next()) {
                switch (line) {
                    case TextLine.Text text -> readLine(text.line(), text.text().strip());
                    case TextLine.Broken broken -> reject(broken.line(), broken.value(), broken.reason());
                }
            }
        }
    }

    private void readLine(long number, String line) {
        boolean isComment = line.isEmpty() || line.charAt(0) == '#' || line.charAt(0) == ';';
        if (isComment || isHeader(line)) {
            return;
        }
        if (!gathering.hasRoom()) {
            remark = "Read only to line " + number + ": the rule is at most " + Gathering.ROWS_MAX
                    + " rows in all files.";
            return;
        }
        String reason = take(line);
        if (reason.isEmpty()) {
            rows++;
            gathering.countRow();
        } else {
            reject(number, line, reason);
        }
    }

    private boolean isHeader(String line) {
        boolean hasHeader = recognition.form() == Recognition.Form.TOR_TABLE
                || recognition.form() == Recognition.Form.PUBLISHED_TABLE;
        if (!hasHeader || header != null) {
            return false;
        }
        header = line;
        return true;
    }

    private void reject(long line, String value, String reason) {
        rejected++;
        if (troubles.size() < TROUBLES_MAX) {
            String quoted = value.substring(0, Math.min(QUOTED_CHARS, value.length()));
            troubles.add(new ReferenceFile.Trouble(line, quoted, reason));
        }
    }

    /// Takes one line in, or says why not.
    private String take(String line) {
        return switch (recognition.form()) {
            case COUNTRY_TABLE -> takeCountry(CountryRow.find(line));
            case TOR_TABLE -> takeNetwork(torAddress(line), "");
            case PUBLISHED_TABLE -> takePublished(line);
            case DOMAINS -> takeDomain(line);
            case NETWORKS, MISP_JSON -> takeNetwork(ListLine.bare(line), ListLine.note(line));
            case SYSTEM_NUMBERS, UNKNOWN -> "nothing is read of this form";
        };
    }

    private String takeCountry(@Nullable CountryRow row) {
        if (row == null) {
            return "the rule is first address, last address, country of two letters";
        }
        gathering.book().country(row.range(), row.country());
        return "";
    }

    private static String torAddress(String line) {
        int first = line.indexOf(',');
        int second = line.indexOf(',', first + 1);
        return first < 0 || second < 0 ? "" : line.substring(first + 1, second).strip();
    }

    private String takePublished(String line) {
        PublishedRows table = PublishedRows.under(header == null ? "" : header);
        IpRange range = table.findRange(line);
        if (range == null) {
            return "the rule is an address or network and what was published of it, parted by tabs";
        }
        gathering.book().published(range, table.claim(line));
        return "";
    }

    private String takeDomain(String line) {
        String domain = Domains.canonical(ListLine.domain(ListLine.bare(line)));
        ReferenceKind kind = recognition.kind();
        if (domain == null || kind == null) {
            return "the rule is a domain";
        }
        gathering.add(kind, new Domains.Entry(domain, ListLine.note(line)));
        return "";
    }

    private String takeNetwork(String bare, String note) {
        IpRange range = IpRange.find(bare);
        if (range == null) {
            return "the rule is an address or a network such as 192.0.2.0/24";
        }
        if (recognition.kind() == ReferenceKind.COUNTRIES) {
            gathering.book().country(range, recognition.country());
        } else if (recognition.kind() == ReferenceKind.PUBLISHED_ADDRESSES) {
            String source = String.valueOf(path.getFileName());
            gathering.book().published(range, new PublishedAddress(note, source, date, ""));
        } else {
            ranges.add(range);
        }
        return "";
    }

    /// Reads MISP's list; the number of an entry stands for its line.
    private void readJson() throws IOException {
        String text;
        try (InputStream in = archive.content()) {
            byte[] bytes = in.readNBytes(JSON_BYTES_MAX + 1);
            if (bytes.length > JSON_BYTES_MAX) {
                remark = "Longer than " + JSON_BYTES_MAX + " bytes, which is the rule for JSON.";
                return;
            }
            text = new String(bytes, StandardCharsets.UTF_8);
        }
        if (recognition.kind() == null) {
            remark = "Not recognised.";
            return;
        }
        try {
            if (Json.parse(text) instanceof Json.Obj misp) {
                date = date == null ? findVersionDay(misp.text("version")) : date;
                long number = 0;
                for (String entry : misp.texts("list")) {
                    readLine(++number, entry.strip());
                }
            }
        } catch (Json.Malformed e) {
            remark = "No JSON: " + e.getMessage();
        }
    }

    private static @Nullable LocalDate findVersionDay(String version) {
        try {
            return version.length() == 8 ? LocalDate.parse(version, DateTimeFormatter.BASIC_ISO_DATE) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
