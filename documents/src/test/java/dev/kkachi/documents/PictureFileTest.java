package dev.kkachi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.Painter;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {
    private static final int SOFTWARE = 0x131;
    private static final int MAKE = 0x10F;
    private static final int MODEL = 0x110;
    private static final int SAVED = 0x132;

    private static final byte[] WEBP = webp();

    @TempDir
    Path folder;

    @Test
    void aJpegTellsItsCameraItsProgrammeAndWhenItWasSaved() throws IOException {
        byte[] exif = Papers.exif(
                Map.of(MAKE, "NIKON", MODEL, "NIKON D3500", SOFTWARE, "GIMP 2.10", SAVED, "2026:05:01 10:00:00"),
                new byte[0]);

        DocumentFacts.Picture picture = picture(Papers.withSegment(portrait(85), 0xE1, exif));

        assertThat(picture.origin())
                .isEqualTo(
                        new Origin(List.of("GIMP 2.10"), "NIKON D3500", null, Instant.parse("2026-05-01T10:00:00Z")));
        assertThat(List.of(picture.format(), picture.width(), picture.height())).containsExactly("JPEG", 320, 400);
        assertThat(picture.hasPlace()).isFalse();
        assertThat(Papers.signs(picture)).containsExactly(Hint.Sign.EDITOR);
    }

    @Test
    void aCameraThatDoesNotPackLikeLibjpegIsAHintOfSavingAgain() throws IOException {
        byte[] exif = Papers.exif(Map.of(MAKE, "Apple", MODEL, "iPhone 15"), new byte[0]);

        DocumentFacts.Picture picture = picture(Papers.withSegment(portrait(75), 0xE1, exif));

        assertThat(picture.hints())
                .extracting(Hint::what)
                .containsExactly(
                        "The picture names the camera Apple iPhone 15, but is packed as the library libjpeg does"
                                + " it at quality 75: it was saved again by a programme.");
    }

    @Test
    void aBlockThatAnEditorWritesNamesIt() throws IOException {
        byte[] block = "Photoshop 3.0\0008BIM\003\355".getBytes(StandardCharsets.ISO_8859_1);
        byte[] captions = "Photoshop 3.0\0008BIM\004\004".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Papers.signs(picture(Papers.withSegment(portrait(85), 0xED, block))))
                .containsExactly(Hint.Sign.EDITOR);
        assertThat(Papers.signs(picture(Papers.withSegment(portrait(85), 0xED, captions))))
                .isEmpty();
    }

    @Test
    void aPacketOfMetadataNamesTheProgrammesOfItsHistory() throws IOException {
        String packet = "http://ns.adobe.com/xap/1.0/\0<?xpacket begin='\uFEFF'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                + "<a xmlns:xmp='u:x' xmp:CreatorTool='Scanner 3'/><s:softwareAgent xmlns:s='u:s'>Snapseed 2"
                + "</s:softwareAgent></x:xmpmeta>";

        DocumentFacts.Picture picture =
                picture(Papers.withSegment(portrait(85), 0xE1, packet.getBytes(StandardCharsets.UTF_8)));

        assertThat(picture.origin().programs()).containsExactly("Scanner 3", "Snapseed 2");
        assertThat(Papers.signs(picture)).containsExactly(Hint.Sign.EDITOR);
    }

    @Test
    void aPngTellsItsProgramme() throws IOException {
        byte[] png = Painter.encoded(painted(), "png");
        byte[] text = "Software\0Krita 5".getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer chunk = ByteBuffer.allocate(12 + text.length).putInt(text.length);
        chunk.put("tEXt".getBytes(StandardCharsets.ISO_8859_1)).put(text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        out.writeBytes(chunk.array());
        out.write(png, 33, png.length - 33);

        DocumentFacts.Picture picture = picture(out.toByteArray());

        assertThat(picture.format()).isEqualTo("PNG");
        assertThat(picture.width()).isEqualTo(320);
        assertThat(picture.origin().programs()).containsExactly("Krita 5");
    }

    @Test
    void otherFormatsTellTheirSize() throws IOException {
        assertThat(picture(Painter.encoded(painted(), "tiff")).toString()).contains("TIFF", "320", "400");
        assertThat(picture(Painter.encoded(painted(), "gif")).toString()).contains("GIF", "320", "400");
        assertThat(picture(WEBP).toString()).contains("WebP", "width=640", "height=480");
    }

    private static byte[] webp() {
        ByteBuffer webp = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        webp.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(22);
        webp.put("WEBPVP8X".getBytes(StandardCharsets.ISO_8859_1)).putInt(10).putInt(0);
        webp.put(new byte[] {0x7F, 2, 0, (byte) 0xDF, 1, 0});
        return webp.array();
    }

    @Test
    void aPictureThatClaimsToBeEnormousIsRefused() throws IOException {
        byte[] png = Painter.encoded(painted(), "png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);

        assertThat(Papers.read(folder, png, DocumentReader.ofPixels()))
                .isEqualTo(new DocumentFacts.Refused("The picture claims to be 60000 x 60000 pixels."));
    }

    @Test
    void aPictureThatWasSavedCoarselyAndThenFinelyIsSeen() throws IOException {
        for (int seed = 0; seed < 4; seed++) {
            for (Painter.Motif motif : List.of(Painter.Motif.PORTRAIT, Painter.Motif.LANDSCAPE)) {
                BufferedImage image = Painter.paint(motif, seed, 640, 480);
                byte[] once = Papers.jpeg(image, 92);
                byte[] twice = Papers.jpeg(Papers.decoded(Papers.jpeg(image, 70)), 92);

                assertThat(pixelSigns(once)).as(motif + " " + seed).isEmpty();
                assertThat(pixelSigns(twice)).as(motif + " " + seed).containsExactly(Hint.Sign.SAVED_TWICE);
            }
        }
    }

    @Test
    void aPageOfLettersHasGapsOfItsOwnAndIsNoSign() throws IOException {
        for (int seed = 0; seed < 3; seed++) {
            byte[] page = Papers.jpeg(Painter.paint(Painter.Motif.DOCUMENT, seed, 640, 480), 92);

            assertThat(pixelSigns(page)).as("page " + seed).isEmpty();
        }
    }

    @Test
    void whatWasPutInBetweenTwoSavingsIsSeen() throws IOException {
        BufferedImage image = Papers.decoded(Papers.jpeg(Painter.paint(Painter.Motif.LANDSCAPE, 1, 640, 480), 70));
        Graphics2D brush = image.createGraphics();
        brush.drawImage(Painter.paint(Painter.Motif.PORTRAIT, 2, 160, 160), 64, 64, null);
        brush.dispose();

        DocumentFacts facts = Papers.read(folder, Papers.jpeg(image, 92), DocumentReader.ofPixels());

        assertThat(Papers.signs(facts)).containsExactly(Hint.Sign.SAVED_TWICE, Hint.Sign.UNEVEN_LOSS);
    }

    @Test
    void aSmallPictureThatShowsSomethingElseIsSeen() throws IOException {
        byte[] same = Papers.jpeg(Painter.paint(Painter.Motif.LANDSCAPE, 3, 160, 120), 80);
        byte[] other = Papers.jpeg(Painter.paint(Painter.Motif.PORTRAIT, 9, 160, 120), 80);
        byte[] large = Papers.jpeg(Painter.paint(Painter.Motif.LANDSCAPE, 3, 640, 480), 90);

        assertThat(pixelSigns(Papers.withSegment(large, 0xE1, Papers.exif(Map.of(), same))))
                .isEmpty();
        assertThat(pixelSigns(Papers.withSegment(large, 0xE1, Papers.exif(Map.of(), other))))
                .containsExactly(Hint.Sign.OTHER_THUMBNAIL);
    }

    /// At other qualities below 50 the JDK rounds unlike libjpeg.
    @Test
    void tablesAreThoseOfTheJdkAtEveryQuality() throws IOException {
        BufferedImage image = painted();

        for (int quality : List.of(5, 25, 50, 75, 92, 100)) {
            Quantisation table = Objects.requireNonNull(
                    JpegSegments.of(Papers.jpeg(image, quality)).findBrightness());

            assertThat(table.libjpegQuality()).isEqualTo(quality);
        }
        assertThat(Quantisation.of(Arrays.copyOf(new int[] {7}, 64)).libjpegQuality())
                .isZero();
    }

    private static BufferedImage painted() {
        return Painter.paint(Painter.Motif.PORTRAIT, 5, 320, 400);
    }

    private static byte[] portrait(int quality) {
        return Papers.jpeg(painted(), quality);
    }

    private List<Hint.Sign> pixelSigns(byte[] jpeg) throws IOException {
        return Papers.signs(Papers.read(folder, jpeg, DocumentReader.ofPixels()));
    }

    private DocumentFacts.Picture picture(byte[] bytes) throws IOException {
        DocumentFacts facts = Papers.read(folder, bytes, DocumentReader.ofMetadata());
        assertThat(facts).isInstanceOf(DocumentFacts.Picture.class);
        return (DocumentFacts.Picture) facts;
    }
}
