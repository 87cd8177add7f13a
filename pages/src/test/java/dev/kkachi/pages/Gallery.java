package dev.kkachi.pages;

import dev.kkachi.cases.Backtest;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.Outcome;
import dev.kkachi.cases.PolicyTrial;
import dev.kkachi.pages.internal.DeskMaker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Every page over the sample, by the address that a test asks for.
final class Gallery {
    private static final PeopleView.Choices ROLES = new PeopleView.Choices(
            List.of(
                    new PeopleView.Choice("ANALYST", "Analyst", "works cases, proposes", true, true, ""),
                    new PeopleView.Choice(
                            "APPROVER", "Approver", "approves what others proposed", true, true, "payments\nrings"),
                    new PeopleView.Choice("ADMINISTRATOR", "Administrator", "invites people", false, false, "")),
            List.of("payments", "standard"));

    private static final IndicatorsView.Sign SIGN = new IndicatorsView.Sign(
            "PAY-07",
            "One wallet for several persons",
            6,
            List.of("A treasury held together."),
            Links.pieces("FBI, 23 July 2025, https://www.ic3.gov/PSA/2025"),
            "seen in 4 cases, 1 of 3 decided was a false alert");

    private Gallery() {}

    /// A page and where it stands.
    record Shown(Frame.Place place, View view) {}

    static Map<String, Shown> all() {
        Map<String, Shown> all = new LinkedHashMap<>();
        Function<View, Shown> queue = view -> new Shown(Frame.Place.QUEUE, view);
        all.put("queue", queue.apply(Sample.queue(Sample.page())));
        all.put("evidence", queue.apply(CaseView.evidence(Sample.ring(false), Sample.READER)));
        all.put("timeline", queue.apply(CaseView.timeline(Sample.ring(false), Sample.READER, "")));
        all.put("network", queue.apply(CaseView.network(Sample.ring(false), Sample.READER, CaseSide.Further.NONE)));
        all.put(
                "further",
                queue.apply(CaseView.network(
                        Sample.ring(false),
                        Sample.READER,
                        new CaseSide.Further("PERSON:p100229", Sample.page().rows(), Sample.NAMES))));
        all.put("money", queue.apply(CaseView.money(Sample.ring(false), Sample.READER)));
        all.put("match", queue.apply(CaseView.match(Sample.listed(), Sample.READER, Sample.RULES)));
        all.put(
                "hidden",
                queue.apply(CaseView.match(Masking.of(Sample.listed(), false), Sample.READER, Sample.RULES)
                        .hiding(true)));
        all.put(
                "desk",
                queue.apply(CaseView.desk(
                        Sample.ring(false),
                        Sample.READER,
                        new DeskMaker.Hands("standard", List.of(new CaseSide.Option("nobody", "nobody", ""))))));
        all.put("decide", queue.apply(CaseView.decision(Sample.ring(false), Sample.READER, Sample.RULES)));
        all.put("approve", queue.apply(CaseView.decision(Sample.ring(true), Sample.READER, Sample.RULES)));
        all.put(
                "bulk",
                queue.apply(new BulkView(
                        "assign",
                        "One case would lie on your desk.",
                        "",
                        List.of(new BulkView.Item("c-1", 3, "A contractor has AnyDesk", "")),
                        List.of(new BulkView.Item("c-2", 3, "Two contractors share a wallet", "It is closed.")))));
        all.put(
                "subject",
                queue.apply(new SubjectView(
                        CaseView.Whom.of(Sample.person("p100229"), "Tomas Vidal"),
                        QueueView.rows(Sample.page(), Sample.READER, Sample.NAMES)
                                .subList(0, 1),
                        SubjectView.weighed(Sample.ring(false).findings()),
                        List.of(CaseView.Whom.of(Sample.person("p100325"), "Jo Ellis")),
                        "/subjects/person/p100229/export")));
        all.put(
                "search",
                new Shown(
                        Frame.Place.SEARCH,
                        new SearchView(
                                "wallet",
                                QueueView.rows(Sample.page(), Sample.READER, Sample.NAMES)
                                        .subList(0, 2),
                                List.of(CaseView.Whom.of(Sample.person("p100325"), "Jo Ellis")),
                                List.of())));
        all.put(
                "lists",
                new Shown(
                        Frame.Place.LISTS,
                        new ListsView(
                                List.of(
                                        new ListsView.Loaded(
                                                "un_sc_sanctions",
                                                "UN Security Council",
                                                "2026-02-27",
                                                "1 004",
                                                "3 d",
                                                false),
                                        new ListsView.Loaded(
                                                "us_ofac_sdn", "US Treasury", "2026-01-02", "18 211", "59 d", true)),
                                "us_ofac_sdn is 59 days old; the rule is 7. Nobody is cleared until it is fetched.")));
        all.put(
                "indicators",
                new Shown(
                        Frame.Place.INDICATORS,
                        new IndicatorsView(List.of(new IndicatorsView.Family("payment", List.of(SIGN))), 1)));
        all.put(
                "trial",
                new Shown(
                        Frame.Place.INDICATORS,
                        new IndicatorsView.Trial(
                                List.of(IndicatorsView.Tried.of(SIGN, 2.5)),
                                "10",
                                IndicatorsView.outcome(
                                        new Backtest(
                                                4,
                                                0,
                                                1,
                                                0,
                                                1,
                                                List.of(new Backtest.Moved(
                                                        Sample.page().rows().getFirst(), 0.04, 5.2))),
                                        Sample.READER,
                                        Sample.NAMES))));
        all.put(
                "policy",
                new Shown(
                        Frame.Place.SETTINGS,
                        SettingsView.trial(
                                CasePolicy.STANDARD,
                                new CasePolicy(
                                        Set.of(Outcome.FALSE_POSITIVE),
                                        CasePolicy.STANDARD.dueDays(),
                                        CasePolicy.STANDARD.retention(),
                                        CasePolicy.STANDARD.reasons(),
                                        CasePolicy.STANDARD.clearance(),
                                        15),
                                new PolicyTrial(List.of(
                                        new PolicyTrial.Line(Outcome.FALSE_POSITIVE, 212, false, true, 340, 4, 90),
                                        new PolicyTrial.Line(Outcome.SUSPICIOUS, 8, true, true, 20, 0, 0))))));
        all.put("fairness", new Shown(Frame.Place.ANALYTICS, Sample.fairness()));
        all.put("analytics", new Shown(Frame.Place.ANALYTICS, Sample.analytics()));
        all.put(
                "audit",
                new Shown(
                        Frame.Place.AUDIT,
                        new AuditView(
                                "48",
                                "kkachi/harbour\n48\nq83v...=\n",
                                3,
                                new AuditView.Stretch(
                                        ((CaseSide.Decision) CaseView.decision(
                                                                Sample.ring(false), Sample.READER, Sample.RULES)
                                                        .side())
                                                .history(),
                                        "/audit?before=20",
                                        "/audit",
                                        "The log is what was signed.",
                                        true),
                                null)));
        all.put("unsigned", new Shown(Frame.Place.AUDIT, AuditView.unsigned(51)));
        all.put(
                "proof",
                new Shown(
                        Frame.Place.AUDIT,
                        new AuditView(
                                "48",
                                "",
                                0,
                                AuditView.Stretch.NONE,
                                new AuditView.Proof(
                                        42,
                                        "{\"type\":\"assigned\",\"case\":\"c-a36c85ddcf\"}",
                                        "9f".repeat(32),
                                        List.of("ab".repeat(32), "c1".repeat(32)),
                                        "77".repeat(32),
                                        48,
                                        "kkachi/harbour\n48\nd3d3\n",
                                        true,
                                        "Leaf 42 is in the tree of 48 leaves whose root is signed."))));
        all.put(
                "people",
                new Shown(
                        Frame.Place.PEOPLE,
                        new PeopleView(
                                List.of(
                                        new PeopleView.Person(
                                                "u-1",
                                                "Min Park",
                                                "min@harbour.example",
                                                "Administrator, analyst",
                                                true,
                                                "authenticator, 2 passkeys",
                                                true),
                                        new PeopleView.Person(
                                                "u-2",
                                                "Ara Nowak",
                                                "ara@harbour.example",
                                                "Approver",
                                                true,
                                                "none",
                                                false)),
                                ROLES,
                                "http://127.0.0.1:8080/join/q8Zr2mJ1kk0Pq3",
                                "Harbour")));
        all.put(
                "roles",
                new Shown(
                        Frame.Place.PEOPLE,
                        new PeopleView.Roles(
                                new PeopleView.Person(
                                        "u-2", "Ara Nowak", "ara@harbour.example", "Analyst", true, "none", false),
                                ROLES)));
        all.put(
                "settings",
                new Shown(
                        Frame.Place.SETTINGS,
                        SettingsView.of(
                                CasePolicy.STANDARD,
                                List.of(new SettingsView.Rule("Store", "SQLite in the home")),
                                List.of("c-1f3a", "c-22b0"))));
        all.put(
                "account",
                new Shown(
                        Frame.Place.MINE,
                        new MineView(
                                List.of(
                                        new MineView.Session(
                                                "a1", "Chromium on Debian", "2 Mar 2026, 08:00", "just now", true),
                                        new MineView.Session(
                                                "b2", "Firefox on Android", "1 Mar 2026, 19:12", "14 h ago", false)),
                                List.of(new MineView.Key(
                                        "k-1", "nightly screening", "screen:read", "30 May 2026", "3 h ago", true)),
                                List.of(new CaseSide.Option("CASE_READ", "case:read", "")),
                                List.of("7Q2K-MMZ4-9XWD"),
                                new MineView.Authenticator(
                                        false,
                                        "GEZDGNBVGY3TQOJQ",
                                        "otpauth://totp/Kkachi%3Amin?secret=GEZDGNBVGY3TQOJQ&issuer=Kkachi"),
                                new MineView.Beside(
                                        List.of(new MineView.Key("pk1", "Laptop", "", "2 Mar 2026", "never", true)),
                                        true,
                                        "Harbour",
                                        ""))));
        all.put(
                "error",
                queue.apply(new ErrorView(
                        412,
                        "Somebody was faster",
                        "This case changed while you looked at it." + " Open it again and see what is new.",
                        "4bf92f3577b34da6",
                        "/queue")));
        for (DoorView.Kind kind : DoorView.Kind.values()) {
            all.put(
                    "door-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    new Shown(
                            Frame.Place.DOOR,
                            new DoorView(
                                    kind,
                                    "/login",
                                    "",
                                    "/queue",
                                    kind == DoorView.Kind.FIRST
                                            ? new DoorView.Wrong(
                                                    "password", "It is among the passwords that everybody uses.")
                                            : null,
                                    new DoorView.Ways("Harbour", "/oidc/start", "/login/passkey", true))));
        }
        return all;
    }

    static String render(Pages pages, Shown shown, String nonce) {
        Frame frame = shown.place() == Frame.Place.DOOR ? Sample.door(nonce) : Sample.frame(shown.place(), nonce);
        return pages.render(frame, shown.view());
    }
}
