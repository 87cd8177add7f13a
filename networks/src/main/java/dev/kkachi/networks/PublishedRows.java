package dev.kkachi.networks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads rows of a table of published addresses, cells parted by tabs, by the names in its header.
final class PublishedRows {
    private static final Set<String> ADDRESS = Set.of("ip_or_cidr", "ip", "ip_address", "cidr", "network");
    private static final Set<String> WHAT = Set.of("what", "label", "description");
    private static final Set<String> SOURCE = Set.of("source", "reference");
    private static final Set<String> NOTE = Set.of("note", "notes", "comment");
    private static final Set<String> DATE = Set.of("date", "published", "first_seen");

    private final List<String> header;

    private PublishedRows(List<String> header) {
        this.header = header;
    }

    /// Says whether `line` is a header of such a table.
    static boolean isHeader(String line) {
        List<String> names = cells(line.toLowerCase(Locale.ROOT));
        return names.stream().anyMatch(ADDRESS::contains)
                && names.stream().anyMatch(name -> WHAT.contains(name) || SOURCE.contains(name));
    }

    /// Returns a reader of rows below `header`.
    static PublishedRows under(String header) {
        return new PublishedRows(cells(header.toLowerCase(Locale.ROOT)));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
    }

    /// Finds the addresses that `line` is about, or `null`.
    @Nullable IpRange findRange(String line) {
        return IpRange.find(cell(cells(line), ADDRESS));
    }

    /// Returns what `line` says of them. Its day is in a column of its own, or somewhere in the source or
    /// note.
    PublishedAddress claim(String line) {
        List<String> cells = cells(line);
        String source = cell(cells, SOURCE);
        String note = cell(cells, NOTE);
        String dated = cell(cells, DATE) + " " + source + " " + note;
        return new PublishedAddress(cell(cells, WHAT), source, Recognition.findDay(dated), note);
    }

    private String cell(List<String> cells, Set<String> names) {
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            if (names.contains(header.get(i))) {
                return cells.get(i);
            }
        }
        return "";
    }
}
