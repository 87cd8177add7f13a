package dev.kkachi.pages;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Analytics;
import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CasePage;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.CaseRow;
import dev.kkachi.cases.CaseState;
import dev.kkachi.cases.Decision;
import dev.kkachi.cases.Note;
import dev.kkachi.cases.Outcome;
import dev.kkachi.model.Amount;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Subject;
import dev.kkachi.model.Weight;
import dev.kkachi.pages.internal.DecisionMaker;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An invented company on an invented day, with cases of every kind.
final class Sample {
    static final Instant NOW = Instant.parse("2026-03-02T08:05:00Z");
    static final CaseView.Reader READER = new CaseView.Reader(NOW, "u-min", Sample::people);
    static final DecisionMaker.Rules RULES = new DecisionMaker.Rules(CasePolicy.STANDARD, LocalDate.of(2026, 3, 2));
    private static final String ADVISORY = "US State, Treasury and FBI, Guidance on the DPRK Information Technology"
            + " Workers, 16 May 2022, https://ofac.treasury.gov/media/923126/download?inline";
    private static final String WALLET = "0xcf8b7dbcab3e6c8b5cd1f1f9e24fb0b42e4ebc9b";
    private static final Subject A = person("p100229");
    private static final Subject B = person("p100325");
    private static final Subject C = person("p100411");

    private Sample() {}

    static String people(String account) {
        return switch (account) {
            case "u-min" -> "Min Park";
            case "u-ara" -> "Ara Nowak";
            case "kkachi" -> "Kkachi";
            default -> account;
        };
    }

    static Frame frame(Frame.Place place, String nonce, Frame.Notice... notices) {
        Frame.Who who = new Frame.Who(
                "Min Park", "Analyst, administrator", "harbour", Set.copyOf(EnumSet.allOf(Permission.class)), true);
        return new Frame(place, who, nonce, "token", List.of(notices), true);
    }

    static Frame door(String nonce) {
        return new Frame(Frame.Place.DOOR, null, nonce, "token", List.of(), false);
    }

    /// How the first two persons of the ring are called; the third is known by an id only.
    static final Masking.Names NAMES =
            new Masking.Names(List.of(new Arrival.Named(A, "Tomas Vidal"), new Arrival.Named(B, "Jo Ellis")), true);

    static Subject person(String id) {
        return new Subject(Subject.Kind.PERSON, id);
    }

    static CaseDossier ring(boolean proposed) {
        List<Finding> findings = new ArrayList<>();
        findings.add(finding(
                new Subject(Subject.Kind.WALLET, WALLET),
                "PAY-07 payment/crypto 8.2",
                "Persons p100229, p100325 and p100411 share wallet " + WALLET + ".",
                List.of(
                        line("p100229 was seen with it once, first here (papers).", "transfers.csv", 3487, null),
                        line("p100325 was seen with it once, first here (papers).", "transfers.csv", 3576, null),
                        line("p100411 was seen with it once, first here (papers).", "transfers.csv", 3601, null)),
                "A treasury that several people hold together.",
                "A couple with one wallet."));
        findings.add(finding(
                new Subject(Subject.Kind.DEVICE, "host-18ln66tc4"),
                "DEV-14 device/remote 6.1",
                "Persons p100229 and p100325 share device host-18ln66tc4.",
                List.of(
                        line(
                                "Person p100229 signed in with device host-18ln66tc4.",
                                "signins.jsonl",
                                41378,
                                "2025-06-09T22:31:36Z"),
                        line(
                                "Person p100325 signed in with device host-18ln66tc4.",
                                "signins.jsonl",
                                34900,
                                "2025-06-10T01:12:29Z")),
                "Two people of one household with one computer."));
        findings.add(finding(
                A,
                "CON-09 contact/accounts 5.4",
                "Persons p100229 and p100325 share reference +1 555 0100 947.",
                List.of(
                        line(
                                "p100229 was seen with it once, first here (what the person gave).",
                                "people.csv",
                                141,
                                null),
                        line(
                                "p100325 was seen with it once, first here (what the person gave).",
                                "people.csv",
                                339,
                                null)),
                "A small firm, or a manager who has retired or moved on."));
        findings.add(finding(
                B,
                "PAY-08 payment/crypto 3",
                "Person p100325 passes the pay on as soon as it comes.",
                List.of(
                        sent("1142.08", WALLET, 2, "2025-07-02T09:04:23Z"),
                        sent("1836.96", WALLET, 3, "2025-07-14T18:41:18Z"),
                        sent("2096.68", WALLET, 4, "2025-09-13T01:28:50Z")),
                "Money that is sent home, a debt, a wallet that is emptied into an exchange."));
        findings.add(finding(
                A,
                "PAY-08 payment/crypto 3",
                "Person p100229 passes the pay on as soon as it comes.",
                List.of(
                        sent("5785", WALLET, 5, "2025-06-28T06:58:04Z"),
                        sent("5330", "0x7a90b1e04c4fdd2a1b6c8ee0f7d7a6c55b0e1d22", 6, "2025-07-28T05:42:07Z"),
                        sent("5850", WALLET, 7, "2025-08-26T22:08:07Z")),
                "Money that is sent home, a debt, a wallet that is emptied into an exchange."));
        findings.add(finding(
                C,
                "NET-04 network/IP 2.5",
                "Person p100411 signed in from an address of a data centre on 112 days, in 138 of 217 sign-ins.",
                List.of(
                        line("A sign-in from 192.0.2.16.", "signins.jsonl", 41400, "2025-06-10T01:39:15Z"),
                        line("A sign-in from 192.0.2.29.", "signins.jsonl", 117947, "2025-12-26T23:14:02Z")),
                "A private network that the person uses for privacy."));
        findings.add(finding(
                B,
                "CLR-02 clearing -1",
                "Person p100325 is confirmed by 4 references.",
                List.of(line("Duskwater Tools confirmed what the person says.", "employers.csv", 840, null))));
        findings.add(finding(
                A,
                "CLR-03 clearing -0.5",
                "Person p100229 was matched to the document on camera.",
                List.of(line(
                        "On camera, the face was found to match the document.",
                        "interviews.csv",
                        207,
                        "2025-05-18T08:37:11Z"))));
        Case file = file(
                "c-a36c85ddcf",
                Case.Kind.RING,
                List.of(A, B, C),
                "Three persons seem to be one operator: they share a wallet, a device and a reference",
                0.999,
                proposed ? CaseState.PROPOSED : CaseState.OPEN);
        return dossier(file, findings, proposed);
    }

    static CaseDossier listed() {
        ListEdition edition = new ListEdition("un_sc_sanctions", "2026-02-27");
        SourceRef ours = new SourceRef.FileLine("people.csv", 77);
        List<Evidence> evidence = List.of(
                new Evidence(
                        "Compared name: Sim Hyon-Sop / \uc2ec\ud604\uc12d: close 0.93, one name in two romanisations.",
                        ours,
                        null),
                new Evidence("Compared birth date: 1991-04-02 / 1983-11-25: the days differ.", ours, null),
                new Evidence("Compared nationality: kr / kp: close, a worker may pose as South Korean.", ours, null),
                new Evidence("Compared identification: the list says 109484100: not known of the person.", ours, null),
                new Evidence(
                        "Sim Hyon Sop is listed under DPRK.", new SourceRef.ListEntry(edition, "KPi.115", ""), null));
        Finding match = new Finding(
                person("p100077"),
                "IDN-15",
                "screening",
                new Weight(6.4),
                "listed_name",
                "Person p100077 bears a name like that of a listed party.",
                evidence,
                List.of("Another person of the same name."),
                ADVISORY);
        Case file = file(
                "c-77aa10be02",
                Case.Kind.LISTED_PARTY,
                List.of(person("p100077")),
                "A contractor bears the name of a sanctioned party",
                0.42,
                CaseState.OPEN);
        return dossier(file, List.of(match), false);
    }

    static CasePage page() {
        List<CaseRow> rows = new ArrayList<>();
        rows.add(CaseRow.of(ring(false).file(), null));
        rows.add(CaseRow.of(
                file(
                        "c-0f11c2a9d3",
                        Case.Kind.WALLET,
                        List.of(person("p100502"), person("p100503")),
                        "Two contractors are paid into a wallet that pays a listed one",
                        0.71,
                        CaseState.PROPOSED),
                null));
        rows.add(CaseRow.of(listed().file(), null));
        rows.add(CaseRow.of(
                file(
                        "c-b9be297b91",
                        Case.Kind.PERSON,
                        List.of(person("p100321")),
                        "A contractor has AnyDesk for remote control and names somebody who does not confirm it",
                        0.204,
                        CaseState.NEW),
                null));
        rows.add(CaseRow.of(
                file(
                        "c-5510ffe1a4",
                        Case.Kind.PERSON,
                        List.of(person("p100633")),
                        "An applicant gives a telephone number that answers for three others",
                        0.06,
                        CaseState.AWAITING_INFO),
                null));
        return new CasePage(rows, "next", List.of());
    }

    static QueueView queue(CasePage page) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("all", "To do");
        names.put("mine", "Mine");
        names.put("nobody", "Nobody's");
        names.put("approval", "To approve");
        names.put("late", "Late");
        names.put("asleep", "Asleep");
        names.put("closed", "Closed");
        Map<String, Long> counts =
                Map.of("all", 5L, "mine", 1L, "nobody", 3L, "approval", 1L, "late", 1L, "asleep", 0L);
        return new QueueView(
                QueueView.tabs(names, counts, "all"),
                new QueueView.Filter("all", "", "", "LIKELIEST"),
                QueueView.rows(page, READER, NAMES),
                "/queue?cursor=next",
                page.limits(),
                QueueView.Kept.NONE);
    }

    static FairnessView fairness() {
        return FairnessView.of(
                List.of(
                        new Analytics.Sign("DEV-01", Case.Kind.PERSON, 41, 30, 27),
                        new Analytics.Sign("PAY-07", Case.Kind.RING, 22, 20, 1),
                        new Analytics.Sign("NET-02", Case.Kind.PERSON, 18, 12, 5),
                        new Analytics.Sign("MATCH-01", Case.Kind.LISTED_PARTY, 3, 2, 1)),
                "2 Mar 2026, 08:00");
    }

    static AnalyticsView analytics() {
        return AnalyticsView.of(new Analytics(List.of(
                new Analytics.Line("2025-11", Case.Kind.PERSON, 14, 14, 9, 51.5),
                new Analytics.Line("2025-12", Case.Kind.PERSON, 22, 20, 11, 40),
                new Analytics.Line("2026-01", Case.Kind.RING, 4, 4, 0, 20.2),
                new Analytics.Line("2026-01", Case.Kind.PERSON, 17, 15, 6, 31),
                new Analytics.Line("2026-02", Case.Kind.PERSON, 19, 9, 2, 26))));
    }

    private static Case file(
            String id, Case.Kind kind, List<Subject> subjects, String headline, double probability, CaseState state) {
        Case.Standing standing = new Case.Standing(
                state,
                null,
                state == CaseState.OPEN ? new Actor.Id("u-min") : null,
                probability > 0.9 ? Case.Priority.URGENT : Case.Priority.NORMAL,
                LocalDate.of(2026, 3, probability > 0.9 ? 1 : 9),
                null,
                null,
                "",
                null);
        return new Case(
                new CaseId(id),
                Case.STANDARD_QUEUE,
                kind,
                subjects,
                headline,
                probability,
                probability > 0.9 ? 26.6 : 8.3,
                List.of("The weightiest of the signs is something that innocent people seldom share."),
                List.of("A treasury that several people hold together.", "Two people of one household."),
                List.of(
                        "Ask each person, separately, to sign a message with the wallet.",
                        "Ask for a bank letter that names all holders of the account.",
                        "Find the contact of the firm independently and ask there."),
                standing,
                NOW.minusSeconds(300_000),
                NOW.minusSeconds(3_000),
                4);
    }

    private static CaseDossier dossier(Case file, List<Finding> findings, boolean proposed) {
        List<CaseFinding> kept = findings.stream()
                .map(finding ->
                        new CaseFinding(CaseFinding.digest(finding), file.id(), file.id(), "run-1", NOW, finding))
                .toList();
        List<Note> notes = List.of(
                new Note(
                        "n1",
                        file.id(),
                        Note.Kind.REMARK,
                        "Asked the support desk; nobody there set the device up.",
                        new Actor.Id("u-ara"),
                        NOW),
                new Note(
                        "n2",
                        file.id(),
                        Note.Kind.ANSWER,
                        "I share a flat and a computer with my cousin.",
                        new Actor.Id("u-min"),
                        NOW));
        Decision decision = new Decision(
                "d1",
                file.id(),
                new Decision.Verdict(
                        Outcome.SUSPICIOUS,
                        "report",
                        "Three personas are run from one device and paid into one"
                                + " wallet; the references are one telephone.",
                        "Each person signs a message with the wallet in a" + " live call.",
                        null),
                Decision.Stage.PROPOSED,
                new Actor.Id("u-ara"),
                NOW,
                null,
                null,
                "");
        return new CaseDossier(
                file,
                kept,
                notes,
                List.of(),
                proposed ? List.of(decision) : List.of(),
                history(),
                List.of(),
                NAMES.known());
    }

    private static List<CaseDossier.Happened> history() {
        return List.of(
                happened(41, "opened", "kkachi", Map.of("kind", "RING", "queue", "standard", "findings", "8")),
                happened(42, "assigned", "u-min", Map.of("assignee", "u-min")),
                happened(47, "viewed", "u-ara", Map.of()));
    }

    private static CaseDossier.Happened happened(long leaf, String type, String actor, Map<String, String> facts) {
        return new CaseDossier.Happened(leaf, "c-a36c85ddcf", type, new Actor.Id(actor), NOW, facts, Map.of());
    }

    static Finding finding(Subject subject, String rule, String summary, List<Evidence> evidence, String... innocent) {
        String[] parts = rule.split(" ");
        return new Finding(
                subject,
                parts[0],
                parts[1],
                new Weight(Double.parseDouble(parts[2])),
                "",
                summary,
                evidence,
                List.of(innocent),
                ADVISORY);
    }

    private static Evidence line(String claim, String file, long line, @Nullable String at) {
        return new Evidence(claim, new SourceRef.FileLine(file, line), at == null ? null : Instant.parse(at));
    }

    private static Evidence sent(String amount, String to, int tx, String at) {
        String claim = "Soon after pay came, the wallet sent " + new Amount(new BigDecimal(amount), "USDC").said()
                + " to " + to + ".";
        return new Evidence(
                claim, new SourceRef.Transaction("ethereum", "0x" + (tx + "a7c1").repeat(12), 0), Instant.parse(at));
    }
}
