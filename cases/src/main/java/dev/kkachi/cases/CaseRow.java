package dev.kkachi.cases;

import dev.kkachi.model.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the queue.
///
/// @param id the case
/// @param queue the queue it lies in
/// @param kind what it is about
/// @param subjects whom it concerns
/// @param headline one line
/// @param why the weightiest reason in words
/// @param probability after the evidence
/// @param bits what the evidence weighs
/// @param standing where it stands and with whom
/// @param openedAt when it was opened
/// @param updatedAt when it last changed
/// @param version counts its changes
/// @param lockedBy who was given it as their next case and still has it, `null` where nobody has
public record CaseRow(
        CaseId id,
        String queue,
        Case.Kind kind,
        List<Subject> subjects,
        String headline,
        String why,
        double probability,
        double bits,
        Case.Standing standing,
        Instant openedAt,
        Instant updatedAt,
        long version,
        Actor.@Nullable Id lockedBy) {
    public CaseRow {
        subjects = List.copyOf(subjects);
    }

    /// Returns the row of a case.
    public static CaseRow of(Case file, Actor.@Nullable Id lockedBy) {
        return new CaseRow(
                file.id(),
                file.queue(),
                file.kind(),
                file.subjects(),
                file.headline(),
                file.why().isEmpty() ? "" : file.why().getFirst(),
                file.probability(),
                file.bits(),
                file.standing(),
                file.openedAt(),
                file.updatedAt(),
                file.version(),
                lockedBy);
    }

    /// Returns how many days are left until it is due on `today`; negative where it is late.
    public long daysLeft(LocalDate today) {
        return today.until(standing.due(), java.time.temporal.ChronoUnit.DAYS);
    }
}
