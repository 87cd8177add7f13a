package dev.kkachi.copies;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Edits;
import dev.kkachi.testkit.Painter;
import dev.kkachi.testkit.Painter.Motif;
import dev.kkachi.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whatever bytes claim to be a picture, reading them ends with a value, in time and memory that fit their size. An
/// input names a format in its first line; what follows damages a whole picture of that format (see [Edits]), or,
/// after the line `raw`, is the file itself.
class PictureFuzzTest {
    private static final PictureReader READER = PictureReader.within(new PictureLimits(1 << 20, 1_000_000));
    private static final Map<String, byte[]> WHOLE = Map.of(
            "jpeg", Painter.encoded(Painter.paint(Motif.PORTRAIT, 1, 60, 70), "jpeg"),
            "png", Painter.encoded(Painter.paint(Motif.LANDSCAPE, 1, 60, 70), "png"),
            "gif", Painter.encoded(Painter.paint(Motif.PORTRAIT, 2, 60, 70), "gif"),
            "bmp", Painter.encoded(Painter.paint(Motif.LANDSCAPE, 2, 60, 70), "bmp"));

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreReadOrRefused(byte[] input) throws Exception {
        String text = new String(input, StandardCharsets.UTF_8);
        String format = text.lines().findFirst().orElse("").strip();
        byte[] whole = WHOLE.get(format);
        byte[] file = whole == null ? input : Edits.applied(whole, input, bytes -> bytes);

        PictureReading read = Bounds.within(1 << 20, () -> READER.read(file));

        if (read instanceof PictureReading.Refused(String why)) {
            assertThat(why).isNotBlank();
        }
        assertThat(READER.read(file)).isEqualTo(read);
    }

    @Test
    void damagedPicturesAreReadOrRefused() {
        Seeds.of(PictureFuzzTest.class, "anyBytesAreReadOrRefused").damaged(this::anyBytesAreReadOrRefused);
    }

    @Test
    void everyByteOfAWholePictureMayBeWrong() throws Exception {
        for (byte[] whole : WHOLE.values()) {
            for (int at = 0; at < Math.min(700, whole.length); at++) {
                byte[] file = whole.clone();
                file[at] ^= (byte) (1 << at % 8);
                PictureReading read = Bounds.within(1 << 20, () -> READER.read(file));
                assertThat(read).isNotNull();
            }
        }
    }
}
