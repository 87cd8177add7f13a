package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.spi.Intake;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.PartialDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Says on what a run rests and what it could not read.
///
/// @param started when it began
/// @param reading how long the files took
/// @param weighing how long everything else took
/// @param editions the lists that were searched
/// @param intake what was read
record RunRecord(Instant started, Duration reading, Duration weighing, List<ListEdition> editions, Intake intake) {
    private static final String VERSION = "0.1.0";
    private static final int STALE_DAYS = 30;

    RunRecord {
        editions = List.copyOf(editions);
    }

    /// Returns how many days before the run a list was published, or -1 where its edition is no date.
    long ageDays(ListEdition edition) {
        PartialDate published = PartialDate.find(edition.edition());
        LocalDate today = started.atOffset(ZoneOffset.UTC).toLocalDate();
        return published == null ? -1 : Math.max(0, ChronoUnit.DAYS.between(published.earliest(), today));
    }

    /// Says whether a list is too old to be relied on unsaid: the US list changes several times a week.
    boolean isStale(ListEdition edition) {
        long days = ageDays(edition);
        return days < 0 || days > STALE_DAYS;
    }

    /// Returns what this run did not look at, as sentences.
    List<String> notEvaluated(Policy policy) {
        List<String> missing = new ArrayList<>();
        intake.files().stream()
                .filter(file -> !file.note().isEmpty())
                .forEach(file -> missing.add(
                        file.name() + (file.kind().isEmpty() ? "" : " (" + file.kind() + ")") + ": " + file.note()));
        if (!policy.unused().isEmpty()) {
            missing.add("Settings that nothing weighs yet: " + String.join(", ", policy.unused()) + ".");
        }
        missing.add("Network addresses, user agents and claimed places are kept and not compared.");
        missing.add("Money is followed over one transfer, not further.");
        return missing;
    }

    String render(Policy policy) {
        List<String> inputs = intake.files().stream()
                .map(file -> new JsonText()
                        .put("file", file.name())
                        .put("kind", file.kind())
                        .put("note", file.note())
                        .put("bytes", file.bytes())
                        .put("sha256", file.sha256())
                        .put("rows_read", file.rowsRead())
                        .put("rows_rejected", file.rowsRejected())
                        .put("rows_unjoined", file.rowsUnjoined())
                        .end())
                .toList();
        List<String> rejected = intake.rejected().stream()
                .map(row -> new JsonText()
                        .put("file", row.source().file())
                        .put("line", row.source().line())
                        .put("field", row.field())
                        .put("value", row.value())
                        .put("rule", row.rule())
                        .end())
                .toList();
        List<String> lists = editions.stream()
                .map(list -> new JsonText()
                        .put("list", list.dataset())
                        .put("edition", list.edition())
                        .put("age_days", ageDays(list))
                        .raw("stale", Boolean.toString(isStale(list)))
                        .end())
                .toList();
        return new JsonText()
                .put("version", VERSION)
                .put("java", Runtime.version().toString())
                .put("organisation", policy.organisation())
                .probability("prior", policy.prior())
                .put("started_at", started.toString())
                .put("reading_ms", reading.toMillis())
                .put("weighing_ms", weighing.toMillis())
                .all("lists", lists)
                .all("inputs", inputs)
                .put("rows_read", intake.rowsRead())
                .put("rows_rejected", intake.rowsRejected())
                .all("rejected", rejected)
                .put("not_evaluated", notEvaluated(policy))
                .end();
    }
}
