package dev.kkachi.workers.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.Interview;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What speaks for a person. It is sought as eagerly as what speaks against.
final class ClearingPredicates {
    static final Map<String, Predicate> ALL = Map.of(
            "met-in-person", ClearingPredicates::metInPerson,
            "references-verified", ClearingPredicates::referencesVerified,
            "face-matched", ClearingPredicates::faceMatched);

    private ClearingPredicates() {}

    private static List<Observation> metInPerson(Worker worker, Setting setting) {
        for (Person person : worker.persons()) {
            Instant met = person.engagement().metInPerson();
            if (met != null) {
                return Seen.one(
                        "was met face to face",
                        List.of(Seen.at(person.source(), met, "The records say that the person was met.")));
            }
        }
        return Seen.NOTHING;
    }

    /// All who vouch were reached, and said yes; one who denies is worth more than three who confirm.
    private static List<Observation> referencesVerified(Worker worker, Setting setting) {
        List<Evidence> verified = new ArrayList<>();
        for (Reference reference : worker.references()) {
            if (reference.verified().equals("no")) {
                return Seen.NOTHING;
            }
            if (reference.verified().equals("yes") && verified.size() < Observation.EVIDENCE_MAX) {
                verified.add(Seen.at(reference.source(), null, reference.name() + " confirmed what the person says."));
            }
        }
        return verified.size() < setting.threshold("references")
                ? Seen.NOTHING
                : Seen.one("is confirmed by " + Seen.count(verified.size(), "reference"), verified);
    }

    private static List<Observation> faceMatched(Worker worker, Setting setting) {
        List<Evidence> matched = new ArrayList<>();
        for (Interview interview : worker.interviews()) {
            boolean fails = interview.faceMatch().equalsIgnoreCase("no");
            if (fails) {
                return Seen.NOTHING;
            }
            boolean isLive = interview.camera().equals("on");
            if (isLive && interview.faceMatch().equalsIgnoreCase("yes") && matched.size() < Observation.EVIDENCE_MAX) {
                matched.add(Seen.at(
                        interview.source(), interview.time(), "On camera, the face was found to match the document."));
            }
        }
        return matched.isEmpty() ? Seen.NOTHING : Seen.one("was matched to the document on camera", matched);
    }
}
