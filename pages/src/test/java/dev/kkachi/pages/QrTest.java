package dev.kkachi.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.kkachi.pages.internal.QrDrawing;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What a telephone reads off the screen.
class QrTest {
    private static final int SCALE = 8;
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    /// Paints the path as a browser does.
    private static int[] painted(QrDrawing drawing) {
        int width = drawing.size() * SCALE;
        int[] dots = new int[width * width];
        Arrays.fill(dots, 0xFFFFFF);
        Matcher runs = RUN.matcher(drawing.path());
        while (runs.find()) {
            assertThat(runs.group(3)).isEqualTo(runs.group(4));
            int from = Integer.parseInt(runs.group(1)) * SCALE;
            int top = Integer.parseInt(runs.group(2)) * SCALE;
            int to = from + (Integer.parseInt(runs.group(3)) * SCALE);
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(dots, (y * width) + from, (y * width) + to, 0);
            }
        }
        assertThat(RUN.matcher(drawing.path()).replaceAll("")).isEmpty();
        return dots;
    }

    private static String read(QrDrawing drawing) throws ReaderException {
        int width = drawing.size() * SCALE;
        RGBLuminanceSource seen = new RGBLuminanceSource(width, width, painted(drawing));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(seen)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @Test
    void aTelephoneReadsTheAddressThatTheKeyIsPartOf() throws ReaderException {
        String address =
                "otpauth://totp/Kkachi:min%40harbour.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Kkachi";
        MineView.Authenticator offered = new MineView.Authenticator(false, "JBSWY3DPEH", address);

        String read = read(offered.drawn());

        assertThat(read).isEqualTo(address);
        assertThat(offered.spaced()).isEqualTo("JBSW Y3DP EH");
    }

    @Test
    void whatIsTooLongForACodeIsRefused() {
        assertThatThrownBy(() -> QrDrawing.of("x".repeat(5_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5000 letters");
    }
}
