package dev.kkachi.documents;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/// Reads a PDF with PDFBox: what its properties say, how many pages it has, and the text of the first of
/// them.
final class PdfFile {
    /// PDFBox and its fonts would print what is wrong with a stranger's file to the terminal.
    private static final List<Logger> SILENT =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    static {
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
        FontMappers.set(new OneFont());
    }

    private PdfFile() {}

    static DocumentFacts read(byte[] bytes) {
        String complaint = PdfStreams.complaint(bytes);
        if (!complaint.isEmpty()) {
            return new DocumentFacts.Refused(complaint);
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return document.isEncrypted() ? locked() : facts(document);
        } catch (InvalidPasswordException e) {
            return locked();
        } catch (IOException e) {
            return new DocumentFacts.Refused("The file is a damaged PDF.");
        } catch (RuntimeException | StackOverflowError e) {
            // PDFBox answers some damage with whatever comes of it
            return new DocumentFacts.Refused(
                    "The file is a damaged PDF (" + e.getClass().getSimpleName() + ").");
        }
    }

    private static DocumentFacts locked() {
        return new DocumentFacts.Refused(
                "The file is a PDF that is locked or encrypted. Maybe ask for a copy without a password.");
    }

    private static DocumentFacts facts(PDDocument document) throws IOException {
        int pages = Math.max(0, document.getNumberOfPages());
        Origin origin = origin(document);
        List<Hint> hints = new ArrayList<>(origin.hints());
        PdfText.Taken taken = PdfText.of(document, pages);
        if (taken.isCut()) {
            hints.add(TextFile.notLookedAt("Only the text of the first pages was looked at."));
        }
        return new DocumentFacts.Pdf(origin, pages, taken.text(), hints);
    }

    private static Origin origin(PDDocument document) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        Set<String> programs = new LinkedHashSet<>();
        programs.add(Plain.line(information.getCreator()));
        programs.add(Plain.line(information.getProducer()));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            try (InputStream in = metadata.exportXMPMetadata()) {
                programs.addAll(XmpPacket.programs(in.readNBytes(XmpPacket.BYTES_MAX)));
            }
        }
        programs.remove("");
        return new Origin(
                List.copyOf(programs),
                "",
                instant(information.getCreationDate()),
                instant(information.getModificationDate()));
    }

    private static @Nullable Instant instant(@Nullable Calendar day) {
        return day == null ? null : day.toInstant();
    }
}
