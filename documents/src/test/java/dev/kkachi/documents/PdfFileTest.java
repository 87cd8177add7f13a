package dev.kkachi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.documents.Papers.Printed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfFileTest {
    private static final String MAY = "2026-05-01T10:00:00Z";
    private static final Printed CV =
            new Printed("Writer", "LibreOffice 24.2", MAY, MAY, List.of("Ada Example, engineer", "Page two"));

    @TempDir
    Path folder;

    @Test
    void aPdfTellsItsProgrammesItsDaysItsPagesAndItsText() throws IOException {
        DocumentFacts facts = read(CV.bytes());

        assertThat(facts).isInstanceOf(DocumentFacts.Pdf.class);
        DocumentFacts.Pdf pdf = (DocumentFacts.Pdf) facts;
        assertThat(pdf.origin())
                .isEqualTo(
                        new Origin(List.of("Writer", "LibreOffice 24.2"), "", Instant.parse(MAY), Instant.parse(MAY)));
        assertThat(pdf.pages()).isEqualTo(2);
        assertThat(pdf.text().lines()).containsExactly("Ada Example, engineer", "Page two");
        assertThat(pdf.hints()).isEmpty();
    }

    @Test
    void anEditorAndALaterSavingAreHintsWithAnOrdinaryReason() throws IOException {
        DocumentFacts facts =
                read(new Printed("Adobe Photoshop 25.1", "pdf", MAY, "2026-05-03T10:00:00Z", List.of("ID")).bytes());

        assertThat(Papers.signs(facts)).containsExactly(Hint.Sign.EDITOR, Hint.Sign.CHANGED_LATER);
        assertThat(facts.hints().getFirst().what())
                .isEqualTo("The file names Adobe Photoshop 25.1, which alters pictures.");
        assertThat(facts.hints()).allSatisfy(hint -> assertThat(hint.innocent()).isNotBlank());
    }

    @Test
    void whatWasMadeAfterItWasHandedInIsAHint() throws IOException {
        DocumentFacts facts = read(CV.bytes());

        assertThat(facts.hintsAt(Instant.parse("2026-04-29T10:00:00Z")))
                .extracting(Hint::sign)
                .containsExactly(Hint.Sign.MADE_AFTER_HANDING_IN);
        assertThat(facts.hintsAt(Instant.parse("2026-04-30T23:00:00Z"))).isEmpty();
    }

    @Test
    void aLockedPdfIsRefused() throws IOException {
        for (String password : List.of("secret", "")) {
            assertThat(refusal(CV.locked(password)))
                    .isEqualTo(
                            "The file is a PDF that is locked or encrypted. Maybe ask for a copy without a password.");
        }
    }

    @Test
    void onlyTheFirstPagesAreReadAndThatIsSaid() throws IOException {
        DocumentFacts facts = read(new Printed("a", "b", MAY, MAY, Collections.nCopies(40, "One more page")).bytes());

        assertThat(((DocumentFacts.Pdf) facts).pages()).isEqualTo(40);
        assertThat(facts.text().lines()).hasSize(DocumentReader.PAGES_READ_MAX);
        assertThat(Papers.signs(facts)).containsExactly(Hint.Sign.NOT_LOOKED_AT);
    }

    @Test
    void aSmallFileThatUnpacksToALotIsRefused() throws IOException {
        byte[] bomb = deflated(new byte[DocumentReader.UNPACKED_BYTES_MAX + 1]);

        assertThat(refusal(onePage("/Filter /FlateDecode", bomb)))
                .isEqualTo("The file unpacks to far more than a document holds.");
        assertThat(refusal(onePage("/Filter [/ASCIIHexDecode /Fl]", hex(bomb)))).contains("unpacks to far more");
        assertThat(refusal(onePage("/Type /XO#62ject /Filter 9 0 R", bomb))).contains("unpacks to far more");
        assertThat(refusal(onePage("/Filter /#4cZW", new byte[100_000]))).contains("cannot be bounded");
        assertThat(refusal(onePage("/DecodeParms << /Columns 2000000000 >>", bomb)))
                .contains("rows of more than");
    }

    @Test
    void formsThatDrawFormsManyTimesEndSomewhere() throws IOException {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        pdf.append("1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
        pdf.append("2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n");
        pdf.append(
                "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>"
                        + " endobj\n");
        pdf.append("4 0 obj <</Length 8>> stream\n/X Do /X Do\nendstream endobj\n");
        String draws = "/X Do ".repeat(10);
        for (int form = 5; form < 25; form++) {
            pdf.append(form)
                    .append(" 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ")
                    .append(form + 1)
                    .append(" 0 R>>>>/Length ")
                    .append(draws.length())
                    .append(">> stream\n")
                    .append(draws)
                    .append("\nendstream endobj\n");
        }
        pdf.append("trailer <</Root 1 0 R>>\n%%EOF");

        DocumentFacts facts = read(pdf.toString().getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Papers.signs(facts)).containsExactly(Hint.Sign.NOT_LOOKED_AT);
    }

    @Test
    void pagesThatAreTheirOwnGrandchildrenEndSomewhere() throws IOException {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
        for (int node = 2; node < 40; node++) {
            String kid = (node + 1) + " 0 R ";
            pdf.append(node)
                    .append(" 0 obj <</Type/Pages/Count 1000000/Kids[")
                    .append(kid.repeat(2))
                    .append("2 0 R]>> endobj\n");
        }
        pdf.append("40 0 obj <</Type/Page>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF");

        DocumentFacts facts = read(pdf.toString().getBytes(StandardCharsets.ISO_8859_1));

        assertThat(facts.text()).isBlank();
    }

    private static byte[] onePage(String packing, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                        + "2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n"
                        + "3 0 obj <</Type/Page/Parent 2 0 R/Contents 4 0 R>> endobj\n4 0 obj <</Length "
                        + content.length + ' ' + packing + ">> stream\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(content);
        out.writeBytes("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out)) {
            packing.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] hex(byte[] content) {
        return (HexFormat.of().formatHex(content) + ">").getBytes(StandardCharsets.ISO_8859_1);
    }

    private String refusal(byte[] bytes) throws IOException {
        DocumentFacts facts = read(bytes);
        assertThat(facts).isInstanceOf(DocumentFacts.Refused.class);
        return ((DocumentFacts.Refused) facts).why();
    }

    private DocumentFacts read(byte[] bytes) throws IOException {
        return Papers.read(folder, bytes, DocumentReader.ofMetadata());
    }
}
