package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kkachi indicators`: the catalogue, one row of it, and an organisation's changes tried on three
/// people.
class IndicatorsTest {
    private static final String OURS = """
            - id: DEV-01
              bits: 5
            - id: NET-OURS
              name: Needs what is not there
              category: network/IP
              group: address-kind
              needs: [reference.countries]
              predicate: remote-tool
              thresholds: {common_share: 0.5}
              bits: 1
              bits_from: a guess
            """;

    @TempDir
    private Path folder;

    private Session session;
    private Path ours;
    private Path records;

    @BeforeEach
    void write() throws IOException {
        session = Session.in(folder);
        ours = Files.writeString(folder.resolve("ours.yaml"), OURS);
        records = Files.createDirectory(folder.resolve("records"));
        Files.writeString(records.resolve("people.csv"), """
                person_id,full_name
                p1,Ann Other
                p2,Ben Other
                p3,Cat Other
                """);
        Files.writeString(records.resolve("devices.csv"), """
                time,device_id,person_id,kind,name
                2026-01-05T09:00:00Z,d1,p1,software,AnyDesk
                2026-01-05T09:00:00Z,d2,p2,software,Firefox
                """);
    }

    @Test
    void theListHasALineForEachAndTellsWhatWeighs() {
        int exit = session.run("indicators", "--format", "csv");

        assertThat(exit).isZero();
        assertThat(session.out())
                .startsWith("id,name,category,status,bits,group,needs\n")
                .contains("\nDEV-06,A box that steers the device over the network,device/remote access,score,5.5,")
                .contains("\nX-01,");
    }

    @Test
    void oneIsShownWithItsSourcesAndInnocentExplanations() {
        int exit = session.atATerminal().run("indicators", "show", "dev-06");

        assertThat(exit).isZero();
        assertThat(session.out())
                .startsWith("DEV-06: A box that steers the device over the network\n")
                .contains("- Published by:\n  - MITRE ATT&CK T1219.003", "- Innocent if:\n", "- Check next:\n");
    }

    @Test
    void anIndicatorThatIsNotThereIsRefused() {
        int exit = session.run("indicators", "show", "DEV-99");

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("There is no indicator 'DEV-99'.");
    }

    @Test
    void changedRowsAreTriedOnRecordsAndTheTruthTellsWhatTheyWouldWeigh() throws IOException {
        Path truth = Files.writeString(folder.resolve("truth.csv"), "person_id,operator\np1,yes\np2,no\np3,no\n");

        int exit = session.atATerminal()
                .run("indicators", "test", ours.toString(), records.toString(), "--truth", truth.toString());

        assertThat(exit).isZero();
        assertThat(session.out()).isEqualTo("""
                DEV-01  Remote control that nobody allowed, 5.0 bits
                    seen of 1 person
                    1 of 1 guilty, 0 of 2 innocent: these records imply 2.17 bits
                    p1 has AnyDesk for remote control, which nobody allowed (devices.csv:2)
                NET-OURS  Needs what is not there, 1.0 bits
                    not evaluated; the records lack reference.countries
                """);
    }

    @Test
    void theFoldersSettingsAndFilesAboutAddressesCountAsWhenItIsInvestigated() throws IOException {
        Files.writeString(records.resolve("kkachi.yaml"), "allowed_remote_tools: [AnyDesk]\nreference: [about]\n");
        Path about = Files.createDirectory(records.resolve("about"));
        Files.writeString(about.resolve("ip-country.csv"), "192.0.2.0,192.0.2.255,DE\n");

        int exit = session.atATerminal().run("indicators", "test", ours.toString(), records.toString());

        assertThat(exit).isZero();
        assertThat(session.out())
                .contains("DEV-01  Remote control that nobody allowed, 5.0 bits\n", "NET-OURS  Needs what is not there")
                .doesNotContain("p1 has AnyDesk", "not evaluated");
    }

    @Test
    void aMistakeInTheRowsIsNamedWithItsLine() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "- id: DEV-01\n  bits: heavy\n");

        int exit = session.run("indicators", "test", wrong.toString(), records.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("wrong.yaml:2: entry DEV-01, bits is 'heavy'; the rule is a number.");
    }

    private static final String CONDITION = """
            - id: ACME-01
              name: Programmes for remote control at night
              category: device/remote access
              group: remote-control
              on: devices
              when: 'kind == "software" && name.contains("Desk") && time.getHours() >= 9'
              bits: 2
              bits_from: judgement of our own security team
              summary: "has {name}, seen {count} times"
            """;

    @Test
    void aConditionOfOnesOwnIsTriedOnTheRecords() throws IOException {
        Path own = Files.writeString(folder.resolve("own.yaml"), CONDITION);

        int exit = session.atATerminal().run("indicators", "test", own.toString(), records.toString());

        assertThat(exit).isZero();
        assertThat(session.out()).isEqualTo("""
                ACME-01  Programmes for remote control at night, 2.0 bits
                    seen of 1 person
                    p1 has AnyDesk, seen 1 times (devices.csv:2)
                """);
    }

    @Test
    void aMistakeInAConditionIsNamedWithItsLineAndColumn() throws IOException {
        Path own = Files.writeString(folder.resolve("own.yaml"), CONDITION.replace("kind ==", "colour =="));

        int exit = session.run("indicators", "test", own.toString(), records.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(session.err())
                .contains("own.yaml:6: entry ACME-01, when is", "column 1: undeclared reference to 'colour'");
    }

    @Test
    void aConditionWithoutAnAnswerNamesTheRow() throws IOException {
        Path own = Files.writeString(
                folder.resolve("own.yaml"), CONDITION.replace("time.getHours() >= 9", "1 / (size(name) - 7) > 0"));

        int exit = session.run("indicators", "test", own.toString(), records.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("own.yaml:6: entry ACME-01", "has no answer for devices.csv:2");
    }

    @Test
    void aLabelThatNobodyKnowsIsNamedWithItsLine() throws IOException {
        Path truth = Files.writeString(folder.resolve("truth.csv"), "person_id,label\np1,perhaps\n");

        int exit = session.run("indicators", "test", ours.toString(), records.toString(), "--truth", truth.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("truth.csv:2: 'perhaps' is no label");
    }
}
