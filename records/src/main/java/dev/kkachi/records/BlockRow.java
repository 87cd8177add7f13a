package dev.kkachi.records;

import dev.kkachi.files.Json;
import java.util.List;

/// A row of a block of lines, which knows its line once the block's own first line is known.
sealed interface BlockRow permits RowFields, BlockRow.Broken, BlockRow.Ready, BlockRow.Whole, BlockRow.Due {
    /// What is no row.
    ///
    /// @param line its line in the block, counted from 0
    /// @param value the beginning of the line
    /// @param reason what is wrong
    record Broken(long line, String value, String reason) implements BlockRow {}

    /// A row with nothing unusual, read to the end but for its place.
    ///
    /// @param line its line in the block, counted from 0
    /// @param event what it says
    /// @param isNews whether it is the first, as far as its reader saw, of this person with this device
    record Ready(long line, EventAt event, boolean isNews) implements BlockRow {}

    /// An object that only its form can read.
    ///
    /// @param line its line in the block, counted from 0
    /// @param object all of it
    record Whole(long line, Json.Obj object) implements BlockRow {}

    /// What is to be done when it is the row's turn.
    record Due(List<Runnable> deeds) implements BlockRow {
        public Due {
            deeds = List.copyOf(deeds);
        }
    }
}
