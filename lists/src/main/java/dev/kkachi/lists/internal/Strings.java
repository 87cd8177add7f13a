package dev.kkachi.lists.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Every text of a snapshot once, numbered in the order of its first use.
final class Strings {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final PackedWriter starts = new PackedWriter();
    private final PackedWriter text = new PackedWriter();

    int number(String value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(value, number);
        starts.fixed(text.size());
        text.bytes(value.getBytes(StandardCharsets.UTF_8));
        return number;
    }

    int count() {
        return numbers.size();
    }

    /// Returns how many bytes the text takes; the starts take four for each string and four more.
    int textBytes() {
        return text.size();
    }

    void writeTo(OutputStream out) throws IOException {
        PackedWriter end = new PackedWriter();
        end.fixed(text.size());
        starts.writeTo(out);
        end.writeTo(out);
        text.writeTo(out);
    }
}
