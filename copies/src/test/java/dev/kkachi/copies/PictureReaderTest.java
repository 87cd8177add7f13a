package dev.kkachi.copies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.Painter;
import dev.kkachi.testkit.Painter.Motif;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {
    private static final PictureReader READER = PictureReader.within(PictureLimits.STANDARD);

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void everyFormatIsRecognisedByContentAndLooksTheSame(String format) throws IOException {
        BufferedImage image = Painter.paint(Motif.PORTRAIT, 1, 240, 300);
        PictureReading.Seen expected = seen(Painter.encoded(image, "png"));

        PictureReading.Seen read = seen(Painter.encoded(image, format));

        assertThat(read.width()).isEqualTo(240);
        assertThat(read.height()).isEqualTo(300);
        assertThat(read.print().whole().distance(expected.print().whole())).isLessThan(15);
    }

    @Test
    void theCameraSaysWhichWayIsUp() throws IOException {
        BufferedImage upright = Painter.paint(Motif.PORTRAIT, 2, 200, 260);
        PictureHash expected = seen(Painter.encoded(upright, "png")).print().whole();

        for (int orientation = 1; orientation <= 8; orientation++) {
            byte[] jpeg = Painter.encoded(stored(upright, orientation), "jpeg");
            PictureHash read = seen(withExif(jpeg, orientation)).print().whole();
            PictureHash png = seen(withExifChunk(Painter.encoded(stored(upright, orientation), "png"), orientation))
                    .print()
                    .whole();

            assertThat(read.distance(expected)).as("orientation " + orientation).isLessThan(12);
            assertThat(png.distance(expected)).as("orientation " + orientation).isLessThan(3);
        }
    }

    @Test
    void whatHasNothingInItIsPlain() throws IOException {
        for (long seed = 0; seed < 40; seed++) {
            for (Motif motif : new Motif[] {Motif.BLANK, Motif.INITIALS, Motif.SILHOUETTE}) {
                BufferedImage image = Painter.paint(motif, seed, 200, 200);
                assertThat(READER.read(Painter.encoded(image, "png")))
                        .as(motif + " " + seed)
                        .isInstanceOf(PictureReading.Plain.class);
                assertThat(READER.read(Painter.encoded(image, "jpeg")))
                        .as(motif + " " + seed)
                        .isInstanceOf(PictureReading.Plain.class);
            }
            for (Motif motif : new Motif[] {Motif.PORTRAIT, Motif.LANDSCAPE, Motif.DOCUMENT}) {
                assertThat(READER.read(Painter.encoded(Painter.paint(motif, seed, 200, 260), "jpeg")))
                        .as(motif + " " + seed)
                        .isInstanceOf(PictureReading.Seen.class);
            }
        }
    }

    @Test
    void aBombIsRefusedBeforeItsPixelsAreRead() throws IOException {
        byte[] bomb = png(60_000, 60_000, new byte[1_000]);

        PictureReading read = READER.read(bomb);

        assertThat(bomb.length).isLessThan(2_000);
        assertThat(read)
                .isEqualTo(new PictureReading.Refused(
                        "The picture claims to be 60000 x 60000 pixels; at most 100000000 are read."));
    }

    @Test
    void aFileBeyondTheLimitIsRefused() throws IOException {
        byte[] jpeg = Painter.encoded(Painter.paint(Motif.LANDSCAPE, 3, 200, 200), "jpeg");

        PictureReading read =
                PictureReader.within(new PictureLimits(100, 1_000_000)).read(jpeg);

        assertThat(read).isInstanceOf(PictureReading.Refused.class);
    }

    @Test
    void aPictureThatEndsTooEarlyIsRefused() throws IOException {
        for (String format : new String[] {"jpeg", "png", "gif", "bmp"}) {
            byte[] whole = Painter.encoded(Painter.paint(Motif.PORTRAIT, 4, 200, 260), format);

            for (int tenth = 0; tenth < 9; tenth++) {
                byte[] cut = Arrays.copyOf(whole, whole.length * tenth / 10);
                assertThat(READER.read(cut))
                        .as(format + " cut to " + tenth + " tenths")
                        .isInstanceOf(PictureReading.Refused.class);
            }
        }
    }

    @Test
    void whatIsNoPictureIsRefusedWithAReason() {
        assertThat(READER.read("Dear sir".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new PictureReading.Refused("The file is no JPEG, PNG, GIF or BMP."));
        assertThat(READER.read(new byte[0])).isInstanceOf(PictureReading.Refused.class);
    }

    private static PictureReading.Seen seen(byte[] bytes) {
        return (PictureReading.Seen) READER.read(bytes);
    }

    /// Returns the picture as a camera stores it that is held so: what EXIF says undoes it.
    private static BufferedImage stored(BufferedImage upright, int orientation) {
        boolean isTurned = orientation > 4;
        int width = isTurned ? upright.getHeight() : upright.getWidth();
        int height = isTurned ? upright.getWidth() : upright.getHeight();
        BufferedImage stored = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int below = height - 1 - y;
                int rgb = switch (orientation) {
                    case 2 -> upright.getRGB(right, y);
                    case 3 -> upright.getRGB(right, below);
                    case 4 -> upright.getRGB(x, below);
                    case 5 -> upright.getRGB(y, x);
                    case 6 -> upright.getRGB(below, x);
                    case 7 -> upright.getRGB(below, right);
                    case 8 -> upright.getRGB(y, right);
                    default -> upright.getRGB(x, y);
                };
                stored.setRGB(x, y, rgb);
            }
        }
        return stored;
    }

    private static byte[] tiff(int orientation) {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
    }

    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] tiff = tiff(orientation);
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + tiff.length + 10);
        file.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (tiff.length + 8));
        file.put(new byte[] {'E', 'x', 'i', 'f', 0, 0}).put(tiff).put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    private static byte[] withExifChunk(byte[] png, int orientation) {
        byte[] chunk = chunk("eXIf", tiff(orientation));
        int afterHeader = 8 + 25;
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, afterHeader)
                .put(chunk)
                .put(png, afterHeader, png.length - afterHeader)
                .array();
    }

    private static byte[] png(int width, int height, byte[] pixels) throws IOException {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 0, 0, 0, 0})
                .array();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(pixels);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        file.writeBytes(chunk("IHDR", header));
        file.writeBytes(chunk("IDAT", packed.toByteArray()));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 check = new CRC32();
        check.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) check.getValue())
                .array();
    }
}
