package dev.kkachi.investigation.spi;

import java.util.List;

/// An account of what was read, so that nothing is left out in silence.
///
/// @param files every file of the folder, sorted by name
/// @param rejected the rows that could not be read or joined, and the values that were left out, at most [#LISTED_MAX]
///     of each file; the files count all
public record Intake(List<InputFile> files, List<RejectedRow> rejected) {
    /// How many rejected rows of one file are listed.
    public static final int LISTED_MAX = 1_000;

    public Intake {
        files = List.copyOf(files);
        rejected = List.copyOf(rejected);
    }

    /// Returns how many rows were read.
    public long rowsRead() {
        return files.stream().mapToLong(InputFile::rowsRead).sum();
    }

    /// Returns how many rows could not be read or joined.
    public long rowsRejected() {
        return files.stream()
                .mapToLong(file -> file.rowsRejected() + file.rowsUnjoined())
                .sum();
    }

    /// Returns how many optional values could not be read.
    public long valuesLeftOut() {
        return files.stream().mapToLong(InputFile::valuesLeftOut).sum();
    }
}
