package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job from the command line: what it prints, what it writes, how it ends.
class InvestigateTest {
    @TempDir
    private Path folder;

    private Path records;
    private Session session;

    @BeforeEach
    void writeListsAndRecords() throws IOException {
        session = Session.in(folder);
        Path lists = Files.createDirectory(folder.resolve("lists"));
        Files.writeString(lists.resolve("sdn_2026-08-02.csv"), """
                42498,"SIM, Hyon Sop","individual","NPWMD",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 25 Nov 1983."
                """);
        records = Files.createDirectory(folder.resolve("records"));
        people("""
                person_id,full_name,wallet
                a,Ada Frost,0x1111111111111111111111111111111111111111
                b,Bram Stone,0x1111111111111111111111111111111111111111
                c,Cleo Marsh,0x2222222222222222222222222222222222222222
                d,Dirk Vance,0x2222222222222222222222222222222222222222
                """);
    }

    @Test
    void casesAreOneAndTheTableShowsThem() {
        int exit = investigate("--format", "table");

        assertThat(exit).isEqualTo(1);
        assertThat(session.out().lines())
                .hasSize(2)
                .allMatch(line -> line.contains("Two persons are paid into one wallet ("));
        assertThat(session.err()).contains("2 cases among 4 persons; 4 rows read, 0 rejected");
        assertThat(session.err()).contains("us_ofac_sdn 2026-08-02 (114 days old, STALE)");
    }

    @Test
    void nobodyToCheckIsNought() throws IOException {
        people("person_id,full_name\na,Ada Frost\n");

        assertThat(investigate()).isZero();
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).contains("0 cases among 1 person; 1 row read");
    }

    @Test
    void whatCouldNotBeUsedIsSaidWithItsPlace() throws IOException {
        people("person_id,full_name\na,Ada Frost\n,Nobody\n");
        Files.writeString(records.resolve("budget.csv"), "a,b\n1,2\n");

        investigate();

        assertThat(session.err())
                .contains("kkachi: people.csv:3: person_id; a value is required.")
                .contains("kkachi: budget.csv: The columns are those of no known kind of file.")
                .contains("Report: " + records.resolve("kkachi-out/report.html"));
    }

    @Test
    void aFolderWithNobodyInItIsBadInput() throws IOException {
        people("name\nAda Frost\n");

        assertThat(investigate()).isEqualTo(2);
        assertThat(session.err()).contains("nobody to look at; the rule is a file of people or payouts.");
    }

    @Test
    void resultsOverTheRecordsAreBadInput() {
        assertThat(investigate("--out", records.toString())).isEqualTo(2);
        assertThat(session.err()).contains("the results would lie over the records");
    }

    @Test
    void aHostileIdCannotReachTheTerminalOrASpreadsheet() throws IOException {
        people("""
                person_id,full_name,wallet
                =1+1,Ada Frost,0x1111111111111111111111111111111111111111
                b\u001b[2J,Bram Stone,0x1111111111111111111111111111111111111111
                """);

        investigate("--format", "table");
        assertThat(session.out()).doesNotContain("\u001b").contains("(=1+1, b\uFFFD[2J)");

        investigate("--format", "csv");
        assertThat(session.out()).contains(",'=1+1;b");
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws IOException {
        investigate("--threads", "1");
        String one = Files.readString(records.resolve("kkachi-out/findings.jsonl"));

        investigate("--threads", "7");

        assertThat(Files.readString(records.resolve("kkachi-out/findings.jsonl")))
                .isEqualTo(one);
    }

    @Test
    void aFolderThatIsNotThereIsBadInput() {
        assertThat(session.run("investigate", folder.resolve("none").toString(), "--lists-dir", lists()))
                .isEqualTo(2);
        assertThat(session.err()).contains("none: no such folder");
    }

    @Test
    void aFileInPlaceOfTheFolderIsBadInput() throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), "id,name\n1,Otter\n");

        assertThat(session.run("investigate", file.toString(), "--lists-dir", lists()))
                .isEqualTo(2);
        assertThat(session.err())
                .contains("people.csv: is a file, not a folder; the rule is a folder with the records");
    }

    @Test
    void aWrongSettingIsBadInputAndLeavesNothingBehind() throws IOException {
        Files.writeString(records.resolve("kkachi.yaml"), "prior: 0.01\ntreshold: 3\n");

        assertThat(investigate()).isEqualTo(2);
        assertThat(session.err()).contains("kkachi.yaml:2: unknown key 'treshold'");
        assertThat(records.resolve("kkachi-out")).doesNotExist();
    }

    @Test
    void aNegativeTopIsBadInput() {
        assertThat(investigate("--top", "-1")).isEqualTo(2);
        assertThat(session.err()).contains("--top is -1");
    }

    @Test
    void withoutListsNobodyIsInvestigated() {
        assertThat(session.run("investigate", records.toString())).isEqualTo(3);
        assertThat(session.err()).contains("No sanctions list is loaded");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsTheEnvironments() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThat(investigate("--out", file.resolve("deep").toString())).isEqualTo(3);
        assertThat(session.err()).contains("the results cannot be written");
    }

    @Test
    void topLimitsWhatIsPrintedAndNotWhatIsWritten() throws IOException {
        Path out = folder.resolve("elsewhere");

        investigate("--top", "1", "--out", out.toString(), "--format", "csv");

        assertThat(session.out().lines())
                .hasSize(2)
                .first()
                .isEqualTo("rank,case_id,probability,weight_bits,persons,headline");
        assertThat(Files.readAllLines(out.resolve("cases.jsonl"))).hasSize(2);
        assertThat(records.resolve("kkachi-out")).doesNotExist();
    }

    @Test
    void theJsonFormsAreTheLinesOfTheFile() throws IOException {
        investigate("--format", "jsonl");
        String lines = session.out();
        investigate("--format", "json");

        String file = Files.readString(records.resolve("kkachi-out/cases.jsonl"));
        assertThat(lines).isEqualTo(file);
        assertThat(session.out()).isEqualTo("[" + file.strip().replace("\n", ",\n") + "]\n");
    }

    @Test
    void aSecondRunReplacesTheFirstAndReadsNoneOfIt() throws IOException {
        investigate();
        String first = Files.readString(records.resolve("kkachi-out/cases.jsonl"));

        investigate();

        assertThat(Files.readString(records.resolve("kkachi-out/cases.jsonl"))).isEqualTo(first);
        try (Stream<Path> written = Files.list(records.resolve("kkachi-out"))) {
            assertThat(written.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "cases.jsonl",
                            "entities.ftm.json",
                            "findings.jsonl",
                            "links.jsonl",
                            "persons.jsonl",
                            "report.html",
                            "run.json");
        }
    }

    private void people(String rows) throws IOException {
        Files.writeString(records.resolve("people.csv"), rows);
    }

    private String lists() {
        return folder.resolve("lists").toString();
    }

    private int investigate(String... more) {
        List<String> arguments = new ArrayList<>(List.of("investigate", records.toString(), "--lists-dir", lists()));
        arguments.addAll(List.of(more));
        return session.run(arguments.toArray(String[]::new));
    }
}
