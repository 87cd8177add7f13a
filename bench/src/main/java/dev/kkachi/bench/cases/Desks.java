package dev.kkachi.bench.cases;

import dev.kkachi.access.Access;
import dev.kkachi.access.Accounts;
import dev.kkachi.access.HeapAccessStore;
import dev.kkachi.access.Keys;
import dev.kkachi.access.PasswordHashing;
import dev.kkachi.access.TenantId;
import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Samples;
import dev.kkachi.bench.Sheet;
import dev.kkachi.cases.CaseCommand;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.Casework;
import dev.kkachi.cases.Decision;
import dev.kkachi.cases.Outcome;
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
import dev.kkachi.server.internal.Bell;
import dev.kkachi.server.internal.PageRoutes;
import dev.kkachi.server.internal.UploadQuota;
import dev.kkachi.server.internal.Workplace;
import dev.kkachi.store.Database;
import dev.kkachi.testkit.ForAll;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// How long every page takes over HTTP, from the request to its last byte, while many cases are kept.
final class Desks implements AutoCloseable {
    private static final int ASKED = 200;
    private static final int WARM = 40;
    private static final double PAGE_MILLIS = 100;
    private static final int DECIDED_EVERY = 20;

    private final Sheet sheet;
    private final Server server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String cookie;
    private final int cases;

    private Desks(Sheet sheet, Office office, int cases) {
        this.sheet = sheet;
        this.cases = cases;
        InstantSource clock = office.clock();
        HeapAccessStore people = new HeapAccessStore();
        Access.Chance chances = new Access.Chance(clock, secrets());
        PasswordHashing hashing = new PasswordHashing(secrets(), new PasswordHashing.Cost(64, 1, 1));
        Access access = new Access(people, event -> {}, hashing, chances);
        Accounts accounts = new Accounts(people, event -> {}, hashing, chances);
        Keys keys = new Keys(people, event -> {}, chances);
        Assets assets = Assets.load();
        Workplace place = new Workplace(
                new Workplace.Work(office.casework(), office.trail(), new UploadQuota(people)),
                new Workplace.Door(access, accounts, keys),
                new Workplace.Drawn(new Pages(assets), assets),
                new Workplace.Known(
                        () -> new ListsView(List.of(), ""), () -> new IndicatorsView(List.of(), 0), List.of(), true),
                clock,
                new Bell());
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Server.Needs needs = new Server.Needs(
                Callers.of(access, keys, Set.of()), new Metrics(), ServerLog.to(nowhere, clock, false), secrets());
        this.server = Server.start(ServerOptions.local(0).withRate(0), Routes.of(PageRoutes.of(place)), needs);
        this.cookie = join(Objects.requireNonNull(accounts.inviteFirst(TenantId.HOME)));
    }

    /// Returns dice that fall alike at every run: nobody but the bench has these sessions.
    private static SecureRandom secrets() {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(1);
            return random;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK lacks SHA1PRNG.", e);
        }
    }

    static void measure(Sheet sheet, Database database, String name, int cases) {
        try (Office office = Office.open(database)) {
            office.fill(0, cases);
            int decided = decide(office.casework(), cases);
            sheet.shown("cases, of which decided, " + name, cases + ", " + decided);
            try (Desks desks = new Desks(sheet, office, cases)) {
                desks.pages(name);
            }
        }
    }

    /// Closes every twentieth case, two thirds of them as false alerts.
    private static int decide(Casework casework, int cases) {
        int decided = 0;
        for (int i = 0; i < cases; i += DECIDED_EVERY) {
            boolean wrong = i % 3 != 0;
            CaseCommand command = new CaseCommand.Propose(new Decision.Verdict(
                    wrong ? Outcome.FALSE_POSITIVE : Outcome.INCONCLUSIVE,
                    wrong ? "data-error" : "left",
                    "It was looked at and closed.",
                    "",
                    null));
            if (casework.execute(Office.person("ada"), new CaseId("c-" + i), 1, command)
                    instanceof dev.kkachi.cases.Answer.Done) {
                decided++;
            }
        }
        return decided;
    }

    private void pages(String name) {
        RandomGenerator random = ForAll.random(97);
        IntFunction<String> any = i -> "/cases/c-" + random.nextInt(cases);
        judged("queue", name, i -> "/queue");
        judged("queue, by day", name, i -> "/queue?view=all&q=&kind=&sort=DUE");
        judged("queue, closed", name, i -> "/queue?view=closed");
        judged(
                "queue, searched for a name",
                name,
                i -> "/queue?view=all&q=" + Office.NAMES.get(i % 16) + "&kind=&sort=");
        judged("search for one", name, i -> "/search?q=p" + random.nextInt(cases));
        for (String side : List.of("", "/timeline", "/network", "/money", "/match", "/decision", "/desk")) {
            judged("case" + side, name, i -> any.apply(i) + side);
        }
        judged("person", name, i -> "/subjects/person/p" + random.nextInt(cases));
        judged("analytics", name, i -> "/analytics");
        first("fairness, counted anew", name, "/analytics/fairness");
        judged("fairness", name, i -> "/analytics/fairness");
        judged("audit", name, i -> "/audit");
        judged("settings", name, i -> "/settings");
        judged("people", name, i -> "/people");
        judged("account", name, i -> "/account");
        judged("lists", name, i -> "/lists");
        judged("indicators", name, i -> "/indicators");
    }

    private void judged(String what, String name, IntFunction<String> path) {
        IntStream.range(0, WARM).forEach(i -> ask(path.apply(i)));
        Samples samples = Samples.of(ASKED, i -> ask(path.apply(i)));
        double p99 = samples.micros(0.99) / 1e3;
        sheet.judged(
                "page " + what + ", " + name,
                "p99 at most " + Numbers.plain(PAGE_MILLIS) + " ms",
                "median " + Numbers.short2(samples.micros(0.5) / 1e3) + ", p99 " + Numbers.short2(p99) + " ms",
                p99 <= PAGE_MILLIS);
    }

    private void first(String what, String name, String path) {
        long start = System.nanoTime();
        ask(path);
        sheet.shown("page " + what + ", " + name, Numbers.short1((System.nanoTime() - start) / 1e6) + " ms");
    }

    private void ask(String path) {
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Cookie", cookie)
                .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("GET " + path + " answered " + answer.statusCode() + ".");
        }
    }

    private String join(String secret) {
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(URI.create(server.address() + "/join/" + secret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", server.address())
                .POST(HttpRequest.BodyPublishers.ofString(
                        "login=ada%40bench.example&name=Ada&password=seven+quiet+herons&next="))
                .build());
        String given = answer.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new IllegalStateException("Nobody was let in: " + answer.statusCode() + "."));
        return given.substring(0, given.indexOf(';'));
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted.", e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
