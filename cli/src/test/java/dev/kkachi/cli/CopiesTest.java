package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.ForAll;
import dev.kkachi.testkit.Painter;
import dev.kkachi.testkit.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kkachi copies` over a folder of applications.
class CopiesTest {
    private static final String PARAGRAPH = """
            For eight years I have built the settlement of card payments for three banks, and I would
            bring the same patience with old ledgers, and the same joy in removing them, to your team.
            """;

    @TempDir
    private Path folder;

    private Path cvs;
    private Session session;

    @BeforeEach
    void open() throws IOException {
        session = Session.in(folder);
        cvs = Files.createDirectory(folder.resolve("cvs"));
        Prose prose = new Prose(3);
        for (int i = 0; i < 12; i++) {
            write("stranger-" + i + ".txt", prose.text(120, ForAll.random(i)));
        }
        write("ada.txt", "I am Ada.\n" + PARAGRAPH + "Yours, Ada\n");
        String disguised = PARAGRAPH.replace("years", "y\u0435ars").replace("three", "several");
        write("ben.html", "<html><body><p>Dear all,</p><p>" + disguised + "</p><p>Regards, Ben</p></body></html>");
    }

    @Test
    void aCopiedParagraphIsALineWithItsPlaceInBothFiles() {
        int exit = session.run("copies", cvs.toString(), "--format", "jsonl");

        assertThat(exit).isEqualTo(1);
        assertThat(session.out())
                .contains("{\"kind\":\"text\",\"a\":\"" + cvs.resolve("ada.txt") + "\",\"b\":\""
                        + cvs.resolve("ben.html"))
                .contains("\"words\":33,\"changed\":1,\"holders\":0,\"discounted\":false")
                .contains("\"a\":{\"line\":2,\"from\":10,")
                .contains("{\"kind\":\"disguise\",\"file\":\"" + cvs.resolve("ben.html")
                        + "\",\"unseen\":0,\"lookalikes\":1,\"styled\":0}")
                .contains("{\"kind\":\"summary\",\"texts\":14,\"independent_texts\":13,\"pictures\":0,");
    }

    /// The example of the page on near-copies: of 500 words each, 100 are the same.
    @Test
    void aPassageThatNobodyElseHasIsFoundInLongLetters() throws IOException {
        Prose prose = new Prose(9);
        String passage = prose.text(100, ForAll.random(31));
        write("long-1.txt", prose.text(400, ForAll.random(32)) + passage);
        write("long-2.txt", passage + prose.text(400, ForAll.random(33)));

        int exit = session.run("copies", cvs.toString(), "--format", "csv");

        assertThat(exit).isEqualTo(1);
        assertThat(session.out()).containsPattern("text,.*long-1.txt,.*long-2.txt,0.2\\d?,");
    }

    @Test
    void aTableSaysTheSameToAPerson() {
        session.run("copies", cvs.toString(), "--format", "table");

        assertThat(session.out())
                .startsWith(cvs.resolve("ada.txt") + " / " + cvs.resolve("ben.html") + "  8.")
                .contains("33 words and 1 changed, nobody else has it")
                .contains("1 word with letters of another script")
                .contains("14 texts (13 independent) and 0 pictures compared");
    }

    @Test
    void whyShowsThePassageSideBySide() {
        int exit = session.atATerminal().run("copies", cvs.toString(), "--why", "ada.txt", "ben.html");

        assertThat(exit).isZero();
        assertThat(session.out())
                .contains("33 words and 1 changed, nobody else has it, +")
                .containsPattern("line 2: For eight years .* \\| line 1: For eight y\u0435ars ")
                .contains("as far as 13 independent texts can show");
    }

    @Test
    void onePictureUnderTwoNamesIsFoundAndADamagedOneIsNamed() throws IOException {
        byte[] portrait = Painter.encoded(Painter.paint(Painter.Motif.PORTRAIT, 5, 200, 240), "png");
        Files.write(cvs.resolve("ada.png"), portrait);
        Files.write(
                cvs.resolve("ben.jpg"),
                Painter.Change.MIRROR.applied(Painter.paint(Painter.Motif.PORTRAIT, 5, 200, 240)));
        Files.write(cvs.resolve("cut.png"), Arrays.copyOf(portrait, 2_000));
        Files.write(cvs.resolve("logo.png"), Painter.encoded(Painter.paint(Painter.Motif.BLANK, 1, 99, 99), "png"));

        session.run("copies", cvs.toString(), "--format", "csv");
        String csv = session.out();
        String said = session.err();
        session.run("copies", cvs.toString(), "--why", "ben.jpg", "ada.png", "--format", "jsonl");

        assertThat(csv).containsPattern("picture,.*ada.png,.*ben.jpg,,,\\d+,18.0,\"one picture, mirrored");
        assertThat(said).contains("cut.png is not compared: ").contains("logo.png is not compared: All of the picture");
        assertThat(session.out()).contains("\"mirrored\":true");
    }

    @Test
    void onePictureInFourteenFilesIsNamedWithAllOfThemInEveryForm() throws IOException {
        for (int i = 0; i < 14; i++) {
            Painter.Change change = Painter.Change.values()[i % 7];
            Files.write(
                    cvs.resolve("face-" + i + ".jpg"),
                    change.applied(Painter.paint(Painter.Motif.PORTRAIT, 5, 200, 240)));
        }

        int exit = session.run("copies", cvs.toString(), "--threshold", "0.9", "--format", "csv");
        String csv = session.out();
        session.run("copies", cvs.toString(), "--format", "jsonl");
        String lines = session.out();
        session.run("copies", cvs.toString(), "--format", "table");

        assertThat(exit).isEqualTo(1);
        assertThat(csv.lines().filter(line -> line.startsWith("crowd,")))
                .hasSize(13)
                .allMatch(line -> line.contains("face-0.jpg,") && line.endsWith(",,,,0,\"one picture, 14 files\""));
        assertThat(lines).containsPattern("\"kind\":\"crowd\",\"files\":\\[.*face-9.jpg\"\\],\"weight_bits\":0}");
        assertThat(session.out())
                .contains("one picture, 14 files  0 bits")
                .contains("face-13.jpg")
                .contains("face-9.jpg");
    }

    @Test
    void whyTellsWhichOfTwoFilesIsNotComparedAndThatTwoPicturesAreTwo() throws IOException {
        Files.write(cvs.resolve("one.png"), Painter.encoded(Painter.paint(Painter.Motif.PORTRAIT, 5, 200, 240), "png"));
        Files.write(
                cvs.resolve("two.png"), Painter.encoded(Painter.paint(Painter.Motif.LANDSCAPE, 6, 200, 240), "png"));
        Files.write(cvs.resolve("pages.pdf"), new byte[] {'%', 'P', 'D', 'F', 0, 1, 2});

        assertThat(refusal("ada.txt", "eve.txt"))
                .contains("'eve.txt' is not among the files")
                .doesNotContain("ada");
        assertThat(refusal("ada.txt", "pages.pdf")).contains("'pages.pdf' is not compared: It is neither text nor");
        assertThat(refusal("ada.txt", "one.png")).contains("'ada.txt' is a text and 'one.png' a picture");
        assertThat(refusal("ada.txt", "ada.txt")).contains("are one file");
        session.run("copies", cvs.toString(), "--why", "one.png", "two.png", "--format", "jsonl");
        assertThat(session.out()).contains("\"weight_bits\":null,\"what\":\"two different pictures: no view");
    }

    private String refusal(String a, String b) {
        assertThat(session.run("copies", cvs.toString(), "--why", a, b)).isEqualTo(2);
        return session.err();
    }

    @Test
    void oneTextInTwoFilesIsALineWithWhatItWeighs() throws IOException {
        write("eve.md", "i am ada " + PARAGRAPH.toUpperCase(Locale.ROOT) + " -- yours, ADA");

        session.run("copies", cvs.toString(), "--format", "table");
        String table = session.out();
        session.run("copies", cvs.toString(), "--format", "jsonl");

        assertThat(table)
                .startsWith("one text, 2 files  8.")
                .contains("ada.txt, ")
                .contains("eve.md\n");
        assertThat(session.out())
                .contains("{\"kind\":\"same_text\",\"files\":[")
                .contains("eve.md\"],\"weight_bits\":8.");
    }

    @Test
    void aShareThatNothingReachesFindsNothing() {
        int exit = session.run("copies", cvs.toString(), "--threshold", "0.99", "--format", "csv");

        assertThat(exit).isZero();
        assertThat(session.out()).isEqualTo("kind,a,b,share,jaccard,distance,weight_bits,what\n");
    }

    @Test
    void whatIsNotThereOrNotMeantIsRefused() {
        assertThat(session.run("copies", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(session.run("copies", cvs.toString(), "--why", "ada.txt", "eve.txt"))
                .isEqualTo(2);
        assertThat(session.err()).contains("'eve.txt' is not among the files that were read");
        assertThat(session.run("copies", cvs.toString(), "--threshold", "7")).isEqualTo(2);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(cvs.resolve(name), text);
    }
}
