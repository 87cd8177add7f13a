package dev.kkachi.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkbookTest {
    private static final String BOOK = """
            <workbook xmlns:r="r"><workbookPr/><sheets><sheet name="List" sheetId="1" r:id="rId7"/>
            <sheet name="Other" sheetId="2" r:id="rId8"/></sheets></workbook>""";
    private static final String RELATIONS = """
            <Relationships><Relationship Id="rId8" Type="t/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId7" Type="t/worksheet" Target="/xl/worksheets/first.xml"/>
            <Relationship Id="rId1" Type="t/sharedStrings" Target="texts.xml"/></Relationships>""";
    private static final String TEXTS = """
            <sst><si><t>Reference</t></si><si><r><t>SIM, </t></r><r><t xml:space="preserve"> Hyon Sop</t></r>\
            <rPh><t>シム</t></rPh></si><si><t>one_x000D_ &amp; two_x005F_</t></si></sst>""";

    @TempDir
    private Path folder;

    @Test
    void cellsAreSharedTextsTextsOfTheirOwnNumbersAndTruthValues() throws IOException {
        String sheet = """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Name</t></is></c></row>
                <row r="5"><c r="A5"><v>46126</v></c><c r="B5" t="s"><v>1</v></c><c r="D5" t="b"><v>1</v></c>
                <c r="E5" t="str"><f>A5</f><v>x</v></c></row>
                <row r="6"><c r="A6" s="3"/></row>
                <row><c><v>2</v></c><c t="s"><v>2</v></c></row>""";

        assertThat(render(book(sheet))).isEqualTo("""
                1: Reference|Name
                5: 46126|SIM,  Hyon Sop||1|x
                7: 2|one  & two_
                """);
    }

    @Test
    void aBrokenRowIsReportedAndTheNextIsRead() throws IOException {
        String sheet = """
                <row r="1"><c r="A1"><v>1</v></c><c r="B1" t="s"><v>99</v></c></row>
                <row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row>
                <row r="3"><c r="ZZZZ3"><v>1</v></c></row>
                <row r="4"><c r="A4"><v>4</v></c></row>""";

        assertThat(render(book(sheet))).isEqualTo("""
                1: broken at 2: a cell refers to the text 99, which the workbook does not hold
                2: broken at 3: a cell stands in column 1; the rule is behind the one before it and within 16384
                3: broken at 1: a cell stands in column 475254; the rule is behind the one before it and within 16384
                4: 4
                """);
    }

    @Test
    void daysThatCountFrom1904AndBrokenDocumentsAreRefused() {
        Map<String, String> from1904 = book("");
        from1904.put("xl/workbook.xml", BOOK.replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>"));

        assertThatThrownBy(() -> render(from1904)).hasMessageContaining("counts its days from 1904");
        assertThatThrownBy(() -> render(book("<row><c><v>1</c></row>"))).hasMessageContaining("damaged workbook");
        assertThatThrownBy(() -> render(Map.of())).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void aDocumentTypeIsRefused() {
        Map<String, String> parts = book("");
        parts.put(
                "xl/texts.xml",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst><si><t>&a;</t></si></sst>");

        assertThatThrownBy(() -> render(parts)).hasMessageContaining("damaged workbook");
    }

    @Test
    void theHeadOfAWorkbookIsItsFirstRowsAndTheDayItWasSaved() throws IOException {
        Map<String, String> parts = book("<row><c t=\"s\"><v>0</v></c><c><v>2</v></c></row>");
        parts.put(
                "docProps/core.xml",
                "<p xmlns:d=\"d\"><d:created>2026-01-01T00:00:00Z</d:created><d:modified>2026-07-23T04:05:22Z</d:modified></p>");
        Path file = folder.resolve("list.bin");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(UTF_8));
            }
        }

        FileHead head = FileHead.of(BoundedArchive.open(file, ArchiveLimits.STANDARD));

        assertThat(head.text()).isEqualTo("Reference,2\n");
        assertThat(head.savedDay()).isEqualTo("2026-07-23");
    }

    @Test
    void aDayOfSavingThatIsLongerThanAnyMomentIsNone() throws IOException {
        String stamp = "2026-07-23" + "x".repeat(1_000_000);
        String core = "<p xmlns:d=\"d\"><d:modified>" + stamp + "</d:modified></p>";

        String day = Workbook.findSavedDay(part -> new ByteArrayInputStream(core.getBytes(UTF_8)), "list.xlsx");

        assertThat(day).isNull();
    }

    private static Map<String, String> book(String rows) {
        Map<String, String> parts = new TreeMap<>();
        parts.put("xl/workbook.xml", BOOK);
        parts.put("xl/_rels/workbook.xml.rels", RELATIONS);
        parts.put("xl/texts.xml", TEXTS);
        parts.put("xl/worksheets/first.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    private static String render(Map<String, String> parts) throws IOException {
        StringBuilder text = new StringBuilder();
        Workbook.Parts source = part -> {
            String content = parts.get(part);
            if (content == null) {
                throw new FileNotFoundException(part);
            }
            return new ByteArrayInputStream(content.getBytes(UTF_8));
        };
        try (Workbook book = Workbook.open(source, "list.xlsx")) {
            for (CsvRow row = book.next(); row != null; row = book.next()) {
                text.append(row.line()).append(": ");
                switch (row) {
                    case CsvRow.Cells cells -> text.append(String.join("|", cells.cells()));
                    case CsvRow.Broken broken ->
                        text.append("broken at ")
                                .append(broken.place().cell())
                                .append(": ")
                                .append(broken.reason());
                }
                text.append('\n');
            }
        }
        return text.toString();
    }
}
