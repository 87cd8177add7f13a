package dev.kkachi.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The beginning of a file, by which its format is recognised.
///
/// @param name the file's name without its folder; it may say a date, never the format
/// @param text the first characters after unpacking, without a byte order mark; unreadable bytes are
///     replaced. Of a workbook the first rows, cells separated by commas; empty for any other zip
/// @param entries the names inside a zip, otherwise empty
/// @param savedDay the day on which a workbook was last saved, `yyyy-MM-dd`, where it says so, otherwise `null`
public record FileHead(
        String name,
        String text,
        List<String> entries,
        @Nullable String savedDay) {
    /// How many unpacked bytes are looked at.
    public static final int BYTES = 1 << 16;

    public FileHead {
        entries = List.copyOf(entries);
    }

    /// Reads the beginning of `file`.
    ///
    /// @throws IOException if the file cannot be read
    public static FileHead of(BoundedArchive file) throws IOException {
        String name = String.valueOf(file.path().getFileName());
        if (file.packing() == BoundedArchive.Packing.ZIP) {
            return zip(file, name);
        }
        try (InputStream in = file.content()) {
            return of(name, text(in.readNBytes(BYTES)));
        }
    }

    private static FileHead zip(BoundedArchive file, String name) throws IOException {
        List<String> entries = file.entries();
        if (!Workbook.isWorkbook(entries)) {
            return new FileHead(name, "", entries, null);
        }
        String head = Workbook.head(file::entry, name);
        return new FileHead(name, head, entries, Workbook.findSavedDay(file::entry, name));
    }

    /// Returns a head that begins with `text`, as if read from a file.
    public static FileHead of(String name, String text) {
        return new FileHead(name, text, List.of(), null);
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// Returns the first line, without its break.
    public String firstLine() {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(0, end);
    }
}
