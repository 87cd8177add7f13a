package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `kkachi screen` says about a file that it cannot use, before any list is looked at.
class ScreenInputTest {
    @TempDir
    private Path folder;

    private String complaintAbout(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("people.csv"), content);
        return complaintAbout(file);
    }

    private String complaintAbout(Path file) {
        Session session = Session.in(folder);
        int exit = session.run("screen", file.toString());
        assertThat(exit).isEqualTo(2);
        assertThat(session.out()).isEmpty();
        return session.err().replace(folder + "/", "");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(complaintAbout(folder.resolve("nobody.csv"))).isEqualTo("""
                kkachi: nobody.csv does not exist.
                Maybe the name is misspelt, or it lies in another folder.
                """);
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        Path people = Files.createDirectory(folder.resolve("people"));

        assertThat(complaintAbout(people)).startsWith("kkachi: people is a folder; the rule is one file.\n");
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        assertThat(complaintAbout(new byte[0]))
                .isEqualTo("kkachi: people.csv: the file is empty; the rule is a header line and rows.\n");
    }

    @Test
    void aWorkbookIsToldFromATable() throws IOException {
        assertThat(complaintAbout(new byte[] {'P', 'K', 3, 4, 20, 0}))
                .startsWith("kkachi: people.csv is a zip archive or an Excel workbook; the rule is CSV or JSON lines");
    }

    @Test
    void anotherEncodingIsNamed() throws IOException {
        assertThat(complaintAbout("name\nKim\n".getBytes(StandardCharsets.UTF_16)))
                .startsWith("kkachi: people.csv is text in UTF-16; the rule is CSV or JSON lines in UTF-8.");
    }

    @Test
    void anotherEncodingIsNamedWithoutAByteOrderMarkToo() throws IOException {
        assertThat(complaintAbout("id,name\n1,Kim\n".getBytes(StandardCharsets.UTF_16LE)))
                .startsWith("kkachi: people.csv is text in UTF-16; the rule is");
        assertThat(complaintAbout(new byte[] {'i', 'd', ',', (byte) 0xC0, (byte) 0xCC, '\n'}))
                .isEqualTo("""
                kkachi: people.csv, line 1: the header cannot be read: a byte is not UTF-8.
                Maybe the file is in another encoding, such as EUC-KR or Latin-1: save it as CSV UTF-8.
                """);
    }

    @Test
    void aTornArchiveIsNamed() throws IOException {
        byte[] packed = packed("name\nAnna Magpie\n");

        assertThat(complaintAbout(Arrays.copyOf(packed, packed.length - 9)))
                .startsWith("kkachi: people.csv cannot be unpacked: Unexpected end of ZLIB input stream.");
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void otherSeparatorsAreGuessedInTheAdvice() throws IOException {
        assertThat(complaintAbout("id;name\n1;Kim\n".getBytes(StandardCharsets.UTF_8)))
                .endsWith("Maybe the cells are separated by semicolons: save it with commas.\n");
        assertThat(complaintAbout("id\tname\n1\tKim\n".getBytes(StandardCharsets.UTF_8)))
                .endsWith("Maybe the cells are separated by tabs: save it with commas.\n");
    }

    @Test
    void twoColumnsForOneValueAreRefused() throws IOException {
        assertThat(complaintAbout("id,name,ID\n1,Kim,2\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("kkachi: people.csv, line 1: the columns 1 and 3 both hold the id; the rule is one.\n");
    }

    @Test
    void theInputIsNeverOverwrittenByTheResults() throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), "name\nKim\n");
        Session session = Session.in(folder);

        int exit = session.run("screen", file.toString(), "--out", file.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("people.csv is the input itself; the rule is another file for the results.");
        assertThat(file).content().isEqualTo("name\nKim\n");
    }

    @Test
    void aMissingInputIsAMistakeOfTheCaller() {
        for (String verb : List.of("screen", "investigate", "lists load")) {
            Session session = Session.in(folder);

            assertThat(session.run(verb.split(" "))).isEqualTo(2);
            assertThat(session.err()).startsWith("kkachi: Missing required parameter: '");
        }
    }

    @Test
    void binaryIsNamed() throws IOException {
        assertThat(complaintAbout(new byte[300])).startsWith("kkachi: people.csv is binary; the rule is");
    }

    @Test
    void aMissingHeaderIsExplained() throws IOException {
        assertThat(complaintAbout("Kim Chol Su,1990\n".getBytes(StandardCharsets.UTF_8)))
                .startsWith("kkachi: people.csv, line 1: the header names no column 'name' and no column 'wallet'")
                .contains("\nMaybe the header line is missing");
    }
}
