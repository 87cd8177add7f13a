package dev.kkachi.documents;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The text of the first pages of a PDF. A page may draw a form that draws a form ten times, and so on:
/// what is drawn is counted, and reading ends where it is more than any page needs.
final class PdfText extends PDFTextStripper {
    /// A dense page of small print has some ten thousand operators, a map some hundred thousand.
    static final int OPERATORS_MAX = 2_000_000;

    private static final int GLYPHS_MAX = 2 * DocumentReader.TEXT_CHARS_MAX;

    private final StringWriter out = new StringWriter();
    private int operators;
    private int glyphs;
    private boolean isCut;

    private PdfText(int pages) {
        setStartPage(1);
        setEndPage(Math.min(pages, DocumentReader.PAGES_READ_MAX));
    }

    /// What was read.
    ///
    /// @param text of the first pages
    /// @param isCut whether reading ended before their end
    record Taken(String text, boolean isCut) {}

    /// Reads the first of the `pages` pages of `document`.
    static Taken of(PDDocument document, int pages) throws IOException {
        PdfText reading = new PdfText(pages);
        try {
            reading.writeText(document, reading.out);
        } catch (Enough e) {
            reading.isCut = true;
        }
        String text = reading.out.toString();
        boolean isCut = reading.isCut || pages > DocumentReader.PAGES_READ_MAX;
        return new Taken(TextFile.cut(text), isCut || text.length() > DocumentReader.TEXT_CHARS_MAX);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if (operators > OPERATORS_MAX) {
            throw new Enough();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        glyphs++;
        if (glyphs > GLYPHS_MAX) {
            throw new Enough();
        }
        super.processTextPosition(text);
    }

    /// Ends the reading from the depths of PDFBox, which passes unchecked exceptions on.
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("Enough was read.", null, false, false);
        }
    }
}
