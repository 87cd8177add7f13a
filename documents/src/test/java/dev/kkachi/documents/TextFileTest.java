package dev.kkachi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
    @TempDir
    Path folder;

    @Test
    void aCvInTheFormOfJsonResumeIsReadAsOne() throws IOException {
        DocumentFacts facts = read("""
                {"basics": {"name": "Ada Example"},
                 "work": [{"name": "Mill Ltd", "position": "Engineer", "startDate": "2019-03-01", "endDate": "2021",
                           "summary": "Looms.", "highlights": ["Cards", "Gears"]},
                          {"company": "Own shop", "startDate": "2022"}],
                 "education": [{"institution": "Town School", "area": "Sums", "endDate": "2015-06"}],
                 "skills": [{"name": "Web", "keywords": ["HTML", "CSS"]}]}
                """);

        assertThat(((DocumentFacts.Writing) facts).resume())
                .isEqualTo(new Resume(
                        "Ada Example",
                        List.of(
                                new Resume.Job(
                                        "Mill Ltd",
                                        "Engineer",
                                        YearMonth.of(2019, 3),
                                        YearMonth.of(2021, 1),
                                        "Looms.\nCards\nGears"),
                                new Resume.Job("Own shop", "", YearMonth.of(2022, 12), null, "")),
                        List.of(new Resume.Job("Town School", "Sums", null, YearMonth.of(2015, 6), "")),
                        List.of("Web", "HTML", "CSS")));
    }

    @Test
    void anyOtherTextIsKeptAsItIs() throws IOException {
        for (String text : List.of("# Ada Example\n\nEngineer in the town", "{ not JSON", "{\"a\": 1}", "심현섭 이력서")) {
            assertThat(read(text)).isEqualTo(new DocumentFacts.Writing(Origin.UNKNOWN, text, null, List.of()));
        }
        assertThat(read("\uFEFFtext").text()).isEqualTo("text");
    }

    @Test
    void aLongTextIsCutAndThatIsSaid() throws IOException {
        DocumentFacts facts = read("word ".repeat(DocumentReader.TEXT_CHARS_MAX));

        assertThat(facts.text()).hasSize(DocumentReader.TEXT_CHARS_MAX);
        assertThat(Papers.signs(facts)).containsExactly(Hint.Sign.NOT_LOOKED_AT);
    }

    @Test
    void aDocumentOfAWordProcessorIsRead() throws IOException {
        byte[] word = Papers.zip(Map.of(
                "word/document.xml",
                "<w:document xmlns:w='w'><w:p><w:r><w:t>Ada</w:t><w:tab/><w:t>Example</w:t></w:r></w:p>"
                        + "<w:p><w:t>Engineer</w:t></w:p></w:document>",
                "docProps/core.xml",
                "<c xmlns:dcterms='d'><dcterms:created>2026-05-01T10:00:00Z</dcterms:created>"
                        + "<dcterms:modified>2026-05-02T10:00:00Z</dcterms:modified></c>",
                "docProps/app.xml",
                "<Properties><Application>Microsoft Office Word</Application></Properties>"));

        DocumentFacts facts = Papers.read(folder, word, DocumentReader.ofMetadata());

        assertThat(facts.text()).isEqualTo("Ada\tExample\nEngineer\n");
        assertThat(((DocumentFacts.Writing) facts).origin())
                .isEqualTo(new Origin(
                        List.of("Microsoft Office Word"),
                        "",
                        Instant.parse("2026-05-01T10:00:00Z"),
                        Instant.parse("2026-05-02T10:00:00Z")));
        assertThat(Papers.signs(facts)).containsExactly(Hint.Sign.CHANGED_LATER);
    }

    @Test
    void documentsThatAreTrapsAreRefused() throws IOException {
        String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a><t>&x;</t></a>";
        String bomb = "<a>" + " ".repeat(70 << 20) + "</a>";

        assertThat(refusal(Papers.zip(Map.of("word/document.xml", entity)))).contains("damaged document");
        assertThat(refusal(Papers.zip(Map.of("word/document.xml", bomb)))).contains("far more than a document holds");
        assertThat(refusal(Papers.zip(Map.of("evil.exe", "MZ")))).contains("an archive, and no document");
    }

    @Test
    void whatCannotBeReadIsRefusedInAClearSentence() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        byte[] heic = "\0\0\0\u0018ftypheic".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(new byte[0])).isEqualTo("The file is empty.");
        assertThat(refusal(new byte[] {0, 1, 2})).isEqualTo("The file is neither a PDF, nor a picture, nor a text.");
        assertThat(refusal(old)).contains("old office programme");
        assertThat(refusal(heic)).contains("HEIC");
        assertThat(refusal("%PDF-1.4 nothing".getBytes(StandardCharsets.UTF_8))).contains("damaged PDF");
    }

    @Test
    void linksFoldersAndLargeFilesAreRefused() throws IOException {
        Path large = folder.resolve("large.pdf");
        Files.write(large, new byte[DocumentReader.BYTES_MAX + 1]);
        Path link = Files.createSymbolicLink(folder.resolve("link.pdf"), large);

        DocumentReader reader = DocumentReader.ofMetadata();

        assertThat(reader.read(large)).isEqualTo(new DocumentFacts.Refused("The file has more than 32 MB."));
        for (Path path : List.of(folder, link, folder.resolve("missing.pdf"))) {
            assertThat(reader.read(path))
                    .isEqualTo(new DocumentFacts.Refused("There is no such file, or it is a link or a folder."));
        }
    }

    private String refusal(byte[] bytes) throws IOException {
        DocumentFacts facts = Papers.read(folder, bytes, DocumentReader.ofMetadata());
        assertThat(facts).isInstanceOf(DocumentFacts.Refused.class);
        return ((DocumentFacts.Refused) facts).why();
    }

    private DocumentFacts read(String text) throws IOException {
        return Papers.read(folder, text.getBytes(StandardCharsets.UTF_8), DocumentReader.ofMetadata());
    }
}
