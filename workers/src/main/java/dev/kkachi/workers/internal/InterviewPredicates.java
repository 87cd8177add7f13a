package dev.kkachi.workers.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.AddressFacts;
import dev.kkachi.workers.spi.Interview;
import dev.kkachi.workers.spi.SignIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What an interview showed beside the face.
final class InterviewPredicates {
    static final Map<String, Predicate> ALL = Map.of(
            "applied-elsewhere", InterviewPredicates::appliedElsewhere,
            "interviewed-elsewhere", InterviewPredicates::interviewedElsewhere);

    private InterviewPredicates() {}

    /// The call came from a country that the person neither names nor may work from. An address that
    /// stands for people elsewhere is in no place.
    private static List<Observation> interviewedElsewhere(Worker worker, Setting setting) {
        List<Evidence> evidence = new ArrayList<>();
        for (Interview interview : worker.interviews()) {
            AddressFacts facts = setting.addresses().of(interview.ip());
            boolean isAllowed = worker.persons().stream()
                    .anyMatch(person -> person.whereabouts().allows(facts.country()));
            if (!country(facts).isEmpty() && !isAllowed && evidence.size() < Observation.EVIDENCE_MAX) {
                evidence.add(
                        Seen.at(interview.source(), interview.time(), "The call came from " + interview.ip() + "."));
            }
        }
        return evidence.isEmpty()
                ? Seen.NOTHING
                : Seen.one("was interviewed from a country other than the stated ones", evidence);
    }

    /// Returns where an address is; empty of one that stands for people elsewhere.
    private static String country(AddressFacts facts) {
        boolean tellsPlace =
                facts.kind() == AddressFacts.Kind.PUBLIC && facts.uses().isEmpty();
        return tellsPlace ? facts.country() : "";
    }

    /// The interview was held from one country, and the application or test of about the same time came
    /// from another: two who are in two places.
    private static List<Observation> appliedElsewhere(Worker worker, Setting setting) {
        Duration near = Duration.ofHours((long) setting.threshold("hours"));
        List<Evidence> evidence = new ArrayList<>();
        for (Interview interview : worker.interviews()) {
            String here = country(setting.addresses().of(interview.ip()));
            for (SignIn signIn : worker.signIns()) {
                boolean isApplying = signIn.session().traits().contains(SignIn.Trait.APPLYING)
                        && Duration.between(signIn.time(), interview.time())
                                        .abs()
                                        .compareTo(near)
                                <= 0;
                String there = isApplying ? country(setting.addresses().of(signIn.ip())) : "";
                if (!here.isEmpty()
                        && !there.isEmpty()
                        && !here.equals(there)
                        && evidence.size() < Observation.EVIDENCE_MAX) {
                    evidence.add(Seen.at(
                            signIn.source(),
                            signIn.time(),
                            "The application, a test or another call came from " + signIn.ip() + ", the call of "
                                    + interview.time() + " from " + interview.ip() + " in another country."));
                }
            }
        }
        return evidence.isEmpty()
                ? Seen.NOTHING
                : Seen.one(
                        "was interviewed from another country than the application, a test or another call came from",
                        evidence);
    }
}
