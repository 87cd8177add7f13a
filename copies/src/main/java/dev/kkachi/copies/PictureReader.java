package dev.kkachi.copies;

import dev.kkachi.copies.internal.Decoder;
import dev.kkachi.copies.internal.Grey;
import dev.kkachi.copies.internal.Views;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads JPEG, PNG, GIF and BMP, recognised by content, upright as the camera says (EXIF), within limits. Whatever
/// a file holds, the answer is a value.
public final class PictureReader {
    private final PictureLimits limits;

    private PictureReader(PictureLimits limits) {
        this.limits = limits;
    }

    /// Returns a reader that keeps to `limits`.
    public static PictureReader within(PictureLimits limits) {
        return new PictureReader(limits);
    }

    /// Says whether `bytes` begin as a picture does that can be read here.
    public static boolean isPicture(byte[] bytes) {
        return Decoder.format(bytes) != null;
    }

    /// Reads the picture that `bytes` hold.
    public PictureReading read(byte[] bytes) {
        try {
            Decoder.Decoded decoded = Decoder.decode(bytes, limits);
            Grey grey = decoded.grey();
            String plain = grey.whatIsMissing();
            return plain == null
                    ? new PictureReading.Seen(Views.print(grey), decoded.width(), decoded.height())
                    : new PictureReading.Plain(plain);
        } catch (IOException e) {
            return new PictureReading.Refused(sentence(e.getMessage()));
        } catch (RuntimeException e) {
            // the JDK's readers answer damage with whatever comes of it
            return new PictureReading.Refused(
                    "The picture is damaged (" + e.getClass().getSimpleName() + ").");
        }
    }

    private static String sentence(@Nullable String message) {
        String text = message == null || message.isBlank() ? "The picture is damaged" : message.strip();
        return text.endsWith(".") || text.endsWith("!") ? text : text + ".";
    }
}
