package dev.kkachi.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says why a file is none that can be read, and what its owner may do about it.
final class UnknownFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private UnknownFile() {}

    /// Returns full sentences about `file`, whose first row has the columns `columns`.
    static String why(RecordFile file, Set<String> columns) throws IOException {
        byte[] head = file.head();
        String decoded = new String(head, StandardCharsets.UTF_8);
        String text = (decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded).strip();
        if (text.isEmpty()) {
            return "The file is empty.";
        }
        if (head[0] == 'P' && head.length > 3 && head[1] == 'K') {
            return "It is a workbook or an archive. Maybe save it as CSV (UTF-8).";
        }
        if (isPaper(head)) {
            return "It is a picture or a PDF file; such files are read where a row of people or documents names them.";
        }
        if (text.indexOf(0) >= 0 || text.startsWith("\uFFFD")) {
            return "It is no text in UTF-8. Maybe save it as CSV (UTF-8).";
        }
        String header = text.lines().findFirst().orElse("");
        for (char other : new char[] {';', '\t', '|'}) {
            if (header.indexOf(other) >= 0 && header.indexOf(',') < 0) {
                String name = other == '\t' ? "tabs" : "'" + other + "'";
                return "Its columns are separated by " + name + "; the rule is commas.";
            }
        }
        return lacking(RecordKind.nearest(columns), columns);
    }

    /// Says whether a file begins as pictures and PDF files do.
    private static boolean isPaper(byte[] head) {
        String begin = new String(head, 0, Math.min(head.length, 12), StandardCharsets.ISO_8859_1);
        return begin.startsWith("\u00ff\u00d8\u00ff")
                || begin.startsWith("\u0089PNG")
                || begin.startsWith("GIF8")
                || begin.startsWith("%PDF")
                || (begin.startsWith("RIFF") && begin.endsWith("WEBP"))
                || begin.startsWith("II*\0")
                || begin.startsWith("MM\0*");
    }

    private static String lacking(@Nullable RecordKind nearest, Set<String> columns) {
        if (nearest == null) {
            return "The columns are those of no known kind of file.";
        }
        return "The columns are those of no known kind of file; " + nearest.title() + " would also need "
                + String.join(" and ", nearest.missing(columns)) + ".";
    }
}
