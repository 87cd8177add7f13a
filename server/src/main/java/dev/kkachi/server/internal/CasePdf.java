package dev.kkachi.server.internal;

import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.cases.Note;
import dev.kkachi.model.Evidence;
import dev.kkachi.pages.CaseSide;
import dev.kkachi.pages.CaseView;
import dev.kkachi.pages.Ruling;
import dev.kkachi.pages.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// A case on paper: who it concerns, why, what would explain it, what was decided and by whom. Letters
/// that the fonts of every reader lack are drawn by a font of this machine; where it has none, they are
/// written by their number, such as `[U+C2EC]`, which is said at the end. No letter is left out.
final class CasePdf {
    private static final float MARGIN = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - (2 * MARGIN);
    private static final float LEADING = 1.42f;
    private static final int CLAIMS_MAX = 40;
    private static final PDFont PLAIN = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);

    /// A line of one style.
    private record Line(PDFont font, float size, float indent, String text) {}

    private final List<Line> lines = new ArrayList<>();

    private final PdfLetters letters;
    private boolean lacking;

    private CasePdf(PdfLetters letters) {
        this.letters = letters;
    }

    /// Returns the case as `view` shows it to whoever takes it out.
    static byte[] of(CaseDossier dossier, CaseView view, Instant now) {
        return of(dossier, view, now, PdfLetters.ofMachine());
    }

    static byte[] of(CaseDossier dossier, CaseView view, Instant now, PdfLetters letters) {
        CasePdf pdf = new CasePdf(letters);
        pdf.head(view.head(), now);
        pdf.findings(dossier);
        pdf.list("Innocent explanations to rule out", dossier.file().innocent());
        pdf.list("Check next", dossier.file().nextChecks());
        pdf.notes(dossier);
        if (view.side() instanceof CaseSide.Decision decision) {
            pdf.decision(decision);
        }
        if (pdf.lacking) {
            pdf.write(
                    PLAIN,
                    9.5f,
                    0,
                    "Letters written as [U+...] are in no font of the machine that wrote this; they stand as they are"
                            + " in the JSON. Maybe install one there, such as fonts-noto-cjk.");
        }
        try {
            return pdf.print(view.head().id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head(CaseView.Head head, Instant now) {
        write(
                PLAIN,
                9,
                0,
                "Kkachi case " + head.id() + ", version " + head.version() + ", taken out on " + Words.moment(now)
                        + " UTC");
        write(BOLD, 17, 0, head.headline());
        write(
                PLAIN,
                10.5f,
                0,
                head.likelihood().word() + ": " + head.percent() + " after " + head.bits()
                        + " bits of evidence. State: " + head.standing().state() + ". Due " + head.due() + ".");
        write(
                PLAIN,
                10.5f,
                0,
                "Concerns: "
                        + String.join(
                                ", ",
                                head.subjects().stream()
                                        .map(whom -> whom.kind() + " " + whom.id()
                                                + (whom.name().isEmpty() ? "" : " (" + whom.name() + ")"))
                                        .toList())
                        + ".");
    }

    private void findings(CaseDossier dossier) {
        title("Evidence");
        for (CaseFinding each : dossier.findings()) {
            write(
                    BOLD,
                    10.5f,
                    0,
                    Words.bits(each.finding().weight().bits()) + " bits: "
                            + each.finding().summary());
            write(
                    PLAIN,
                    9,
                    12,
                    each.finding().indicator() + ", " + each.finding().category() + ". "
                            + each.finding().publishedSource());
            List<Evidence> evidence = each.finding().evidence();
            for (Evidence piece : evidence.subList(0, Math.min(CLAIMS_MAX, evidence.size()))) {
                String when = piece.observedAt() == null ? "" : Words.moment(piece.observedAt()) + " UTC: ";
                write(
                        PLAIN,
                        9.5f,
                        12,
                        when + piece.claim() + " (" + piece.source().render() + ")");
            }
            if (evidence.size() > CLAIMS_MAX) {
                write(PLAIN, 9.5f, 12, "And " + (evidence.size() - CLAIMS_MAX) + " more, all of them in the JSON.");
            }
            each.finding().innocent().forEach(text -> write(PLAIN, 9.5f, 12, "Unless: " + text));
        }
    }

    private void list(String title, List<String> items) {
        if (!items.isEmpty()) {
            title(title);
            items.forEach(item -> write(PLAIN, 10.5f, 0, "- " + item));
        }
    }

    private void notes(CaseDossier dossier) {
        if (!dossier.notes().isEmpty()) {
            title("Notes and answers");
            for (Note note : dossier.notes()) {
                String kind = note.kind() == Note.Kind.ANSWER ? "Answer of the person, " : "";
                write(PLAIN, 10.5f, 0, kind + Words.moment(note.at()) + " UTC: " + note.text());
            }
        }
    }

    private void decision(CaseSide.Decision decision) {
        List<Ruling> rulings = new ArrayList<>(decision.past());
        if (decision.pending() != null) {
            rulings.addFirst(decision.pending());
        }
        if (!rulings.isEmpty()) {
            title("Decision");
        }
        for (Ruling ruling : rulings) {
            write(BOLD, 10.5f, 0, ruling.outcome() + " (" + ruling.stage() + "): " + ruling.reason());
            write(PLAIN, 10.5f, 0, ruling.text());
            write(PLAIN, 10.5f, 0, ruling.wouldClear().isEmpty() ? "" : "Would clear: " + ruling.wouldClear());
            write(PLAIN, 10.5f, 0, "Proposed by " + ruling.proposed() + " UTC");
            write(PLAIN, 10.5f, 0, ruling.decided().isEmpty() ? "" : "Answered by " + ruling.decided() + " UTC");
            write(PLAIN, 10.5f, 0, ruling.remark().isEmpty() ? "" : "Remark: " + ruling.remark());
        }
        title("What happened, by leaf of the audit log");
        for (CaseSide.Event event : decision.history()) {
            String leaf = event.leaf() < 0 ? "" : event.leaf() + "  ";
            write(PLAIN, 9.5f, 0, leaf + event.when() + "  " + event.what() + ", " + event.who());
        }
        for (CaseSide.Event look : decision.looks()) {
            write(PLAIN, 9.5f, 0, look.leaf() + "  " + look.when() + "  " + look.what() + ", " + look.who());
        }
    }

    private void title(String text) {
        write(BOLD, 5, 0, " ");
        write(BOLD, 12.5f, 0, text);
    }

    private void write(PDFont font, float size, float indent, String text) {
        for (String paragraph : text.isEmpty() ? new String[0] : text.split("\\R", -1)) {
            wrap(new Line(font, size, indent, printable(paragraph)));
        }
    }

    /// Breaks a line between words where it can, and within one that is wider than the page.
    private void wrap(Line whole) {
        StringBuilder line = new StringBuilder();
        for (String word : whole.text().split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(whole, longer) > WIDTH - whole.indent()) {
                lines.add(new Line(whole.font(), whole.size(), whole.indent(), line.toString()));
                longer = word;
            }
            while (width(whole, longer) > WIDTH - whole.indent()) {
                int fits = longer.length() - 1;
                while (fits > 1
                        && (Character.isLowSurrogate(longer.charAt(fits))
                                || width(whole, longer.substring(0, fits)) > WIDTH - whole.indent())) {
                    fits--;
                }
                lines.add(new Line(whole.font(), whole.size(), whole.indent(), longer.substring(0, fits)));
                longer = longer.substring(fits);
            }
            line.setLength(0);
            line.append(longer);
        }
        lines.add(new Line(whole.font(), whole.size(), whole.indent(), line.toString()));
    }

    private float width(Line style, String text) {
        float width = 0;
        for (String piece : pieces(text)) {
            width += isLatin(piece.codePointAt(0)) ? latin(style, piece) : letters.width(piece, style.size());
        }
        return width;
    }

    private static float latin(Line style, String text) {
        try {
            return style.font().getStringWidth(text) / 1000 * style.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns a text cut where letters that every reader has give way to others.
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (at > from && isLatin(text.codePointAt(at)) != isLatin(text.codePointAt(from))) {
                pieces.add(text.substring(from, at));
                from = at;
            }
        }
        if (from < text.length()) {
            pieces.add(text.substring(from));
        }
        return pieces;
    }

    private static boolean isLatin(int sign) {
        return (sign >= ' ' && sign < 0x7f) || (sign >= 0xa1 && sign <= 0xff && sign != 0xad);
    }

    /// Returns a text in letters that Helvetica has in every reader, or that this machine can draw; others
    /// are written by their number.
    private String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(sign -> {
            if (isLatin(sign)) {
                printable.appendCodePoint(sign);
            } else if (sign == 0x2212 || sign == 0x2013) {
                printable.append('-');
            } else if (sign == 0xa0 || sign == 0x202f || sign == '\t') {
                printable.append(' ');
            } else if (sign == 0x2026) {
                printable.append("...");
            } else if (!Character.isISOControl(sign) && letters.has(sign)) {
                printable.appendCodePoint(sign);
            } else {
                lacking = true;
                printable
                        .append("[U+")
                        .append(Integer.toHexString(sign).toUpperCase(Locale.ROOT))
                        .append(']');
            }
        });
        return printable.toString();
    }

    private byte[] print(String id) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle("Kkachi case " + id);
            int at = 0;
            int number = 1;
            while (at < lines.size()) {
                at = page(document, at, number++);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private int page(PDDocument document, int from, int number) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        int at = from;
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float y = PDRectangle.A4.getHeight() - MARGIN;
            while (at < lines.size() && y - (lines.get(at).size() * LEADING) > MARGIN) {
                Line line = lines.get(at++);
                y -= line.size() * LEADING;
                print(content, line, MARGIN + line.indent(), y);
            }
            print(content, new Line(PLAIN, 8, 0, "Page " + number), MARGIN, MARGIN / 2);
        }
        return at;
    }

    private void print(PDPageContentStream content, Line line, float x, float y) throws IOException {
        float at = x;
        for (String piece : pieces(line.text())) {
            if (isLatin(piece.codePointAt(0))) {
                content.beginText();
                content.setFont(line.font(), line.size());
                content.newLineAtOffset(at, y);
                content.showText(piece);
                content.endText();
                at += latin(line, piece);
            } else {
                at += letters.draw(content, piece, line.size(), new float[] {at, y});
            }
        }
    }
}
