package dev.kkachi.investigation.internal;

import dev.kkachi.model.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the organisation decided about weighing evidence.
///
/// @param organisation its name, empty if the settings give none
/// @param prior how likely a person is the guilty kind before any evidence
/// @param strongBits from this weight one finding opens a case
/// @param screeningScore from this score a listed party counts as found by name
/// @param caps the most that the findings of one group may weigh together, in bits, by group
/// @param unused settings that were given and that this version does not weigh
public record Policy(
        String organisation,
        double prior,
        double strongBits,
        double screeningScore,
        Map<String, Double> caps,
        List<String> unused) {
    /// One in a thousand remote workers.
    public static final double PRIOR = 0.001;
    /// The score that screening is calibrated for.
    public static final double SCREENING_SCORE = 0.70;

    public Policy {
        caps = new TreeMap<>(caps);
        unused = List.copyOf(unused);
        if (!(prior > 0 && prior < 1)) {
            throw new IllegalArgumentException("The prior " + prior + " must lie between 0 and 1.");
        }
        if (!isScore(screeningScore)) {
            throw new IllegalArgumentException("The score " + screeningScore + " must be above 0 and at most 1.");
        }
    }

    /// Says whether `value` can be asked of a score.
    static boolean isScore(double value) {
        return value > 0 && value <= 1;
    }

    /// Returns what holds where the organisation decided nothing.
    public static Policy standard() {
        return new Policy("", PRIOR, Finding.STRONG_BITS, SCREENING_SCORE, Map.of(), List.of());
    }

    /// Returns the prior odds in bits; one in a thousand is just under -10.
    public double priorBits() {
        return Math.log(prior / (1 - prior)) / Math.log(2);
    }

    /// Returns the most that findings of `group` may weigh together.
    public double cap(Group group) {
        return caps.getOrDefault(group.key(), group.capBits());
    }
}
