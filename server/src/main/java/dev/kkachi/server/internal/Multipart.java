package dev.kkachi.server.internal;

import dev.kkachi.server.Problem;
import dev.kkachi.server.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A form with a file, as browsers send it (`multipart/form-data`, RFC 7578). Text fields are short and
/// few; the one file is a slice of the body, which the route has bounded.
///
/// @param fields the text fields
/// @param file the file; nothing where none was chosen
record Multipart(Map<String, List<String>> fields, @Nullable Upload file) {
    private static final int PARTS_MAX = 16;
    private static final int FIELD_BYTES_MAX = 1 << 16;
    private static final int HEADER_BYTES_MAX = 1 << 12;
    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/form-data;.*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70})).*");
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]{0,200})\"");
    private static final Pattern FILE_NAME = Pattern.compile("[;\\s]filename=\"([^\"]{0,1000})\"");

    Multipart {
        fields = Map.copyOf(fields);
    }

    /// A file that was sent.
    ///
    /// @param name how it was called, without any folder
    /// @param type what it is said to be
    /// @param body where its bytes lie
    /// @param from where they begin
    /// @param to where they end
    record Upload(String name, String type, Body body, int from, int to) {
        /// Returns its bytes.
        byte[] bytes() {
            return Arrays.copyOfRange(body.bytes(), from, to);
        }
    }

    /// A body that is read and never changed.
    @FunctionalInterface
    interface Body {
        byte[] bytes();
    }

    /// Reads a body of this content type.
    ///
    /// @throws Refusal if it is malformed
    static Multipart read(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.matches()) {
            throw malformed("It names no boundary.");
        }
        String word = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        byte[] line = ("\r\n--" + word).getBytes(StandardCharsets.ISO_8859_1);
        byte[] first = Arrays.copyOfRange(line, 2, line.length);
        if (!startsWith(body, 0, first)) {
            throw malformed("It does not begin with its boundary.");
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Upload file = null;
        int at = first.length;
        for (int part = 0; !startsWith(body, at, DASHES); part++) {
            int head = at + CRLF.length;
            int blank = find(body, BLANK, head, Math.min(body.length, head + HEADER_BYTES_MAX));
            int end = blank < 0 ? -1 : find(body, line, blank + CRLF.length, body.length);
            if (part >= PARTS_MAX || !startsWith(body, at, CRLF) || blank < 0 || end < 0) {
                throw malformed("A part of it has no end, or it has more than " + PARTS_MAX + ".");
            }
            Upload found = part(fields, new Part(body, head, blank, end));
            file = found == null ? file : found;
            at = end + line.length;
        }
        return new Multipart(fields, file);
    }

    private static final byte[] CRLF = {'\r', '\n'};
    private static final byte[] BLANK = {'\r', '\n', '\r', '\n'};
    private static final byte[] DASHES = {'-', '-'};

    /// Where one part lies.
    @SuppressWarnings("ArrayRecordComponent")
    private record Part(byte[] body, int head, int blank, int end) {
        int from() {
            return Math.min(blank + BLANK.length, end);
        }
    }

    private static @Nullable Upload part(Map<String, List<String>> fields, Part part) {
        String head = " " + new String(part.body(), part.head(), part.blank() - part.head(), StandardCharsets.UTF_8);
        String name = group(NAME, head);
        String fileName = group(FILE_NAME, head);
        if (name == null) {
            throw malformed("A part of it has no name.");
        }
        if (fileName != null) {
            String plain = plain(fileName);
            return plain.isEmpty() ? null : new Upload(plain, type(head), part::body, part.from(), part.end());
        }
        if (part.end() - part.from() > FIELD_BYTES_MAX) {
            throw malformed("The field " + name + " is longer than " + FIELD_BYTES_MAX + " bytes.");
        }
        fields.computeIfAbsent(name, key -> new ArrayList<>())
                .add(new String(part.body(), part.from(), part.end() - part.from(), StandardCharsets.UTF_8));
        return null;
    }

    /// Returns the name of a file without its folders and without what a name cannot hold.
    static String plain(String name) {
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        String last = name.substring(slash + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "")
                .strip();
        return last.matches("\\.+") ? "" : last.length() > 200 ? last.substring(last.length() - 200) : last;
    }

    private static String type(String head) {
        for (String line : head.split("\r\n", -1)) {
            String plain = line.strip().toLowerCase(Locale.ROOT);
            if (plain.startsWith("content-type:")) {
                String type = plain.substring("content-type:".length()).strip();
                return type.matches("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,60}") ? type : "application/octet-stream";
            }
        }
        return "application/octet-stream";
    }

    private static @Nullable String group(Pattern pattern, String head) {
        Matcher matcher = pattern.matcher(head);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] wanted) {
        return at + wanted.length <= bytes.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static int find(byte[] bytes, byte[] wanted, int from, int to) {
        for (int i = from; i + wanted.length <= to; i++) {
            if (bytes[i] == wanted[0] && startsWith(bytes, i, wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static Refusal malformed(String why) {
        return Refusal.of(Problem.of(400, "malformed-form", "The body is no form with a file. " + why));
    }
}
