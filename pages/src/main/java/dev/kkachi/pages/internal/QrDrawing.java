package dev.kkachi.pages.internal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// A text as a QR code (ISO/IEC 18004) that a telephone reads off the screen: dark squares as one path, so that
/// a page draws it without a picture that it would have to fetch.
///
/// @param size how many squares it is wide, with the quiet margin that readers need
/// @param path the dark squares, a unit each
public record QrDrawing(int size, String path) {
    private static final int MARGIN = 4;

    /// Draws a text.
    public static QrDrawing of(String text) {
        Map<EncodeHintType, Object> hints = Map.of(
                EncodeHintType.CHARACTER_SET,
                "UTF-8",
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.MARGIN,
                MARGIN);
        try {
            BitMatrix squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            return new QrDrawing(squares.getWidth(), path(squares));
        } catch (WriterException e) {
            throw new IllegalArgumentException("A text of " + text.length() + " letters is no QR code.", e);
        }
    }

    /// Returns the dark squares of each row, those side by side as one.
    private static String path(BitMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            int from = 0;
            while (from < squares.getWidth()) {
                int to = from;
                while (to < squares.getWidth() && squares.get(to, y)) {
                    to++;
                }
                if (to > from) {
                    path.append('M').append(from).append(' ').append(y);
                    path.append('h')
                            .append(to - from)
                            .append("v1h")
                            .append(from - to)
                            .append('z');
                }
                from = to + 1;
            }
        }
        return path.toString();
    }
}
