package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.spi.Intake;
import dev.kkachi.investigation.spi.SearchedList;
import dev.kkachi.model.ChainFamily;
import dev.kkachi.model.Wallet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Says on what a run rests and what it could not read.
///
/// @param version which Kkachi this was
/// @param started when it began
/// @param reading how long the files took
/// @param weighing how long everything else took
/// @param lists the lists that were searched
/// @param limits what the lists did not answer in full, as sentences
/// @param intake what was read
record RunRecord(
        String version,
        Instant started,
        Duration reading,
        Duration weighing,
        List<SearchedList> lists,
        List<String> limits,
        Intake intake) {
    private static final int ADDRESSES_SHOWN = 10;

    RunRecord {
        lists = List.copyOf(lists);
        limits = List.copyOf(limits);
    }

    /// Returns what this run did not look at, as sentences.
    List<String> notEvaluated(Concluded concluded) {
        List<String> missing = new ArrayList<>(limits);
        intake.files().stream()
                .filter(file -> !file.note().isEmpty())
                .forEach(file -> missing.add(
                        file.name() + (file.kind().isEmpty() ? "" : " (" + file.kind() + ")") + ": " + file.note()));
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
        missing.addAll(TwoNames.sentences(concluded.dossier().persons()));
        missing.addAll(concluded.limits().sentences());
        if (!concluded.policy().decided().workingCountries().isEmpty()) {
            missing.add("Settings that nothing weighs yet: working_countries.");
        }
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
                        .put("rows_other", file.rowsOther())
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
        List<String> searched = lists.stream()
                .map(list -> new JsonText()
                        .put("list", list.edition().dataset())
                        .put("edition", list.edition().edition())
                        .put("age_days", list.ageDays())
                        .raw("stale", Boolean.toString(list.isStale()))
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
                .put("version", version)
                .put("java", Runtime.version().toString())
                .put("organisation", policy.organisation())
                .probability("prior", policy.prior())
                .put("started_at", started.toString())
                .put("reading_ms", reading.toMillis())
                .put("weighing_ms", weighing.toMillis())
                .all("lists", searched)
                .all("inputs", inputs)
                .all("reference", concluded.limits().files())
                .put("rows_read", intake.rowsRead())
                .put("rows_rejected", intake.rowsRejected())
                .put("values_left_out", intake.valuesLeftOut())
                .all("rejected", rejected)
                .put("not_evaluated", notEvaluated(concluded))
                .all("outputs", written)
                .end();
    }
}
