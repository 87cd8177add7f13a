package dev.kkachi.pages.internal;

import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseId;
import dev.kkachi.pages.CaseSide;
import dev.kkachi.pages.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Makes the side on which a case is moved about: how soon, until when, with which other.
public final class DeskMaker {
    private DeskMaker() {}

    /// In whose hands a case can be laid.
    ///
    /// @param queue the queue in which it lies
    /// @param people on whose desk it can lie, the one on whose it does first
    public record Hands(String queue, List<CaseSide.Option> people) {
        public Hands {
            people = List.copyOf(people);
        }
    }

    /// Returns the side of a case.
    public static CaseSide.Desk of(CaseDossier dossier, LocalDate today, Hands whose) {
        Case.Standing standing = dossier.file().standing();
        List<CaseSide.Option> priorities = new ArrayList<>();
        for (Case.Priority priority : Case.Priority.values()) {
            int place = priority == standing.priority() ? 0 : priorities.size();
            priorities.add(place, new CaseSide.Option(priority.name(), Words.priority(priority), ""));
        }
        return new CaseSide.Desk(
                standing.due().isBefore(today) ? "" : standing.due().toString(),
                priorities,
                dossier.mergedFrom().stream().map(CaseId::toString).toList(),
                whose);
    }
}
