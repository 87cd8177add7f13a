package dev.kkachi.records;

import java.io.IOException;
import java.util.List;

/// One kind of file with a table in it.
interface TableSource {
    /// Returns the names of the columns, as printed.
    List<String> columns();

    /// Hands all rows to `sink`, each with as many cells as there are columns.
    void read(TableSink sink) throws IOException;
}
