package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.spi.Intake;
import dev.kkachi.model.ListEdition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Says on what a run rests and what it could not read.
///
/// @param started when it began
/// @param took how long it lasted
/// @param editions the lists that were searched
/// @param intake what was read
record RunRecord(Instant started, Duration took, List<ListEdition> editions, Intake intake) {
    private static final String VERSION = "0.1.0";

    RunRecord {
        editions = List.copyOf(editions);
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
                        .end())
                .toList();
        return new JsonText()
                .put("version", VERSION)
                .put("java", Runtime.version().toString())
                .put("organisation", policy.organisation())
                .probability("prior", policy.prior())
                .put("started_at", started.toString())
                .put("milliseconds", took.toMillis())
                .all("lists", lists)
                .all("inputs", inputs)
                .put("rows_read", intake.rowsRead())
                .put("rows_rejected", intake.rowsRejected())
                .all("rejected", rejected)
                .end();
    }
}
