package dev.kkachi.cases;

import dev.kkachi.model.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Everything about one case.
///
/// @param file the case
/// @param findings what was found, the weightiest first
/// @param notes what was said, the earliest first
/// @param attachments what was added
/// @param decisions what was concluded, the earliest first
/// @param history what happened to it, the earliest first
/// @param mergedFrom the cases that became part of it
/// @param names how those whom it concerns are called, as far as that is known
public record CaseDossier(
        Case file,
        List<CaseFinding> findings,
        List<Note> notes,
        List<Attachment> attachments,
        List<Decision> decisions,
        List<Happened> history,
        List<CaseId> mergedFrom,
        List<Arrival.Named> names) {
    public CaseDossier {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
        attachments = List.copyOf(attachments);
        decisions = List.copyOf(decisions);
        history = List.copyOf(history);
        mergedFrom = List.copyOf(mergedFrom);
        names = List.copyOf(names);
    }

    /// Returns how somebody whom it concerns is called; empty where that is not known.
    public String name(Subject subject) {
        return Arrival.Named.of(names, subject);
    }

    /// One thing that happened, as the history tells it.
    ///
    /// @param leaf its place in the audit log of the tenant, counted from 0
    /// @param caseId the case it happened to, empty where it happened to none
    /// @param type such as `assigned`; the types are those of [CaseEvent]
    /// @param actor who did it
    /// @param at when
    /// @param facts what the audit log holds in clear
    /// @param personal what the audit log holds as salted hashes only; empty once it was erased
    public record Happened(
            long leaf,
            String caseId,
            String type,
            Actor.Id actor,
            Instant at,
            Map<String, String> facts,
            Map<String, String> personal) {
        public Happened {
            facts = Map.copyOf(facts);
            personal = Map.copyOf(personal);
        }
    }
}
