package dev.kkachi.cli.internal;

import dev.kkachi.access.Access;
import dev.kkachi.access.Accounts;
import dev.kkachi.access.HeapAccessStore;
import dev.kkachi.access.Keys;
import dev.kkachi.access.PasswordHashing;
import dev.kkachi.access.Permission;
import dev.kkachi.access.TenantId;
import dev.kkachi.access.spi.AccessJournal;
import dev.kkachi.access.spi.AccessStore;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.AuditTrail;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.Casework;
import dev.kkachi.cases.spi.Colleagues;
import dev.kkachi.lists.ListFolder;
import dev.kkachi.model.ListEdition;
import dev.kkachi.pages.Assets;
import dev.kkachi.pages.IndicatorsView;
import dev.kkachi.pages.Links;
import dev.kkachi.pages.ListsView;
import dev.kkachi.pages.Pages;
import dev.kkachi.pages.SettingsView;
import dev.kkachi.screening.spi.PartyCatalog;
import dev.kkachi.server.Callers;
import dev.kkachi.server.Metrics;
import dev.kkachi.server.Route;
import dev.kkachi.server.Routes;
import dev.kkachi.server.Server;
import dev.kkachi.server.ServerLog;
import dev.kkachi.server.ServerOptions;
import dev.kkachi.server.internal.ApiRoutes;
import dev.kkachi.server.internal.Bell;
import dev.kkachi.server.internal.Exchange;
import dev.kkachi.server.internal.OpenApiRoute;
import dev.kkachi.server.internal.PageRoutes;
import dev.kkachi.server.internal.UploadQuota;
import dev.kkachi.server.internal.Workplace;
import dev.kkachi.simulator.company.Company;
import dev.kkachi.store.Database;
import dev.kkachi.store.InvestigationFolder;
import dev.kkachi.store.KeyFile;
import dev.kkachi.store.SqlStore;
import dev.kkachi.workers.Catalogue;
import dev.kkachi.workers.Indicator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A working office over the results of one investigation: its cases, its people, its pages.
final class OfficeAtHand implements AutoCloseable {
    private static final String SIGNER = "kkachi/audit";

    private final SqlStore store;
    private final Server server;
    private final Workplace place;

    private OfficeAtHand(SqlStore store, Server server, Workplace place) {
        this.store = store;
        this.server = server;
        this.place = place;
    }

    /// Opens the office in `folder`, beside the results in its folder `report`, and listens on `port`.
    /// Whoever signs in is known until the process ends: a demonstration leaves no accounts behind.
    static OfficeAtHand demo(Call call, Path folder, int port) {
        SecureRandom random = Surroundings.secrets();
        SqlStore store = SqlStore.open(new Database.SqliteFile(folder.resolve("cases.db")));
        try {
            HeapAccessStore people = new HeapAccessStore();
            Casework cases = Casework.over(
                            store, CasePolicy.STANDARD, call.around().clock(), random)
                    .among(Colleagues.in(people));
            CasesAtHand.given(
                    cases.ingest(finder(), InvestigationFolder.read(folder.resolve("report"), Case.STANDARD_QUEUE)));
            AuditTrail trail = AuditTrail.over(store, KeyFile.open(folder.resolve("audit.key"), SIGNER, random));
            ServerLog log = ServerLog.to(call.around().err(), call.around().clock(), false);
            AccessJournal journal = ServedCases.journal(cases, log);
            Parts parts = new Parts(
                    new Workplace.Work(cases, trail, new UploadQuota(people)),
                    people,
                    invented(folder.resolve("company" + Company.LISTS)),
                    List.of(new SettingsView.Rule("Cases", "SQLite, in the folder of the demonstration")),
                    true);
            Workplace place = place(call, parts, journal);
            Callers callers = Callers.of(place.door().access(), place.door().keys(), Set.of());
            Server.Needs needs = new Server.Needs(callers, new Metrics(), log, random);
            Exchange exchange = ServedExchange.demo(call, store, folder);
            List<Route> routes = new ArrayList<>(ApiRoutes.of(place, exchange));
            routes.add(OpenApiRoute.of(routes));
            routes.addAll(PageRoutes.of(place));
            Server server = ServeCommand.start(ServerOptions.local(port), Routes.of(routes), needs);
            return new OfficeAtHand(store, server, place);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /// Returns the lists that the invented company was screened against, read once.
    private static Supplier<ListsView> invented(Path folder) {
        if (!Files.isDirectory(folder)) {
            return () -> new ListsView(List.of(), "");
        }
        PartyCatalog catalog = ListFolder.read(List.of(folder)).catalog();
        Map<ListEdition, Integer> parties = new LinkedHashMap<>();
        for (ListEdition edition : catalog.editions()) {
            parties.put(edition, 0);
        }
        for (int i = 0; i < catalog.size(); i++) {
            catalog.party(i).listings().forEach(listing -> parties.merge(listing.list(), 1, Integer::sum));
        }
        List<ListsView.Loaded> loaded = parties.entrySet().stream()
                .map(each -> new ListsView.Loaded(
                        each.getKey().dataset(),
                        "invented with the company",
                        each.getKey().edition(),
                        Progress.grouped(each.getValue()),
                        "of the company's own days",
                        false))
                .toList();
        return () -> new ListsView(loaded, "");
    }

    /// What an office is made of.
    ///
    /// @param work its cases
    /// @param people where accounts are kept
    /// @param lists the lists as they are now
    /// @param settings how it was started
    /// @param demo whether everybody in it is invented
    record Parts(
            Workplace.Work work,
            AccessStore people,
            Supplier<ListsView> lists,
            List<SettingsView.Rule> settings,
            boolean demo) {
        Parts {
            settings = List.copyOf(settings);
        }
    }

    /// Returns the office of `parts`.
    static Workplace place(Call call, Parts parts, AccessJournal journal) {
        Access.Chance chance = new Access.Chance(call.around().clock(), Surroundings.secrets());
        PasswordHashing hashing = new PasswordHashing(chance.random(), PasswordHashing.COST);
        Assets assets = Assets.load();
        return new Workplace(
                parts.work(),
                new Workplace.Door(
                        new Access(parts.people(), journal, hashing, chance),
                        new Accounts(parts.people(), journal, hashing, chance),
                        new Keys(parts.people(), journal, chance),
                        SignInOptions.of(call, parts.people(), journal, chance)),
                new Workplace.Drawn(new Pages(assets), assets),
                new Workplace.Known(parts.lists(), OfficeAtHand::indicators, parts.settings(), parts.demo()),
                call.around().clock(),
                new Bell());
    }

    /// Returns who brings in what Kkachi finds by itself.
    static Actor finder() {
        return new Actor(
                TenantId.HOME,
                new Actor.Id("kkachi"),
                "Kkachi",
                EnumSet.of(Permission.CASE_INGEST),
                Map.of(),
                new Actor.Via.Shell());
    }

    /// Returns the catalogue of signs as its page shows it.
    static IndicatorsView indicators() {
        Map<String, List<IndicatorsView.Sign>> families = new LinkedHashMap<>();
        for (Indicator each : Catalogue.standard().indicators()) {
            families.computeIfAbsent(each.category(), key -> new ArrayList<>())
                    .add(new IndicatorsView.Sign(
                            each.id(),
                            each.name(),
                            each.bits(),
                            each.innocent(),
                            Links.pieces(String.join("; ", each.sources())),
                            ""));
        }
        int total = families.values().stream().mapToInt(List::size).sum();
        return new IndicatorsView(
                families.entrySet().stream()
                        .map(family -> new IndicatorsView.Family(family.getKey(), family.getValue()))
                        .toList(),
                total,
                Catalogue.standard().groups().stream()
                        .filter(group -> group.capBits() > 0)
                        .collect(Collectors.toMap(Catalogue.SignGroup::key, Catalogue.SignGroup::capBits)));
    }

    /// Returns the link over which the first person comes in, or nothing where somebody did.
    @Nullable String firstLink() {
        return firstLink(place, server);
    }

    /// Returns the link over which the first person of `place` comes in, or nothing where somebody did.
    static @Nullable String firstLink(Workplace place, Server server) {
        String secret = place.door().accounts().inviteFirst(TenantId.HOME);
        return secret == null ? null : server.address() + "/join/" + secret;
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
