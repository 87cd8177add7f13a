package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.spi.Intake;
import dev.kkachi.model.ChainFamily;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Wallet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Says on what a run rests and what it could not read.
///
/// @param started when it began
/// @param reading how long the files took
/// @param weighing how long everything else took
/// @param editions the lists that were searched
/// @param publishers what a person calls the publishers of these lists, by data set
/// @param confirmed when the publishers of some of them last said that they are current
/// @param intake what was read
record RunRecord(
        Instant started,
        Duration reading,
        Duration weighing,
        List<ListEdition> editions,
        Map<String, String> publishers,
        Map<ListEdition, LocalDate> confirmed,
        Intake intake) {
    private static final String VERSION = "0.1.0";
    private static final int STALE_DAYS = 30;
    private static final int ADDRESSES_SHOWN = 10;

    RunRecord {
        editions = List.copyOf(editions);
        publishers = Map.copyOf(publishers);
        confirmed = Map.copyOf(confirmed);
    }

    /// Returns what a person calls a list.
    String publisher(ListEdition edition) {
        return publishers.getOrDefault(edition.dataset(), edition.dataset());
    }

    /// Returns how many days before the run a list was published, or -1 where its edition is no date.
    long ageDays(ListEdition edition) {
        PartialDate published = PartialDate.find(edition.edition());
        return published == null ? -1 : daysSince(published.earliest());
    }

    private long daysSince(LocalDate day) {
        LocalDate today = started.atOffset(ZoneOffset.UTC).toLocalDate();
        return Math.max(0, ChronoUnit.DAYS.between(day, today));
    }

    /// Says whether a list is too old to be relied on unsaid: the US list changes several times a week. A list that its
    /// publisher has confirmed since is as fresh as the confirmation.
    boolean isStale(ListEdition edition) {
        LocalDate day = confirmed.get(edition);
        if (day != null && daysSince(day) <= STALE_DAYS) {
            return false;
        }
        long days = ageDays(edition);
        return days < 0 || days > STALE_DAYS;
    }

    /// Returns what this run did not look at, as sentences.
    List<String> notEvaluated(Concluded concluded) {
        Policy policy = concluded.policy();
        List<String> missing = new ArrayList<>();
        intake.files().stream()
                .filter(file -> !file.note().isEmpty())
                .forEach(file -> missing.add(
                        file.name() + (file.kind().isEmpty() ? "" : " (" + file.kind() + ")") + ": " + file.note()));
        if (!policy.unused().isEmpty()) {
            missing.add("Settings that nothing weighs yet: " + String.join(", ", policy.unused()) + ".");
        }
        List<String> strange = concluded.dossier().wallets().stream()
                .filter(wallet -> wallet.family() == ChainFamily.OTHER)
                .map(Wallet::address)
                .toList();
        if (!strange.isEmpty()) {
            missing.add("Payout addresses that no ledger we know would accept, compared as text only: "
                    + String.join(", ", strange.subList(0, Math.min(ADDRESSES_SHOWN, strange.size())))
                    + (strange.size() > ADDRESSES_SHOWN
                            ? " and " + (strange.size() - ADDRESSES_SHOWN) + " more."
                            : "."));
        }
        missing.add("Network addresses, user agents and claimed places are kept and not compared.");
        missing.add("Money is followed over one transfer, not further.");
        return missing;
    }

    /// Returns the account of the run that wrote `outputs`.
    String render(Concluded concluded, List<Results.Output> outputs) {
        Policy policy = concluded.policy();
        List<String> inputs = intake.files().stream()
                .map(file -> new JsonText()
                        .put("file", file.name())
                        .put("kind", file.kind())
                        .put("note", file.note())
                        .put("bytes", file.bytes())
                        .put("sha256", file.sha256())
                        .put("rows_read", file.rowsRead())
                        .put("rows_rejected", file.rowsRejected())
                        .put("values_left_out", file.valuesLeftOut())
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
        List<String> written = outputs.stream()
                .map(file -> new JsonText()
                        .put("file", file.name())
                        .put("bytes", file.bytes())
                        .put("sha256", file.sha256())
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
                .put("values_left_out", intake.valuesLeftOut())
                .all("rejected", rejected)
                .put("not_evaluated", notEvaluated(concluded))
                .all("outputs", written)
                .end();
    }
}
