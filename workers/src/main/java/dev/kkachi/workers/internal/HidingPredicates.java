package dev.kkachi.workers.internal;

import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.AddressFacts;
import dev.kkachi.workers.spi.SignIn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What people do from behind networks that hide where they are: data centres and private networks. Whoever was
/// allowed to use one is left out.
final class HidingPredicates {
    static final Map<String, Predicate> ALL = Map.of(
            "new-hire-behind-network", HidingPredicates::newHire,
            "copied-from-hiding", HidingPredicates::copiedFromHiding);

    private HidingPredicates() {}

    /// Looks for a device that is not the organisation's behind a network that hides, in the first days
    /// of a job.
    private static List<Observation> newHire(Worker worker, Setting setting) {
        Instant started = worker.person().engagement().dates().started();
        if (started == null || NetworkPredicates.mayHide(worker)) {
            return Seen.NOTHING;
        }
        Instant end = started.plus(Duration.ofDays((long) setting.threshold("days")));
        List<SignIn> shown = worker.signIns().stream()
                .filter(NetworkPredicates::isWork)
                .filter(signIn ->
                        !signIn.time().isBefore(started) && signIn.time().isBefore(end))
                .filter(signIn -> signIn.session().traits().contains(SignIn.Trait.UNMANAGED))
                .filter(signIn -> hides(setting.addresses().of(signIn.ip())))
                .toList();
        return shown.isEmpty()
                ? Seen.NOTHING
                : Seen.one(
                        "signed in from a device that is not the organisation's, behind a network that hides, in the "
                                + "first days",
                        Seen.some(shown, signIn -> "A sign-in from " + signIn.ip() + "."));
    }

    /// Looks for a day on which much was copied out, chiefly from where people hide, by somebody who does not sign in
    /// from there as a rule.
    private static List<Observation> copiedFromHiding(Worker worker, Setting setting) {
        if (NetworkPredicates.mayHide(worker)) {
            return Seen.NOTHING;
        }
        Map<LocalDate, List<Activity>> days = new TreeMap<>();
        for (Activity activity : worker.activities()) {
            if (Crowd.isCopy(activity) && !activity.ip().isEmpty()) {
                days.computeIfAbsent(Crowd.day(activity), day -> new ArrayList<>())
                        .add(activity);
            }
        }
        for (List<Activity> copies : days.values()) {
            List<Activity> hidden = copies.stream()
                    .filter(copy -> hides(setting.addresses().of(copy.ip())))
                    .toList();
            boolean isChiefly = hidden.size() >= setting.threshold("share") * copies.size();
            if (isChiefly
                    && hidden.size() >= setting.threshold("copies")
                    && hidingShare(worker, setting) < setting.threshold("usual")) {
                return Seen.one(
                        "cloned or downloaded " + Seen.count(hidden.size(), "thing")
                                + " on one day from behind a network that hides, from which the person seldom works",
                        Seen.some(hidden, copy -> "A copy was made from " + copy.ip() + "."));
            }
        }
        return Seen.NOTHING;
    }

    private static double hidingShare(Worker worker, Setting setting) {
        List<SignIn> all =
                worker.signIns().stream().filter(NetworkPredicates::isWork).toList();
        long hidden = all.stream()
                .filter(signIn -> hides(setting.addresses().of(signIn.ip())))
                .count();
        return all.isEmpty() ? 0 : (double) hidden / all.size();
    }

    private static boolean hides(AddressFacts facts) {
        return facts.kind() == AddressFacts.Kind.PUBLIC
                && (NetworkPredicates.isPrivateNetwork(facts) || facts.isServer());
    }
}
