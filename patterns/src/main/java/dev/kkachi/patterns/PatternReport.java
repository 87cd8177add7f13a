package dev.kkachi.patterns;

import dev.kkachi.model.Finding;
import dev.kkachi.model.Subject;
import dev.kkachi.model.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was seen, by whom it is about.
///
/// @param suspects those of whom something was seen, what weighs most first
/// @param notes what was not looked at, and why, as full sentences
public record PatternReport(List<Suspect> suspects, List<String> notes) {
    public PatternReport {
        suspects = List.copyOf(suspects);
        notes = List.copyOf(notes);
    }

    /// Somebody of whom patterns were seen.
    ///
    /// @param subject who
    /// @param weight what the sightings come to: of each group of findings, which say the same thing, the heaviest
    ///     counts
    /// @param sightings the patterns
    public record Suspect(Subject subject, Weight weight, List<Sighting> sightings) {
        public Suspect {
            sightings = List.copyOf(sightings);
        }

        /// Says whether a person must look: the weight is that of a strong finding.
        public boolean needsAPerson() {
            return weight.bits() >= Finding.STRONG_BITS;
        }
    }

    /// Gathers `sightings` by their subjects.
    static PatternReport of(List<Sighting> sightings, List<String> notes) {
        Map<Subject, List<Sighting>> bySubject = new LinkedHashMap<>();
        for (Sighting sighting : sightings) {
            bySubject
                    .computeIfAbsent(sighting.finding().subject(), subject -> new ArrayList<>())
                    .add(sighting);
        }
        List<Suspect> suspects = new ArrayList<>();
        bySubject.forEach((subject, seen) -> suspects.add(new Suspect(subject, weight(seen), ordered(seen))));
        suspects.sort(Comparator.comparingDouble(
                        (Suspect suspect) -> -suspect.weight().bits())
                .thenComparing(Suspect::subject));
        return new PatternReport(suspects, notes);
    }

    private static List<Sighting> ordered(List<Sighting> seen) {
        return seen.stream().sorted(Comparator.comparing(Sighting::pattern)).toList();
    }

    private static Weight weight(List<Sighting> seen) {
        Map<String, Double> groups = new HashMap<>();
        double alone = 0;
        for (Sighting sighting : seen) {
            double bits = sighting.finding().weight().bits();
            if (sighting.finding().group().isEmpty()) {
                alone += bits;
            } else {
                groups.merge(sighting.finding().group(), bits, Math::max);
            }
        }
        return new Weight(
                alone + groups.values().stream().mapToDouble(bits -> bits).sum());
    }
}
