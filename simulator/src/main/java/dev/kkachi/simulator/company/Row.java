package dev.kkachi.simulator.company;

import dev.kkachi.simulator.TextFile;
import java.io.IOException;

/// A row of a table, cell by cell.
final class Row {
    private final TextFile file;
    private boolean first = true;

    Row(TextFile file) {
        this.file = file;
    }

    Row cell(String text) {
        if (!first) {
            file.line().append(',');
        }
        first = false;
        boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0;
        file.line().append(plain ? text : '"' + text.replace("\"", "\"\"") + '"');
        return this;
    }

    void end() throws IOException {
        file.end();
    }
}
