package dev.kkachi.lists.internal;

import dev.kkachi.files.WriteAside;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// A few lines `name: value` that are kept beside a file. Notes that are missing or damaged say nothing: whatever they
/// would have spared is done again.
///
/// @param values the values by name, in order
public record Notes(Map<String, String> values) {
    /// Notes without a line.
    public static final Notes NONE = new Notes(Map.of());

    public Notes {
        values = Map.copyOf(values);
    }

    /// Reads the notes in `file`; there are none where it cannot be read.
    public static Notes read(Path file) {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                int colon = line.indexOf(": ");
                if (colon > 0) {
                    values.put(line.substring(0, colon), line.substring(colon + 2));
                }
            }
        } catch (IOException e) {
            return NONE;
        }
        return new Notes(values);
    }

    /// Returns the value of `name`, empty if there is none.
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /// Returns notes that say `value` for `name`, on one line; an empty value removes it.
    public Notes with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        String line = value.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, line);
        }
        return new Notes(changed);
    }

    /// Writes the notes to `file`, which changes only when all is written.
    ///
    /// @throws IOException if the file cannot be written
    public void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(note -> text.append(note.getKey())
                        .append(": ")
                        .append(note.getValue())
                        .append('\n'));
        try (WriteAside aside = WriteAside.open(file)) {
            aside.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
            aside.commit();
        }
    }
}
