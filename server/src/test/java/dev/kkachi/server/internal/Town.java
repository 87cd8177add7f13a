package dev.kkachi.server.internal;

import dev.kkachi.access.Access;
import dev.kkachi.access.Accounts;
import dev.kkachi.access.HeapAccessStore;
import dev.kkachi.access.Identities;
import dev.kkachi.access.Keys;
import dev.kkachi.access.PasswordHashing;
import dev.kkachi.access.Permission;
import dev.kkachi.access.TenantId;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.AuditTrail;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.Casework;
import dev.kkachi.cases.spi.Colleagues;
import dev.kkachi.identity.OpenId;
import dev.kkachi.identity.Passkeys;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Subject;
import dev.kkachi.model.Weight;
import dev.kkachi.pages.Assets;
import dev.kkachi.pages.IndicatorsView;
import dev.kkachi.pages.ListsView;
import dev.kkachi.pages.Pages;
import dev.kkachi.server.Callers;
import dev.kkachi.server.Metrics;
import dev.kkachi.server.Routes;
import dev.kkachi.server.Server;
import dev.kkachi.server.ServerLog;
import dev.kkachi.server.ServerOptions;
import dev.kkachi.store.Database;
import dev.kkachi.store.KeyFile;
import dev.kkachi.store.SqlStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A whole installation that runs for one test: cases in SQLite, people in memory, pages over HTTP.
final class Town implements AutoCloseable {
    static final String SUBJECTS = "p100229";
    private static final String SOURCE = "FBI, 23 July 2025, https://www.ic3.gov/PSA/2025/PSA250723";
    final SqlStore store;

    /// What stands between the cases and their store.
    final FullStore disk;

    private final Server server;
    final HeapAccessStore people = new HeapAccessStore();
    final Workplace place;
    final ByteArrayOutputStream log = new ByteArrayOutputStream();

    final Path folder;

    Town(Path folder) {
        this(folder, null);
    }

    /// Opens one whose people can also sign in at a service.
    Town(Path folder, @Nullable Function<Access.Chance, OpenId> service) {
        this.folder = folder;
        SecureRandom random = new SecureRandom();
        InstantSource clock = InstantSource.system();
        store = SqlStore.open(new Database.SqliteFile(folder.resolve("cases.db")));
        disk = new FullStore(store);
        Casework cases = Casework.over(disk, CasePolicy.STANDARD, clock, random).among(Colleagues.in(people));
        AuditTrail trail = AuditTrail.over(store, KeyFile.open(folder.resolve("audit.key"), "kkachi/audit", random));
        PasswordHashing hashing = new PasswordHashing(random, new PasswordHashing.Cost(64, 1, 1));
        Access.Chance chance = new Access.Chance(clock, random);
        Access access = new Access(people, cases.journal(), hashing, chance);
        Keys keys = new Keys(people, cases.journal(), chance);
        Accounts accounts = new Accounts(people, cases.journal(), hashing, chance);
        Ways ways = new Ways(
                new Identities(people, cases.journal(), chance),
                service == null ? null : service.apply(chance),
                new Passkeys(people, cases.journal(), chance));
        Assets assets = Assets.load();
        place = new Workplace(
                new Workplace.Work(cases, trail, new UploadQuota(people)),
                new Workplace.Door(access, accounts, keys, ways),
                new Workplace.Drawn(new Pages(assets), assets),
                new Workplace.Known(() -> new ListsView(List.of(), ""), Town::catalogue, List.of(), true),
                clock,
                new Bell());
        PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8);
        Server.Needs needs = new Server.Needs(
                Callers.of(access, keys, Set.of()), new Metrics(), ServerLog.to(out, clock, true), random);
        server = Server.start(ServerOptions.local(0).withRate(0), Routes.of(PageRoutes.of(place)), needs);
    }

    /// Two of the signs that [#fill] brings, with what they weigh.
    private static IndicatorsView catalogue() {
        List<IndicatorsView.Sign> signs = List.of(
                new IndicatorsView.Sign("PAY-07", "One wallet for several persons", 7.2, List.of(), List.of(), ""),
                new IndicatorsView.Sign("DEV-01", "Remote control", 6, List.of(), List.of(), ""));
        return new IndicatorsView(List.of(new IndicatorsView.Family("payment", signs)), signs.size());
    }

    String address() {
        return server.address();
    }

    String firstLink() {
        String secret = place.door().accounts().inviteFirst(new TenantId("home"));
        return address() + "/join/" + Objects.requireNonNull(secret);
    }

    /// Takes in what an investigation would have found: a ring, and a person who is hardly suspicious.
    void fill() {
        place.work().cases().ingest(importer(), List.of(ring(), person()));
    }

    private static Actor importer() {
        return new Actor(
                TenantId.HOME,
                new Actor.Id("import"),
                "Import",
                EnumSet.allOf(Permission.class),
                Map.of(),
                new Actor.Via.Shell());
    }

    /// Takes in one more person, as a new edition of a list would bring them, and tells whoever waits.
    void arrive() {
        Arrival more = person();
        Case.Substance said = more.substance();
        Subject who = new Subject(Subject.Kind.PERSON, "p100777");
        place.work()
                .cases()
                .ingest(
                        importer(),
                        List.of(new Arrival(
                                new CaseId("c-0a0a0a0a0a"),
                                Case.STANDARD_QUEUE,
                                "run-2",
                                new Case.Substance(
                                        said.kind(),
                                        List.of(who),
                                        "A contractor signs in from two continents within an hour",
                                        said.probability(),
                                        said.bits(),
                                        said.why(),
                                        said.innocent(),
                                        said.nextChecks()),
                                List.of(finding(who, "NET-02", 6, "Person p100777 was on two continents.")))));
        place.bell().ring();
    }

    /// Takes in a case of four persons whose headline names the last of them.
    void fillWithFour() {
        List<Arrival.Named> four = Stream.of("Ada Moss", "Ben Reed", "Cleo Hart", "Dora Quill")
                .map(name -> new Arrival.Named(new Subject(Subject.Kind.PERSON, "p-" + name.charAt(0)), name))
                .toList();
        Case.Substance said = new Case.Substance(
                Case.Kind.RING,
                four.stream().map(Arrival.Named::subject).toList(),
                "Dora Quill was paid for three others",
                0.9,
                9,
                List.of("Dora Quill holds the account of Ada Moss."),
                List.of("A family."),
                List.of("Ask each."));
        Finding finding = finding(four.getFirst().subject(), "PAY-03", 6, "Four are paid into one account.");
        CaseId id = new CaseId("c-0b0b0b0b0b");
        List<Finding> findings = List.of(finding);
        place.work()
                .cases()
                .ingest(importer(), List.of(new Arrival(id, Case.STANDARD_QUEUE, "run-3", said, findings, four)));
    }

    private static Arrival ring() {
        Subject a = new Subject(Subject.Kind.PERSON, "p100229");
        Subject b = new Subject(Subject.Kind.PERSON, "p100325");
        Subject wallet = new Subject(Subject.Kind.WALLET, "0xcf8b7dbcab3e6c8b5cd1f1f9e24fb0b42e4ebc9b");
        Subject device = new Subject(Subject.Kind.DEVICE, "host-18ln66tc4");
        List<Finding> findings = List.of(
                finding(wallet, "PAY-07", 7.2, "Persons p100229 and p100325 share wallet " + wallet.id() + "."),
                finding(device, "DEV-14", 5.9, "Persons p100229 and p100325 share device host-18ln66tc4."),
                finding(a, "PAY-08", 3, "Person p100229 passes the pay on as soon as it comes."),
                finding(b, "PAY-08", 3, "Person p100325 passes the pay on as soon as it comes."),
                finding(b, "CLR-02", -1, "Person p100325 is confirmed by 4 references."));
        return new Arrival(
                new CaseId("c-a36c85ddcf"),
                Case.STANDARD_QUEUE,
                "run-1",
                new Case.Substance(
                        Case.Kind.RING,
                        List.of(a, b),
                        "Two persons seem to be one operator: they share a wallet and a device",
                        0.998,
                        18.1,
                        List.of("They share a wallet."),
                        List.of("A couple with one wallet and one computer."),
                        List.of("Ask each person, separately, to sign a message with the wallet.")),
                findings,
                List.of(new Arrival.Named(a, "Tomas Vidal"), new Arrival.Named(b, "Jo Ellis")));
    }

    private static Arrival person() {
        Subject who = new Subject(Subject.Kind.PERSON, "p100321");
        return new Arrival(
                new CaseId("c-b9be297b91"),
                Case.STANDARD_QUEUE,
                "run-1",
                new Case.Substance(
                        Case.Kind.PERSON,
                        List.of(who),
                        "A contractor has AnyDesk for remote control, which nobody allowed",
                        0.2,
                        8,
                        List.of("AnyDesk runs on the device."),
                        List.of("IT support used it once and left it there."),
                        List.of("Ask the support desk whether it installed the programme.")),
                List.of(finding(who, "DEV-01", 6, "Person p100321 (jo@home.example) has AnyDesk for remote control.")));
    }

    private static Finding finding(Subject subject, String rule, double bits, String summary) {
        List<Evidence> evidence = List.of(
                new Evidence(
                        "Soon after pay came, the wallet of " + subject.id() + " sent 5785 USDC to 0x7a90b1e0.",
                        new SourceRef.Transaction("ethereum", "0x" + Math.floorMod(summary.hashCode(), 1_000_000), 0),
                        Instant.parse("2026-06-28T06:58:04Z")),
                new Evidence(
                        "p100229 and p100325 were seen with it.",
                        new SourceRef.FileLine("signins.jsonl", 41378),
                        Instant.parse("2026-06-09T22:31:36Z")));
        return new Finding(
                subject,
                rule,
                category(rule),
                new Weight(bits),
                "",
                summary,
                evidence,
                List.of("A household."),
                SOURCE);
    }

    private static String category(String rule) {
        return switch (rule.substring(0, 3)) {
            case "DEV" -> "device/remote access";
            case "CLR" -> "clearing";
            default -> "payment/crypto";
        };
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
