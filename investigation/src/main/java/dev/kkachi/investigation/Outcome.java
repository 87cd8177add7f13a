package dev.kkachi.investigation;

import dev.kkachi.investigation.spi.InputFile;
import dev.kkachi.investigation.spi.Intake;
import java.nio.file.Path;
import java.util.List;

/// What an investigation came to.
///
/// @param folder where the results were written
/// @param cases the queue, the likeliest first
/// @param persons how many persons were looked at
/// @param intake what was read, and what could not be
public record Outcome(Path folder, List<Ranked> cases, int persons, Intake intake) {
    public Outcome {
        cases = List.copyOf(cases);
    }

    /// Returns how many rows of the files were understood.
    public long rowsRead() {
        return intake.rowsRead();
    }

    /// Returns how many rows could not be read or joined; `run.json` lists them.
    public long rowsRejected() {
        return intake.rowsRejected();
    }

    /// Returns how many rows break a rule; those that belong to nobody are right and are not among them.
    public long rowsBroken() {
        return intake.files().stream().mapToLong(InputFile::rowsRejected).sum();
    }

    /// Returns how many files hold nothing that could be read. One that was read, of which a note says more, is
    /// none of them.
    public long filesNotRead() {
        return intake.files().stream()
                .filter(file -> file.kind().isEmpty() && !file.note().isEmpty())
                .count();
    }

    /// One line of the queue.
    ///
    /// @param rank its place, counted from 1
    /// @param caseId stays the same from run to run
    /// @param headline one line
    /// @param probability after the evidence
    /// @param weightBits what the evidence weighs
    /// @param persons whom it concerns, by their ids
    public record Ranked(
            int rank, String caseId, String headline, double probability, double weightBits, List<String> persons) {
        public Ranked {
            persons = List.copyOf(persons);
        }
    }
}
