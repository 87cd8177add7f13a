package dev.kkachi.workers.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.SourceRef;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.spi.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Words that most predicates need.
final class Seen {
    private Seen() {}

    /// Nothing was seen.
    static final List<Observation> NOTHING = List.of();

    /// Returns one observation that deserves the whole weight.
    static List<Observation> one(String summary, List<Evidence> evidence) {
        return List.of(Observation.of(summary, evidence));
    }

    /// Returns one observation that deserves `degree` of the weight.
    static List<Observation> one(String summary, List<Evidence> evidence, double degree) {
        return List.of(new Observation(summary, evidence, Math.clamp(degree, 0.01, 1)));
    }

    /// Returns one piece of evidence.
    static Evidence at(SourceRef source, @Nullable Instant time, String claim) {
        return new Evidence(claim, source, time);
    }

    /// Returns evidence from `events`: of many the first and the last ones, as many as a reader would
    /// check.
    static <E extends Event> List<Evidence> some(List<E> events, Function<E, String> claim) {
        List<Evidence> evidence = new ArrayList<>();
        int half = Observation.EVIDENCE_MAX / 2;
        for (int i = 0; i < events.size(); i++) {
            if (i < half || i >= events.size() - half) {
                E event = events.get(i);
                evidence.add(new Evidence(claim.apply(event), event.source(), event.time()));
            }
        }
        return evidence;
    }

    /// Returns `count` and `noun` in the singular or plural: `1 session`, `3 sessions`.
    static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
