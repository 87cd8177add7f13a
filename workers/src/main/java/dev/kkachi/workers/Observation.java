package dev.kkachi.workers;

import dev.kkachi.model.Evidence;
import java.util.List;

/// What an indicator saw of one person.
///
/// @param summary one full sentence, in plain words, without the person's name
/// @param evidence where it is written, at least one and not more than a reader would check
/// @param degree how much of the indicator's weight it deserves, above 0 and at most 1
public record Observation(String summary, List<Evidence> evidence, double degree) {
    /// How many pieces of evidence of one kind a reader would check.
    public static final int EVIDENCE_MAX = 6;

    public Observation {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty() || !(degree > 0 && degree <= 1)) {
            throw new IllegalArgumentException("'" + summary + "' needs evidence and a degree from 0 to 1: " + degree);
        }
    }

    /// Returns something that deserves the indicator's whole weight.
    public static Observation of(String summary, List<Evidence> evidence) {
        return new Observation(summary, evidence, 1);
    }
}
