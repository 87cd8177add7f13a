package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.Circumstances;
import dev.kkachi.model.Finding;
import dev.kkachi.workers.Catalogue;
import dev.kkachi.workers.Organisation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the organisation decided about weighing evidence.
///
/// @param organisation its name, empty if the settings give none
/// @param prior how likely a person is the guilty kind before any evidence
/// @param strongBits from this weight one finding opens a case
/// @param caseProbability signs of which none is that strong open a case from this probability on
/// @param screeningScore from this score a listed party counts as found by name
/// @param caps the most that the findings of one group may weigh together, in bits, by group
/// @param catalogue the signs, with the organisation's own thresholds
/// @param decided what else the organisation decided that signs are held against
/// @param networks its own networks and private networks, as ranges of addresses
/// @param reference folders or files of what is published about addresses, relative to the settings;
///     empty for the standard place
public record Policy(
        String organisation,
        double prior,
        double strongBits,
        double caseProbability,
        double screeningScore,
        Map<String, Double> caps,
        Catalogue catalogue,
        Organisation decided,
        List<String> networks,
        List<String> reference) {
    /// One in a thousand remote workers.
    public static final double PRIOR = 0.001;
    /// One in ten: whoever follows the weak ones up in vain does so nine times at most for one that is
    /// right.
    public static final double CASE_PROBABILITY = 0.1;
    /// The score that screening is calibrated for.
    public static final double SCREENING_SCORE = 0.70;

    public Policy {
        caps = new TreeMap<>(caps);
        networks = List.copyOf(networks);
        reference = List.copyOf(reference);
        if (!(prior > 0 && prior < 1)) {
            throw new IllegalArgumentException("The prior " + prior + " must lie between 0 and 1.");
        }
        if (!(caseProbability >= 0 && caseProbability < 1)) {
            throw new IllegalArgumentException(
                    "The probability " + caseProbability + " of a case must be at least 0 and below 1.");
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
        return new Policy(
                "",
                PRIOR,
                Finding.STRONG_BITS,
                CASE_PROBABILITY,
                SCREENING_SCORE,
                Map.of(),
                Catalogue.standard(),
                Organisation.UNDECIDED,
                List.of(),
                List.of());
    }

    /// Returns these settings with the organisation's own signs laid over the others.
    Policy with(Circumstances told) {
        Catalogue changed = catalogue.speaking(told.language());
        for (Circumstances.OwnIndicators file : told.indicators()) {
            changed = changed.with(file.name(), file.yaml());
        }
        return withCatalogue(changed);
    }

    /// Returns these settings with another catalogue of signs.
    Policy withCatalogue(Catalogue other) {
        return new Policy(
                organisation,
                prior,
                strongBits,
                caseProbability,
                screeningScore,
                caps,
                other,
                decided,
                networks,
                reference);
    }

    /// Returns these settings with another score from which a name counts.
    Policy withScreeningScore(double score) {
        return new Policy(
                organisation, prior, strongBits, caseProbability, score, caps, catalogue, decided, networks, reference);
    }

    /// Returns the prior odds in bits; one in a thousand is just under -10.
    public double priorBits() {
        return Signs.log2(prior / (1 - prior));
    }

    /// Returns the most that findings of a group may weigh together. What follows a colon tells one
    /// instance of a group from another.
    double cap(String group) {
        Catalogue.SignGroup known = catalogue.group(key(group));
        return caps.getOrDefault(known.key(), known.capBits());
    }

    /// Returns what a reader calls a group.
    String title(String group) {
        return catalogue.group(key(group)).title();
    }

    private static String key(String group) {
        int colon = group.indexOf(':');
        return colon < 0 ? group : group.substring(0, colon);
    }
}
