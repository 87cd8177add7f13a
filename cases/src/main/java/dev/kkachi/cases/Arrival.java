package dev.kkachi.cases;

import dev.kkachi.model.Finding;
import java.util.List;

/// A case as an investigation hands it over, with the findings it rests on.
///
/// @param id how the investigation calls it
/// @param queue the queue it is meant for
/// @param run names the investigation, such as the hash of its account
/// @param substance what it says of its subjects
/// @param findings what was found, as it was found
public record Arrival(CaseId id, String queue, String run, Case.Substance substance, List<Finding> findings) {
    public Arrival {
        findings = List.copyOf(findings);
        if (substance.subjects().isEmpty()) {
            throw new IllegalArgumentException("The case " + id + " concerns nobody.");
        }
    }
}
