package dev.kkachi.workers.internal;

import dev.kkachi.documents.Resume;
import dev.kkachi.model.Evidence;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.DocumentReading;
import dev.kkachi.workers.spi.Interview;
import dev.kkachi.workers.spi.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Whether the person on camera is the one on paper, and whether what the person says of themselves
/// agrees.
final class IdentityPredicates {
    static final Map<String, Predicate> ALL = Map.of(
            "face-fails", IdentityPredicates::faceFails,
            "voice-differs", IdentityPredicates::voiceDiffers,
            "camera-refused", IdentityPredicates::cameraRefused,
            "details-differ", IdentityPredicates::detailsDiffer);

    private static final Set<String> NO = Set.of("no", "false", "fail", "failed", "mismatch");

    private IdentityPredicates() {}

    private static List<Observation> faceFails(Worker worker, Setting setting) {
        List<Evidence> failed = new ArrayList<>();
        for (Interview interview : worker.interviews()) {
            add(
                    failed,
                    interview,
                    fails(interview.faceMatch(), setting),
                    "The face did not match the document: " + interview.faceMatch() + ".");
        }
        return failed.isEmpty() ? Seen.NOTHING : Seen.one("was not matched to the document on camera", failed);
    }

    private static List<Observation> voiceDiffers(Worker worker, Setting setting) {
        List<Evidence> failed = new ArrayList<>();
        for (Interview interview : worker.interviews()) {
            add(
                    failed,
                    interview,
                    fails(interview.voiceMatch(), setting),
                    "The voice did not match earlier calls: " + interview.voiceMatch() + ".");
        }
        return failed.isEmpty() ? Seen.NOTHING : Seen.one("sounded like somebody else than in earlier calls", failed);
    }

    private static void add(List<Evidence> evidence, Interview interview, boolean isSeen, String claim) {
        if (isSeen && evidence.size() < Observation.EVIDENCE_MAX) {
            evidence.add(Seen.at(interview.source(), interview.time(), claim));
        }
    }

    /// A supplier says `no`, or gives a share or percentage below the threshold.
    private static boolean fails(String printed, Setting setting) {
        String word = printed.strip().toLowerCase(Locale.ROOT);
        if (NO.contains(word)) {
            return true;
        }
        Double score = score(word);
        return score != null && score < setting.threshold("score");
    }

    private static @Nullable Double score(String word) {
        boolean isPercent = word.endsWith("%");
        try {
            double number = Double.parseDouble(isPercent ? word.substring(0, word.length() - 1) : word);
            double share = isPercent || number > 1 ? number / 100 : number;
            return share >= 0 && share <= 1 ? share : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static List<Observation> cameraRefused(Worker worker, Setting setting) {
        List<Evidence> refused = new ArrayList<>();
        int times = 0;
        for (Interview interview : worker.interviews()) {
            boolean isRefused = interview.camera().equals("refused");
            times += isRefused ? 1 : 0;
            add(refused, interview, isRefused, "The person refused to be seen.");
        }
        return times < setting.threshold("times")
                ? Seen.NOTHING
                : Seen.one("refused to be seen on camera " + times + " times", refused);
    }

    /// Compares the rows about a person with each other, and the CV with the employers that the person
    /// named. Names are not compared: how they are spelled is for others to say.
    private static List<Observation> detailsDiffer(Worker worker, Setting setting) {
        List<Evidence> evidence = new ArrayList<>();
        differs(worker, "birth date", person -> person.identity().birthDate(), evidence);
        differs(worker, "country of residence", person -> person.whereabouts().country(), evidence);
        for (DocumentReading reading : worker.readings()) {
            Resume resume = reading.resume();
            if (resume != null) {
                resume.jobs().forEach(job -> evidence.addAll(History.otherDates(reading, job, worker, setting)));
            }
        }
        return evidence.isEmpty()
                ? Seen.NOTHING
                : Seen.one(
                        "says different things in different places",
                        History.cut(evidence),
                        evidence.size() > 1 ? 1 : 0.5);
    }

    private static void differs(Worker worker, String what, Function<Person, String> detail, List<Evidence> evidence) {
        Person first = null;
        for (Person person : worker.persons()) {
            String value = detail.apply(person);
            if (value.isEmpty()) {
                continue;
            }
            if (first == null) {
                first = person;
            } else if (!detail.apply(first).equals(value)) {
                evidence.add(Seen.at(
                        person.source(),
                        null,
                        "The " + what + " is " + value + " here and " + detail.apply(first) + " in "
                                + first.source().render() + "."));
                return;
            }
        }
    }
}
