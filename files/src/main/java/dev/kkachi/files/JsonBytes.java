package dev.kkachi.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON on its way out, as UTF-8 bytes that grow. Commas are set by themselves; nothing is allocated
/// for text that is ASCII, so that an answer costs little more than its bytes.
public final class JsonBytes {
    private static final int BYTES_FIRST = 1 << 10;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    private byte[] bytes = new byte[BYTES_FIRST];
    private int size;
    /// Whether a comma is due before the next value or name.
    private boolean follows;

    /// Makes one that holds nothing yet.
    public JsonBytes() {}

    /// Returns how many bytes are held.
    public int size() {
        return size;
    }

    /// Empties it, so that it can be filled anew.
    public void clear() {
        size = 0;
        follows = false;
    }

    /// Returns the bytes.
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /// Writes the bytes to `out`.
    ///
    /// @throws IOException if `out` takes no more
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    /// Opens an object.
    public JsonBytes object() {
        comma();
        put('{');
        follows = false;
        return this;
    }

    /// Closes an object.
    public JsonBytes end() {
        put('}');
        follows = true;
        return this;
    }

    /// Opens an array.
    public JsonBytes array() {
        comma();
        put('[');
        follows = false;
        return this;
    }

    /// Closes an array.
    public JsonBytes endArray() {
        put(']');
        follows = true;
        return this;
    }

    /// Adds the name of a member; its value follows.
    public JsonBytes name(String name) {
        comma();
        quote(name);
        put(':');
        follows = false;
        return this;
    }

    /// Adds a string, or `null`.
    public JsonBytes value(@Nullable String text) {
        comma();
        if (text == null) {
            ascii("null");
        } else {
            quote(text);
        }
        follows = true;
        return this;
    }

    /// Adds a truth value.
    public JsonBytes value(boolean truth) {
        return literal(truth ? "true" : "false");
    }

    /// Adds a whole number.
    public JsonBytes value(long number) {
        return literal(Long.toString(number));
    }

    /// Adds a number; one that is not finite is `null`, as JSON has no word for it.
    public JsonBytes value(double number) {
        return literal(Double.isFinite(number) ? Double.toString(number) : "null");
    }

    /// Adds `null`.
    public JsonBytes nil() {
        return literal("null");
    }

    /// Adds a number or a word of JSON exactly as written.
    public JsonBytes literal(String written) {
        comma();
        ascii(written);
        follows = true;
        return this;
    }

    /// Adds a value that is JSON already.
    public JsonBytes raw(byte[] json) {
        return raw(json, 0, json.length);
    }

    /// Adds a value that is JSON already: `length` bytes of `json` from `offset` on.
    public JsonBytes raw(byte[] json, int offset, int length) {
        comma();
        room(length);
        System.arraycopy(json, offset, bytes, size, length);
        size += length;
        follows = true;
        return this;
    }

    /// Adds an array of strings.
    public JsonBytes strings(List<String> texts) {
        array();
        for (String text : texts) {
            value(text);
        }
        return endArray();
    }

    /// Adds a whole value.
    public JsonBytes value(Json json) {
        return switch (json) {
            case Json.Obj obj -> {
                object();
                for (Map.Entry<String, Json> member : obj.members().entrySet()) {
                    name(member.getKey()).value(member.getValue());
                }
                yield end();
            }
            case Json.Arr arr -> {
                array();
                arr.elements().forEach(this::value);
                yield endArray();
            }
            case Json.Text text -> value(text.value());
            case Json.Num num -> literal(num.literal());
            case Json.Bool bool -> value(bool.value());
            case Json.Nil ignored -> nil();
        };
    }

    /// Opens again the object that was closed last, so that members can be added to one that came as
    /// bytes.
    public JsonBytes reopen() {
        if (size == 0 || bytes[size - 1] != '}') {
            throw new IllegalStateException("Only an object that was just closed can be opened again.");
        }
        size--;
        follows = bytes[size - 1] != '{';
        return this;
    }

    /// Ends a line, as between the objects of a JSON-lines file.
    public JsonBytes line() {
        put('\n');
        follows = false;
        return this;
    }

    private void comma() {
        if (follows) {
            put(',');
        }
    }

    private void put(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
    }

    private void ascii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
    }

    private void quote(String text) {
        room(text.length() + 2);
        bytes[size++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f && c != '"' && c != '\\') {
                room(1);
                bytes[size++] = (byte) c;
            } else if (c < 0x80) {
                escape(c);
            } else {
                i += character(text, i);
            }
        }
        put('"');
    }

    /// Adds the character at `place`, which is not ASCII; returns 1 where it takes two places of the
    /// text. Half a pair is no character and becomes the replacement one.
    private int character(String text, int place) {
        int point = text.codePointAt(place);
        room(4);
        if (point < 0x800) {
            bytes[size++] = (byte) (0xc0 | (point >> 6));
        } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            System.arraycopy(REPLACEMENT, 0, bytes, size, REPLACEMENT.length);
            size += REPLACEMENT.length;
            return 0;
        } else if (point < 0x10000) {
            bytes[size++] = (byte) (0xe0 | (point >> 12));
            bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3f));
        } else {
            bytes[size++] = (byte) (0xf0 | (point >> 18));
            bytes[size++] = (byte) (0x80 | ((point >> 12) & 0x3f));
            bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3f));
        }
        bytes[size++] = (byte) (0x80 | (point & 0x3f));
        return Character.charCount(point) - 1;
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> ascii("\\\"");
            case '\\' -> ascii("\\\\");
            case '\n' -> ascii("\\n");
            case '\r' -> ascii("\\r");
            case '\t' -> ascii("\\t");
            default -> {
                ascii("\\u00");
                put((char) HEX[c >> 4]);
                put((char) HEX[c & 15]);
            }
        }
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
