package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
