package dev.kkachi.workers.internal;

import dev.kkachi.documents.Resume;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.SourceRef;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.DocumentReading;
import dev.kkachi.workers.spi.Reference;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What a person says of earlier jobs, in CVs and in the rows about employers.
final class History {
    private History() {}

    /// A job with both its ends.
    ///
    /// @param source where it is written
    /// @param employer for whom
    /// @param from the first month
    /// @param to the last month
    record Job(SourceRef source, String employer, YearMonth from, YearMonth to) {}

    /// Lists the jobs of which both ends are said, the earliest first; each employer's job once for each
    /// row.
    static List<Job> jobs(Worker worker) {
        List<Job> jobs = new ArrayList<>();
        for (DocumentReading reading : worker.readings()) {
            Resume resume = reading.resume();
            if (resume != null) {
                for (Resume.Job job : resume.jobs()) {
                    if (job.from() != null && job.to() != null) {
                        jobs.add(new Job(reading.source(), job.employer(), job.from(), job.to()));
                    }
                }
            }
        }
        for (Reference reference : worker.references()) {
            if (reference.from() != null && reference.to() != null) {
                jobs.add(new Job(reference.source(), reference.name(), month(reference.from()), month(reference.to())));
            }
        }
        jobs.sort(Comparator.comparing(Job::from).thenComparing(Job::to));
        return jobs;
    }

    private static YearMonth month(Instant time) {
        return YearMonth.from(time.atZone(ZoneOffset.UTC));
    }

    /// Says whether two spellings name one employer: letters and digits are the same.
    static boolean isSame(String employer, String other) {
        return !bare(employer).isEmpty() && bare(employer).equals(bare(other));
    }

    private static String bare(String name) {
        StringBuilder bare = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /// Returns where the employers' rows begin the job `job` of a CV more than the threshold's months
    /// earlier or later.
    static List<Evidence> otherDates(DocumentReading reading, Resume.Job job, Worker worker, Setting setting) {
        List<Evidence> evidence = new ArrayList<>();
        YearMonth from = job.from();
        for (Reference reference : worker.references()) {
            Instant claimed = reference.from();
            if (from == null || claimed == null || !isSame(job.employer(), reference.name())) {
                continue;
            }
            long months = Math.abs(ChronoUnit.MONTHS.between(from, month(claimed)));
            if (months > setting.threshold("months")) {
                evidence.add(Seen.at(
                        reading.source(),
                        null,
                        "The CV says that work for " + reference.name() + " began in " + from + ", the row "
                                + reference.source().render() + " in " + month(claimed) + "."));
            }
        }
        return evidence;
    }

    /// Returns as many pieces of `evidence` as a reader would check.
    static List<Evidence> cut(List<Evidence> evidence) {
        return evidence.subList(0, Math.min(evidence.size(), Observation.EVIDENCE_MAX));
    }
}
