package dev.kkachi.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Makes the papers that tests read.
final class Papers {
    static {
        FontMappers.set(new OneFont()); // PDFBox would write a list of the machine's fonts into the user's home
    }

    private Papers() {}

    /// A PDF with a page for each of its texts.
    record Printed(String creator, String producer, String created, String modified, List<String> pages) {
        byte[] bytes() {
            try (PDDocument document = document()) {
                return Papers.bytes(document);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        byte[] locked(String password) {
            try (PDDocument document = document()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                return Papers.bytes(document);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private PDDocument document() throws IOException {
            PDDocument document = new PDDocument();
            document.getDocumentInformation().setCreator(creator);
            document.getDocumentInformation().setProducer(producer);
            document.getDocumentInformation().setCreationDate(calendar(created));
            document.getDocumentInformation().setModificationDate(calendar(modified));
            for (String text : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    content.newLineAtOffset(50, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            return document;
        }
    }

    private static GregorianCalendar calendar(String instant) {
        return GregorianCalendar.from(Instant.parse(instant).atZone(ZoneOffset.UTC));
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /// A JPEG of `image` at `quality` percent, as libjpeg scales its tables.
    static byte[] jpeg(BufferedImage image, int quality) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality / 100f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// What one sees of `picture`.
    static BufferedImage decoded(byte[] picture) {
        try {
            BufferedImage stored = ImageIO.read(new ByteArrayInputStream(picture));
            BufferedImage image = new BufferedImage(stored.getWidth(), stored.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D brush = image.createGraphics();
            brush.setColor(Color.WHITE);
            brush.fillRect(0, 0, image.getWidth(), image.getHeight());
            brush.drawImage(stored, 0, 0, null);
            brush.dispose();
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `jpeg` with a segment `marker` of `body` behind its first two bytes.
    static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(marker);
        out.write((body.length + 2) >> 8);
        out.write(body.length + 2);
        out.writeBytes(body);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /// An EXIF segment with texts by their tags, and a small picture.
    static byte[] exif(Map<Integer, String> texts, byte[] thumbnail) {
        return new ExifWriter(texts, thumbnail).bytes();
    }

    /// A document of a word processor: a zip of `entries`.
    static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Reads `bytes` as a file in `folder`.
    static DocumentFacts read(Path folder, byte[] bytes, DocumentReader reader) throws IOException {
        Path file = folder.resolve("paper");
        Files.write(file, bytes);
        return reader.read(file);
    }

    /// The sorts of hints of `facts`, each once for each hint.
    static List<Hint.Sign> signs(DocumentFacts facts) {
        return new ArrayList<>(facts.hints().stream().map(Hint::sign).toList());
    }
}
