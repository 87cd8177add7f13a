package dev.kkachi.records;

import dev.kkachi.files.JsonLine;
import dev.kkachi.files.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A table in JSON lines: a column for every member that any line has, in the order in which they come.
final class JsonTable implements TableSource {
    private final Path path;
    private final String name;
    private final List<String> columns;

    JsonTable(Path path, String name) throws IOException {
        this.path = path;
        this.name = name;
        Set<String> names = new LinkedHashSet<>();
        try (JsonLines lines = open()) {
            for (JsonLine line = lines.next(); line != null; line = lines.next()) {
                Map<String, String> cells =
                        line instanceof JsonLine.Parsed parsed ? FlatJson.find(parsed.object()) : null;
                if (cells != null) {
                    names.addAll(cells.keySet());
                }
            }
        }
        columns = List.copyOf(names);
    }

    private JsonLines open() throws IOException {
        return JsonLines.open(TableFile.content(path), name);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public void read(TableSink sink) throws IOException {
        try (JsonLines lines = open()) {
            for (JsonLine line = lines.next(); line != null; line = lines.next()) {
                switch (line) {
                    case JsonLine.Broken no ->
                        sink.rejected(new PartyRow.Rejected(no.line(), "", no.value(), no.reason()));
                    case JsonLine.Parsed parsed -> FlatJson.hand(parsed.line(), parsed.object(), columns, sink);
                }
            }
        }
    }
}
