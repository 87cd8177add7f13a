package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The file `segment` of a segment's folder, of either kind: what it says, a name and a word a line, and its columns.
///
/// @param said what it says, by name
/// @param columns its columns
record SegmentText(Map<String, String> said, List<ColumnStamp> columns) {
    private static final String FILE = "segment";
    private static final String COLUMN = "column";

    /// Writes it under `title` into `folder`.
    void write(Path folder, String title) throws IOException {
        List<String> lines = new ArrayList<>();
        said.forEach((name, word) -> lines.add(name + " " + word));
        columns.forEach(column -> lines.add(column.render()));
        StampedText.write(folder.resolve(FILE), title, lines);
    }

    static SegmentText read(Path folder, String title) throws IOException {
        Map<String, String> said = new LinkedHashMap<>();
        List<ColumnStamp> columns = new ArrayList<>();
        for (String line : StampedText.read(folder.resolve(FILE), title)) {
            String[] words = line.split(" ", -1);
            if (words[0].equals(COLUMN)) {
                columns.add(ColumnStamp.parse(words));
            } else {
                said.put(words[0], words[1]);
            }
        }
        return new SegmentText(said, columns);
    }

    /// Returns the number that it says under `name`, `otherwise` if it says none.
    long number(String name, long otherwise) {
        String word = said.get(name);
        return word == null ? otherwise : Long.parseLong(word);
    }
}
