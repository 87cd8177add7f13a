package dev.kkachi.cli.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Text as UTF-8 bytes that grow, with the few ways of writing that results need. A million results are written, so
/// nothing is allocated for text that is ASCII.
final class Utf8Buffer {
    private static final int BYTES_FIRST = 1 << 12;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[BYTES_FIRST];
    private int size;

    /// Returns how many bytes are held.
    int size() {
        return size;
    }

    /// Empties the buffer.
    void clear() {
        size = 0;
    }

    /// Replaces the first byte, an ASCII character.
    void putFirst(char ascii) {
        bytes[0] = (byte) ascii;
    }

    /// Writes everything to `out`.
    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    /// Adds one ASCII character.
    Utf8Buffer ascii(char character) {
        room(1);
        bytes[size++] = (byte) character;
        return this;
    }

    /// Adds text as it is.
    Utf8Buffer text(String text) {
        int length = text.length();
        room(length);
        int from = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                size = from;
                return raw(text.getBytes(StandardCharsets.UTF_8));
            }
            bytes[size++] = (byte) c;
        }
        return this;
    }

    private Utf8Buffer raw(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    /// Adds `text` as a JSON string, or `null`.
    Utf8Buffer jsonString(@Nullable String text) {
        if (text == null) {
            return text("null");
        }
        ascii('"');
        int plainFrom = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            text(text.substring(plainFrom, i));
            escape(c);
            plainFrom = i + 1;
        }
        return text(plainFrom == 0 ? text : text.substring(plainFrom)).ascii('"');
    }

    /// Escapes what JSON forbids; a surrogate without its partner is no character and becomes the replacement one.
    /// Appends `texts` as a JSON array.
    Utf8Buffer jsonStrings(List<String> texts) {
        ascii('[');
        String separator = "";
        for (String text : texts) {
            text(separator).jsonString(text);
            separator = ",";
        }
        return ascii(']');
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> text("\\\"");
            case '\\' -> text("\\\\");
            case '\n' -> text("\\n");
            case '\r' -> text("\\r");
            case '\t' -> text("\\t");
            default -> {
                if (Character.isSurrogate(c)) {
                    text("\uFFFD");
                } else {
                    text("\\u00").ascii((char) HEX[c >> 4]).ascii((char) HEX[c & 15]);
                }
            }
        }
    }

    /// Adds a CSV cell of a table for people, quoted where RFC 4180 wants it. What a spreadsheet would run as a formula
    /// follows an apostrophe; programs that need every value as it was read ask for JSON.
    Utf8Buffer csvCell(String printed) {
        return csvExact(isFormula(printed) ? "'" + printed : printed);
    }

    /// Adds a CSV cell as it is, quoted where RFC 4180 wants it: for the caller's own cells, which are handed back.
    Utf8Buffer csvExact(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length() && !quoted; i++) {
            char c = text.charAt(i);
            quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        return quoted ? ascii('"').text(text.replace("\"", "\"\"")).ascii('"') : text(text);
    }

    /// Says whether a spreadsheet would take the cell for a formula and run it. A telephone number or an amount
    /// with its sign is none.
    private static boolean isFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return switch (text.charAt(0)) {
            case '=', '@', '\t', '\r' -> true;
            case '+', '-' -> !text.chars().skip(1).allMatch(c -> (c >= '0' && c <= '9') || " ().,/-".indexOf(c) >= 0);
            default -> false;
        };
    }

    /// Adds `value` rounded to at least one and at most `digits` digits after the point, without needless zeros. A
    /// value that is no number is written as 0.0.
    Utf8Buffer number(double value, int digits) {
        if (!Double.isFinite(value)) {
            return text("0.0");
        }
        long scale = 1;
        for (int i = 0; i < digits; i++) {
            scale *= 10;
        }
        long scaled = Math.round(Math.abs(value) * scale);
        if (value < 0 && scaled > 0) {
            ascii('-');
        }
        text(Long.toString(scaled / scale)).ascii('.');
        long rest = scaled % scale;
        int left = digits;
        do {
            scale /= 10;
            left--;
            ascii((char) ('0' + rest / scale));
            rest %= scale;
        } while (rest > 0 && left > 0);
        return this;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
