package dev.kkachi.cases;

import dev.kkachi.model.Finding;
import dev.kkachi.model.Subject;
import java.util.List;

/// A case as an investigation hands it over, with the findings it rests on.
///
/// @param id how the investigation calls it
/// @param queue the queue it is meant for
/// @param run names the investigation, such as the hash of its account
/// @param substance what it says of its subjects
/// @param findings what was found, as it was found
/// @param names how those whom it concerns are called, as far as that is known
public record Arrival(
        CaseId id, String queue, String run, Case.Substance substance, List<Finding> findings, List<Named> names) {
    public Arrival {
        findings = List.copyOf(findings);
        names = List.copyOf(names);
        if (substance.subjects().isEmpty()) {
            throw new IllegalArgumentException("The case " + id + " concerns nobody.");
        }
    }

    /// Makes one in which nobody is named.
    public Arrival(CaseId id, String queue, String run, Case.Substance substance, List<Finding> findings) {
        this(id, queue, run, substance, findings, List.of());
    }

    /// How somebody or something is called. It is personal: it is shown beside the id to those who may
    /// see personal data, never told to the audit log, and erased with the person.
    ///
    /// @param subject who
    /// @param name at most [#CHARS_MAX] characters, the rest is cut off
    public record Named(Subject subject, String name) {
        /// The longest name that is kept.
        public static final int CHARS_MAX = 200;

        public Named {
            name = name.length() > CHARS_MAX ? name.substring(0, CHARS_MAX) : name;
        }

        /// Returns how somebody is called; empty where that is not known.
        public static String of(List<Named> known, Subject subject) {
            return known.stream()
                    .filter(named -> named.subject().equals(subject))
                    .map(Named::name)
                    .findFirst()
                    .orElse("");
        }
    }
}
