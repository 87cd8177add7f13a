package dev.kkachi.records;

import java.util.List;

/// Takes the rows of a [TableFile], in order.
public interface TableSink {
    /// Takes a row that could be read.
    ///
    /// @param line the line on which it starts, of Parquet its number, counted from 1
    /// @param cells one for each column of the file, empty where nothing stands
    void row(long line, List<String> cells);

    /// Takes a row that could not be read.
    void rejected(PartyRow.Rejected row);
}
