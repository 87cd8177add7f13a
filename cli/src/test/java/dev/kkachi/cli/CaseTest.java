package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseTest {
    private static final String FINDINGS = """
            {"finding_id":"f1","subject":{"kind":"person","id":"p1"},"persons":["p1"],"indicator":"PAY-07",\
            "category":"payments","weight_bits":7,"group":"","summary":"shares a wallet",\
            "evidence":[{"claim":"p1 is paid into 0xabc.","source":{"file":"payouts.csv","line":3},\
            "observed_at":null}],"innocent":["a household"],"published_source":"FBI, 2024"}
            {"finding_id":"f2","subject":{"kind":"person","id":"p3"},"persons":["p3"],"indicator":"NET-01",\
            "category":"network","weight_bits":6,"group":"","summary":"signs in elsewhere",\
            "evidence":[{"claim":"p3 signs in from afar.","source":{"file":"signins.csv","line":9},\
            "observed_at":null}],"innocent":[],"published_source":"FBI, 2024"}
            """;
    private static final String CASES = """
            {"case_id":"c-1","rank":1,"probability":0.87,"weight_bits":12.5,"persons":["p1","p2"],"kind":"ring",\
            "headline":"Two contractors are paid into one wallet","next_checks":["Ask both."],"findings":["f1"]}
            {"case_id":"c-2","rank":2,"probability":0.2,"weight_bits":6,"persons":["p3"],"kind":"person",\
            "headline":"=HYPERLINK(1)","next_checks":[],"findings":["f2"]}
            """;

    @TempDir
    Path folder = Path.of("");

    private Path results = Path.of("");
    private Session session = Session.in(folder);

    @BeforeEach
    void investigate() throws IOException {
        session = Session.in(folder).with("USER", "ada");
        results = Files.createDirectories(folder.resolve("kkachi-out"));
        Files.writeString(results.resolve("findings.jsonl"), FINDINGS);
        Files.writeString(results.resolve("cases.jsonl"), CASES);
        Files.writeString(results.resolve("run.json"), "{}");
    }

    @Test
    void whatAnInvestigationFoundIsListedShownAndNoted() {
        int loaded = session.run("case", "load", results.toString());
        int again = session.run("case", "load", results.toString());
        session.run("case", "note", "c-1", "Both", "are", "cousins.");
        session.run("case", "list", "--text", "cousins");
        String found = session.out();
        session.atATerminal().run("case", "show", "c-1");

        assertThat(loaded).isEqualTo(1);
        assertThat(again).isZero();
        assertThat(found).contains("\"id\":\"c-1\"").doesNotContain("\"id\":\"c-2\"");
        assertThat(session.out())
                .contains("Two contractors are paid into one wallet")
                .contains("p1 is paid into 0xabc. (payouts.csv:3)")
                .contains("ada: Both are cousins.")
                .contains("a household");
    }

    @Test
    void theAuditLogIsVerifiedProvenAndTakenOut() throws IOException {
        session.run("case", "load", results.toString());
        session.run("audit", "prove", "0");
        String proof = session.out();
        session.run("audit", "export", folder.resolve("log").toString());

        int verified = session.atATerminal().run("audit", "verify");

        assertThat(verified).isZero();
        assertThat(session.out()).contains("Whole: ").contains("checkpoint");
        assertThat(proof).contains("\"event\":\"opened\"").contains("c2sp.org/tlog-proof@v1\nindex 0\n");
        assertThat(Files.readString(folder.resolve("log/key"))).startsWith("kkachi/audit+");
        assertThat(Files.readAllLines(folder.resolve("log/leaves.jsonl"))).isNotEmpty();
        assertThat(session.run("audit", "prove", "999")).isEqualTo(2);
        assertThat(session.run("audit", "prove", "one")).isEqualTo(2);
    }

    @Test
    void aBackupFillsAnotherHomeAndOverwritesNothing() {
        session.run("case", "load", results.toString());
        Path backup = folder.resolve("backup.db");

        int written = session.run("backup", backup.toString());
        int twice = session.run("backup", backup.toString());
        int over = session.run("restore", backup.toString());
        Session other = Session.in(folder.resolve("other"));
        int restored = other.run("restore", backup.toString());
        other.run("case", "list");

        assertThat(written).isZero();
        assertThat(twice).isEqualTo(2);
        assertThat(over).isEqualTo(2);
        assertThat(restored).isZero();
        assertThat(other.out()).contains("\"id\":\"c-1\"");
    }

    @Test
    void aCellThatASpreadsheetWouldCalculateIsQuoted() {
        session.run("case", "load", results.toString());

        session.run("case", "list", "--format", "csv", "--limit", "5");

        assertThat(session.out()).doesNotContain(",=HYPERLINK");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThat(session.run("case", "load", folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(session.run("case", "show", "c-9")).isEqualTo(2);
        assertThat(session.err()).contains("There is no such case.");
        assertThat(session.run("case", "list", "--state", "asleep")).isEqualTo(2);
        assertThat(session.run("case", "note", "c-9", "x")).isEqualTo(2);
        assertThat(session.run("case", "list", "--tenant", "No Such")).isEqualTo(2);
    }
}
