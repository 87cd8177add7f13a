package dev.kkachi.patterns;

import dev.kkachi.model.Finding;
import java.util.List;

/// A pattern that was seen.
///
/// @param pattern which one
/// @param finding what it says about whom, with the transfers that it rests on
/// @param measures what was measured, and against which thresholds
public record Sighting(Pattern pattern, Finding finding, List<Measure> measures) {
    public Sighting {
        measures = List.copyOf(measures);
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("The pattern " + pattern + " was seen and nothing measured.");
        }
    }
}
