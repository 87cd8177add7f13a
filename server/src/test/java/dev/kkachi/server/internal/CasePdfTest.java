package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.Note;
import dev.kkachi.model.Subject;
import dev.kkachi.pages.CaseView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// A case on paper, in whatever script it was written. `-Dkkachi.shots=DIR` keeps the paper.
class CasePdfTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final String HANGUL = "\uc2ec\ud604\uc12d";
    private static final String HANJA = "\u6c88\u8ce2\u8449";
    private static final String CYRILLIC = "\u041a\u0438\u043c \u0427\u0435\u043d";
    private static final String SAID = "Called " + HANGUL + " (" + HANJA + "), in papers " + CYRILLIC + ".";

    @Test
    void everyScriptIsDrawnAndSaysWhatItIsWhereTheMachineHasAFont() throws IOException {
        PdfLetters letters = PdfLetters.ofMachine();
        assumeTrue(
                letters.has(HANGUL.codePointAt(0)) && letters.has(HANJA.codePointAt(0)),
                "No font here has Hangul and Hanja. Maybe: apt-get install fonts-noto-cjk");

        byte[] pdf = paper(letters);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(said(document)).contains(HANGUL, HANJA, CYRILLIC.substring(0, 3));
            assertThat(new PDFTextStripper().getText(document))
                    .contains("in papers")
                    .doesNotContain("[U+");
            assertThat(ink(document)).isGreaterThan(ink(paper(letters, "Called  (), in papers  .")));
        }
        keep(pdf);
    }

    @Test
    void whereNoFontHasALetterItIsWrittenByItsNumberAndThatIsSaid() throws IOException {
        try (PDDocument document = Loader.loadPDF(paper(PdfLetters.none()))) {
            String text = new PDFTextStripper().getText(document);

            assertThat(text).contains("Called [U+C2EC][U+D604][U+C12D]", "in no font of the machine");
        }
    }

    private static byte[] paper(PdfLetters letters) {
        return paper(letters, SAID);
    }

    private static byte[] paper(PdfLetters letters, String said) {
        Case file = new Case(
                new CaseId("c-1"),
                "standard",
                Case.Kind.PERSON,
                List.of(new Subject(Subject.Kind.PERSON, "p1")),
                "A contractor shares a wallet",
                0.4,
                9,
                List.of(),
                List.of(),
                List.of(),
                Case.Standing.fresh(Case.Priority.NORMAL, LocalDate.of(2026, 3, 9)),
                NOW,
                NOW,
                1);
        Note note = new Note("n1", file.id(), Note.Kind.REMARK, said, new Actor.Id("u"), NOW);
        CaseDossier dossier =
                new CaseDossier(file, List.of(), List.of(note), List.of(), List.of(), List.of(), List.of(), List.of());
        CaseView view = CaseView.evidence(dossier, new CaseView.Reader(NOW, "u", id -> "Min Park"));
        return CasePdf.of(dossier, view, NOW, letters);
    }

    private static double ink(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return ink(document);
        }
    }

    /// Returns how many points of the first page are dark.
    private static double ink(PDDocument document) throws IOException {
        var picture = new PDFRenderer(document).renderImageWithDPI(0, 100);
        long dark = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                dark += (picture.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    /// Returns what the drawn letters say that they are.
    private static List<String> said(PDDocument document) {
        List<String> said = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getPropertiesNames()) {
                said.add(page.getResources().getProperties(name).getCOSObject().getString(COSName.ACTUAL_TEXT));
            }
        }
        return said;
    }

    private static void keep(byte[] pdf) throws IOException {
        String folder = System.getProperty("kkachi.shots");
        if (folder != null) {
            Files.write(Path.of(folder, "case.pdf"), pdf);
        }
    }
}
