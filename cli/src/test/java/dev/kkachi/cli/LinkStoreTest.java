package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kkachi link --incremental`, `split` and `join`: records that stay linked from one run to the next.
class LinkStoreTest {
    private static final String INCREMENTAL = "--incremental";
    private static final String STAFF = "../examples/link/staff.csv";
    private static final String HEADER = "id,given_name,surname,date_of_birth,email,phone,street,city\n";
    private static final String ANNIKA =
            "n1,Annika,Lindqvist,1984-03-17,annika.lindqvist@post.example,+46 70 111 20 01,Storgatan 4,Lund\n";
    private static final String STRANGER =
            "n2,Otto,Neffa,1950-01-30,otto@neffa.example,+49 30 5550199,Am Wall 1,Hamm\n";

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void open() {
        session = Session.in(folder);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private Path register() {
        return folder.resolve("home/linking/records.register");
    }

    @Test
    void theFirstRunTellsTheSameAsOneThatKeepsNothing() {
        session.run("link", STAFF);
        String expected = session.out();

        session.run("link", STAFF, INCREMENTAL);

        assertThat(session.out()).isEqualTo(expected);
        assertThat(register()).exists();
    }

    @Test
    void laterRecordsAreToldWhoseTheyAre() throws IOException {
        session.run("link", STAFF, INCREMENTAL);

        int exit = session.run("link", file("new.csv", HEADER + ANNIKA + STRANGER), INCREMENTAL);

        assertThat(exit).isZero();
        assertThat(session.out())
                .startsWith("record_id,entity_id,link_weight_bits\nn1,s01,")
                .endsWith("\nn2,n2,\n");
        assertThat(session.err())
                .contains("2 records: 1 joined others, 1 alone, 0 known before. The register now has 42 records.");
    }

    @Test
    void aTerminalShowsTheLinksThatWereMade() throws IOException {
        session.run("link", STAFF, INCREMENTAL);

        session.atATerminal().run("link", file("new.csv", HEADER.replace("city", "shoe") + ANNIKA), INCREMENTAL);

        assertThat(session.out())
                .contains(
                        "The register does not compare shoe; its columns are ",
                        "The links that were made, the least sure first\n")
                .containsPattern("\n- s0[12] and n1, more than 99.99 %: for it, ");
    }

    @Test
    void whatIsReadAgainIsNotAddedAgainAndWhatContradictsItIsRejected() throws IOException {
        session.run("link", STAFF, INCREMENTAL);
        String news = file("new.csv", HEADER + ANNIKA);
        session.run("link", news, INCREMENTAL);
        String first = session.out();

        session.run("link", news, INCREMENTAL);
        assertThat(session.out()).isEqualTo(first);
        assertThat(session.err())
                .contains("0 joined others, 0 alone, 1 known before. The register now has 41 records.");

        String other = file("other.csv", HEADER + ANNIKA.replace("Lund", "Malmo") + STRANGER);
        assertThat(session.run("link", other, INCREMENTAL)).isEqualTo(2);
        assertThat(session.out()).isEqualTo("record_id,entity_id,link_weight_bits\nn2,n2,\n");
        assertThat(folder.resolve("other.csv.rejected.csv"))
                .content()
                .contains("2,city,Malmo,the register has another record n1; the rule is one id a record");
    }

    @Test
    void whatAPersonShouldLookAtIsToldAgainByTheSameCommand() throws IOException {
        session.run("link", STAFF, INCREMENTAL);
        String sister =
                file("new.csv", HEADER + "n1,Birgitta,Lindqvist,1984-03-17,,+46 70 111 20 01,Storgatan 4,Lund\n");
        Path entities = folder.resolve("entities.csv");

        int first = session.run("link", sister, INCREMENTAL);
        int again = session.run("link", sister, INCREMENTAL, "--entities", entities.toString());

        assertThat(first).isEqualTo(1);
        assertThat(again).isEqualTo(1);
        assertThat(session.err()).contains("1 known before.", "A person should look at 1 link: ");
        assertThat(entities).content().containsPattern("\ns01,3,.*,s01 and n1: relatives of one home may be meant\n");

        session.run("link", "join", "s01", "n1");
        assertThat(session.run("link", sister, INCREMENTAL)).isZero();
    }

    @Test
    void recordsWithoutIdsAreCalledByFileAndLine() throws IOException {
        String header = HEADER.substring(3);
        String first = Files.readString(Path.of(STAFF)).replaceAll("(?m)^[^,]*,", "");
        session.run("link", file("staff.csv", first), INCREMENTAL);

        session.run("link", file("new.csv", header + ANNIKA.substring(3)), INCREMENTAL);

        assertThat(session.out()).contains("\nnew:2,staff:2,");
        assertThat(session.typing(header + ANNIKA.substring(3)).run("link", "-", INCREMENTAL))
                .isEqualTo(2);
        assertThat(session.err()).contains("The records of standard input have no ids");
    }

    @Test
    void aSplitIsShownAndRemembered() throws IOException {
        session.run("link", STAFF, INCREMENTAL);

        int exit = session.atATerminal().run("link", "split", "s02");

        assertThat(exit).isZero();
        assertThat(session.out())
                .contains("Records s01 and s02 are not one, because you say so, and will not be joined again unless you"
                        + " take it back")
                .endsWith("record  entity\ns01     s01\ns02     s02\n");
        session.run("link", file("new.csv", HEADER + ANNIKA), INCREMENTAL, "--format", "csv");
        assertThat(session.out())
                .as("n1 is one with either, and bridges nothing")
                .containsPattern("n1,s0[12],");
        session.run("link", STAFF, INCREMENTAL, "--format", "csv");
        assertThat(session.out()).containsPattern("\ns01,s01,[^\n]*\ns02,s02,");
    }

    @Test
    void aWrongSplitIsTakenBack() throws IOException {
        session.run("link", STAFF, INCREMENTAL);
        session.run("link", "split", "s02");
        session.run("link", file("new.csv", HEADER + ANNIKA), INCREMENTAL);
        assertThat(session.out()).contains("\nn1,s01,");
        assertThat(session.run("link", "join", "n1", "s02")).isEqualTo(2);
        assertThat(session.err())
                .contains("Records n1 and s02 cannot be one: somebody decided that s01 and s02 are not.")
                .contains("Maybe join s01 and s02 themselves, which takes that back.");

        int exit = session.atATerminal().run("link", "join", "s01", "s02");

        assertThat(exit).isZero();
        assertThat(session.out())
                .contains("That s01 and s02 are not, as somebody said before, is taken back. ")
                .endsWith("record  entity\ns01     s01\ns02     s01\nn1      s01\n");
    }

    @Test
    void aJoinIsRememberedAndHoldsWhateverTheEvidenceSays() {
        session.run("link", STAFF, INCREMENTAL);

        int exit = session.run("link", "join", "s40", "s10");

        assertThat(exit).isZero();
        assertThat(session.out()).startsWith("record_id,entity_id,link_weight_bits\ns10,s10,");
        assertThat(session.out()).contains("\ns40,s10,");
        session.run("link", STAFF, INCREMENTAL);
        assertThat(session.out()).containsPattern("\ns40,s10,-[0-9.]+\n");
        session.atATerminal().run("link", INCREMENTAL, "--why", "s10", "s40");
        assertThat(session.out()).contains("are taken for one, because somebody decided that they are.");
    }

    @Test
    void decisionsThatNameNobodyOrNothingAreRefused() {
        assertThat(session.run("link", "split", "s01")).isEqualTo(2);
        assertThat(session.err()).contains("There is no register of linked records in ");
        session.run("link", STAFF, INCREMENTAL);

        assertThat(session.run("link", "split", "nobody")).isEqualTo(2);
        assertThat(session.err()).contains("There is no record 'nobody'");
        assertThat(session.run("link", "split", "s10")).isEqualTo(2);
        assertThat(session.err()).contains("Record s10 is alone; there is nothing to split.");
        assertThat(session.run("link", "join", "s10", "s10")).isEqualTo(2);
        assertThat(session.run("link", "join", "s10")).isEqualTo(2);
        assertThat(session.run("link")).isEqualTo(2);
        assertThat(session.err()).contains("No input is named");
    }

    @Test
    void whatWasSettledCannotBeChangedBeside() throws IOException {
        session.run("link", STAFF, INCREMENTAL);

        assertThat(session.run("link", STAFF, INCREMENTAL, "--threshold", "0.8"))
                .isEqualTo(2);
        assertThat(session.err()).contains("--threshold was settled when the register was made");
        assertThat(session.run("link", STAFF, INCREMENTAL, "--map", "exact:phone"))
                .isEqualTo(2);
        assertThat(session.err()).contains("The register compares phone as phone");
        assertThat(session.run("link", file("other.csv", "id,shoe\nx,42\n"), INCREMENTAL))
                .isEqualTo(2);
        assertThat(session.err()).contains("No column of these files is one of the register's");
    }

    @Test
    void standardInputIsLinkedAsAFileIs() throws IOException {
        session.run("link", STAFF);
        String expected = session.out();

        session.typing(Files.readString(Path.of(STAFF))).run("link", "-");

        assertThat(session.out()).isEqualTo(expected);
    }

    @Test
    void resultsAreNotWrittenOverTheInput() throws IOException {
        String staff = file("staff.csv", Files.readString(Path.of(STAFF)));

        assertThat(session.run("link", staff, "--out", staff)).isEqualTo(2);
        assertThat(session.run("link", staff, "--pairs", staff)).isEqualTo(2);

        assertThat(session.err()).contains("is the input itself");
        assertThat(folder.resolve("staff.csv")).hasSameTextualContentAs(Path.of(STAFF));
    }

    @Test
    void aTornEndIsDroppedAndSaidAndADamagedRegisterIsNamed() throws IOException {
        session.run("link", STAFF, INCREMENTAL);
        long whole = Files.size(register());
        String news = file("new.csv", HEADER + ANNIKA);
        session.run("link", news, INCREMENTAL);
        String expected = session.out();
        truncate(Files.size(register()) - 3);

        session.run("link", news, INCREMENTAL);

        assertThat(session.out()).isEqualTo(expected);
        assertThat(session.err()).contains("The last entry of records.register was cut short (");
        overwrite(whole / 2);
        assertThat(session.run("link", news, INCREMENTAL)).isEqualTo(3);
        assertThat(session.err()).contains("records.register is damaged at byte ", "Maybe put back a copy of it");
    }

    private void truncate(long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(register(), StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
        }
    }

    private void overwrite(long at) throws IOException {
        try (FileChannel channel = FileChannel.open(register(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {'!', '?', '!'}), at);
        }
    }

    /// Kills a process that adds records wherever it happens to be, again and again, and lets the last one end.
    @Test
    void afterRunsThatWereKilledTheNextOneCompletesThem() throws IOException, InterruptedException {
        String news = file("many.csv", people(20_000));
        session.run("link", STAFF, INCREMENTAL);
        Files.copy(register(), folder.resolve("copy"));
        session.run("link", news, INCREMENTAL);
        String expected = session.out();
        Files.copy(folder.resolve("copy"), register(), StandardCopyOption.REPLACE_EXISTING);
        long small = Files.size(register());

        for (int run = 0; run < 3; run++) {
            long before = Files.size(register());
            Process process = start("link", news, INCREMENTAL);
            while (process.isAlive() && Files.size(register()) < before + 300_000) {
                process.waitFor(5, TimeUnit.MILLISECONDS);
            }
            process.destroyForcibly().waitFor();
        }
        assertThat(Files.size(register())).as("something was kept").isGreaterThan(small);
        session.run("link", news, INCREMENTAL);

        assertThat(session.out()).isEqualTo(expected);
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.kkachi.cli.Main"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("KKACHI_HOME", folder.resolve("home").toString());
        File nowhere = folder.resolve("said").toFile();
        return builder.redirectOutput(nowhere).redirectError(nowhere).start();
    }

    private static String people(int number) {
        Random random = new Random(5);
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < number; i++) {
            rows.append('m')
                    .append(i)
                    .append(',')
                    .append(word(random))
                    .append(',')
                    .append(word(random));
            rows.append(",19").append(50 + random.nextInt(50)).append("-0").append(1 + random.nextInt(9));
            rows.append("-1")
                    .append(random.nextInt(10))
                    .append(",,,")
                    .append(word(random))
                    .append(' ');
            rows.append(random.nextInt(90)).append(',').append(word(random)).append('\n');
        }
        return rows.toString();
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bdfgklmnprst".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
