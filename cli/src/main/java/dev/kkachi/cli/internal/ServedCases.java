package dev.kkachi.cli.internal;

import dev.kkachi.access.TenantId;
import dev.kkachi.access.spi.AccessJournal;
import dev.kkachi.cases.AuditTrail;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.Casework;
import dev.kkachi.cases.spi.Colleagues;
import dev.kkachi.cases.spi.StoreUnavailable;
import dev.kkachi.lists.Authority;
import dev.kkachi.lists.ListStore;
import dev.kkachi.lists.StoredLists;
import dev.kkachi.model.ListEdition;
import dev.kkachi.pages.ListsView;
import dev.kkachi.pages.SettingsView;
import dev.kkachi.server.ServerLog;
import dev.kkachi.server.internal.TimedStore;
import dev.kkachi.server.internal.UploadQuota;
import dev.kkachi.server.internal.Workplace;
import dev.kkachi.store.SqlStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The casework of an installation that is served: its cases and people, and its audit log, which is
/// signed while it grows.
final class ServedCases {
    /// Between two checkpoints nobody has signed what was written.
    private static final Duration SIGNING = Duration.ofMinutes(1);

    private ServedCases() {}

    /// Returns the office over `store`.
    static Workplace place(Call call, SqlStore store, AuditTrail trail, ServerLog log) {
        Casework cases = Casework.over(
                        new TimedStore(store),
                        CasePolicy.STANDARD,
                        call.around().clock(),
                        Surroundings.secrets())
                .among(Colleagues.in(store.access()));
        AccessJournal journal = journal(cases, log);
        String database = call.find(CasesAtHand.DATABASE);
        boolean isServer = database != null && database.startsWith("postgresql:");
        OfficeAtHand.Parts parts = new OfficeAtHand.Parts(
                new Workplace.Work(cases, trail, new UploadQuota(store.access())),
                store.access(),
                () -> lists(call),
                List.of(new SettingsView.Rule("Cases", isServer ? "PostgreSQL" : "SQLite")),
                false);
        return OfficeAtHand.place(call, parts, journal);
    }

    /// Returns a journal that tells both the log of the server and the audit log. Where the disk takes
    /// nothing, whoever has come in is not sent away for it.
    static AccessJournal journal(Casework cases, ServerLog log) {
        AccessJournal audit = cases.journal();
        return event -> {
            log.event(event.kind(), (event.account() + " " + event.detail()).strip());
            try {
                audit.note(event);
            } catch (StoreUnavailable e) {
                log.event("audit-unwritten", event.kind());
            }
        };
    }

    /// Signs the audit logs now and then, until the thread is interrupted.
    static Thread signing(SqlStore store, AuditTrail trail, ServerLog log) {
        return Thread.ofPlatform().daemon().name("kkachi-signer").start(() -> {
            try {
                while (true) {
                    Thread.sleep(SIGNING);
                    sign(store, trail, log);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void sign(SqlStore store, AuditTrail trail, ServerLog log) {
        try {
            for (TenantId tenant : store.tenants()) {
                trail.checkpointAfter(tenant, 1);
            }
        } catch (StoreUnavailable e) {
            log.event("audit-unsigned", String.valueOf(e.getMessage()));
        }
    }

    private static ListsView lists(Call call) {
        StoredLists stored = ListStore.open(call.home(), call.around().clock()).findCurrent();
        if (stored == null) {
            return new ListsView(List.of(), "No list is loaded; nobody can be screened.");
        }
        List<ListAge> ages = ListsAtHand.ages(call, stored);
        Map<ListEdition, Integer> parties = new HashMap<>();
        stored.lists().lists().forEach(list -> parties.put(list.list(), list.parties()));
        List<ListsView.Loaded> loaded = ages.stream()
                .map(age -> loaded(age, parties.getOrDefault(age.list(), 0)))
                .toList();
        boolean isUnattended = ages.stream().anyMatch(ListAge::isUnattended);
        return new ListsView(
                loaded, isUnattended ? "Nobody has loaded or checked a list for long; nobody is screened." : "");
    }

    private static ListsView.Loaded loaded(ListAge age, int parties) {
        String dataset = age.list().dataset();
        return new ListsView.Loaded(
                dataset,
                Authority.of(dataset).title(),
                age.list().edition(),
                Progress.grouped(parties),
                age.words(),
                age.isStale());
    }
}
