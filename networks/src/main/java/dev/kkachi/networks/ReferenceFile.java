package dev.kkachi.networks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of one file of the reference folder.
///
/// @param path the file
/// @param kind what it is about, `null` where nobody can tell
/// @param date when it was made: as the file says, else as its name says, else when it was last changed
/// @param isDated whether the file or its name says so itself
/// @param rows how many lines were understood
/// @param rejected how many were not
/// @param troubles the first of those
/// @param remark what else there is to know, such as why it was not read; empty if nothing
public record ReferenceFile(
        Path path,
        @Nullable ReferenceKind kind,
        LocalDate date,
        boolean isDated,
        long rows,
        long rejected,
        List<Trouble> troubles,
        String remark) {
    public ReferenceFile {
        troubles = List.copyOf(troubles);
    }

    /// A line that was not understood.
    ///
    /// @param line its number, from 1
    /// @param value its beginning
    /// @param reason which rule it breaks
    public record Trouble(long line, String value, String reason) {}

    ReferenceFile withRemark(String said) {
        return new ReferenceFile(path, kind, date, isDated, rows, rejected, troubles, said);
    }
}
