package dev.kkachi.workers.internal;

import dev.kkachi.documents.Resume;
import dev.kkachi.model.Evidence;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.DocumentReading;
import dev.kkachi.workers.spi.Reference;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Whether the past that a person claims can have been.
final class HistoryPredicates {
    static final Map<String, Predicate> ALL = Map.of(
            "jobs-overlap", HistoryPredicates::jobsOverlap,
            "skill-before-release", HistoryPredicates::skillBeforeRelease,
            "employer-denies", HistoryPredicates::employerDenies,
            "employer-contact-lookalike", HistoryPredicates::employerContactLookalike);

    private HistoryPredicates() {}

    /// Two employers over more months than the threshold; the same employer twice is one job told twice.
    private static List<Observation> jobsOverlap(Worker worker, Setting setting) {
        List<Evidence> evidence = new ArrayList<>();
        List<History.Job> jobs = History.jobs(worker);
        for (int i = 0; i < jobs.size(); i++) {
            for (int j = i + 1;
                    j < jobs.size() && !jobs.get(j).from().isAfter(jobs.get(i).to());
                    j++) {
                long months = overlap(jobs.get(i), jobs.get(j));
                if (months > setting.threshold("months") && evidence.size() < Observation.EVIDENCE_MAX) {
                    evidence.add(Seen.at(
                            jobs.get(j).source(),
                            null,
                            jobs.get(i).employer() + " and " + jobs.get(j).employer() + " overlap by " + months
                                    + " months, from " + jobs.get(j).from() + " on."));
                }
            }
        }
        return evidence.isEmpty() ? Seen.NOTHING : Seen.one("claims jobs at the same time", evidence);
    }

    private static long overlap(History.Job a, History.Job b) {
        if (History.isSame(a.employer(), b.employer())) {
            return 0;
        }
        YearMonth from = a.from().isAfter(b.from()) ? a.from() : b.from();
        YearMonth to = a.to().isBefore(b.to()) ? a.to() : b.to();
        return ChronoUnit.MONTHS.between(from, to);
    }

    private static List<Observation> skillBeforeRelease(Worker worker, Setting setting) {
        List<Evidence> evidence = new ArrayList<>();
        for (DocumentReading reading : worker.readings()) {
            Resume resume = reading.resume();
            if (resume != null) {
                resume.jobs().forEach(job -> addEarly(reading, job, setting, evidence));
            }
        }
        return evidence.isEmpty()
                ? Seen.NOTHING
                : Seen.one("claims work with technology that did not exist yet", History.cut(evidence));
    }

    private static void addEarly(DocumentReading reading, Resume.Job job, Setting setting, List<Evidence> evidence) {
        YearMonth to = job.to();
        if (to == null) {
            return;
        }
        for (Technology technology : Technology.in(job.position() + "\n" + job.text())) {
            if (technology.year() - to.getYear() > setting.threshold("years")) {
                evidence.add(Seen.at(
                        reading.source(),
                        null,
                        "A job that ended in " + to.getYear() + " tells of " + technology.name()
                                + ", which first came out in " + technology.year() + "."));
            }
        }
    }

    private static List<Observation> employerDenies(Worker worker, Setting setting) {
        List<Evidence> evidence = new ArrayList<>();
        for (Reference reference : worker.references()) {
            if (reference.verified().equals("no") && evidence.size() < Observation.EVIDENCE_MAX) {
                evidence.add(
                        Seen.at(reference.source(), null, reference.name() + " did not confirm what the person says."));
            }
        }
        return evidence.isEmpty() ? Seen.NOTHING : Seen.one("names somebody who does not confirm it", evidence);
    }

    /// The mail of somebody who vouches is not at the domain of the firm, but at one that looks like it.
    private static List<Observation> employerContactLookalike(Worker worker, Setting setting) {
        List<Evidence> evidence = new ArrayList<>();
        for (Reference reference : worker.references()) {
            String mail = MailDomain.of(reference.email());
            String site = MailDomain.ofSite(reference.website());
            if (MailDomain.isLookalike(mail, site) && evidence.size() < Observation.EVIDENCE_MAX) {
                evidence.add(Seen.at(
                        reference.source(),
                        null,
                        "The mail of " + reference.name() + " is at " + mail + ", its page at " + site + "."));
            }
        }
        return evidence.isEmpty()
                ? Seen.NOTHING
                : Seen.one("names an employer whose mail is at a domain that only looks like its own", evidence);
    }
}
