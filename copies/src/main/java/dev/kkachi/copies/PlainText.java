package dev.kkachi.copies;

import dev.kkachi.copies.internal.Markup;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the text of a file, recognised by its content: plain, Markdown, or HTML, of which the tags are left out.
public final class PlainText {
    private static final int HEAD = 1 << 10;
    private static final int LOOKED_AT = 1 << 16;
    private static final double CONTROLS_MAX = 0.005;
    private static final String KOREAN = "x-windows-949";

    private PlainText() {}

    /// Returns the text that `bytes` hold, or `null` where they hold none (a PDF, a picture, a program).
    ///
    /// UTF-8 and, after a byte order mark, UTF-16. What is neither is Korean of Windows if all of it can be, else
    /// Western.
    public static @Nullable String find(byte[] bytes) {
        String text = decoded(bytes);
        if (text == null || isSomethingElse(text)) {
            return null;
        }
        String head = text.substring(0, Math.min(HEAD, text.length())).toLowerCase(Locale.ROOT);
        boolean isHtml = head.contains("<!doctype html") || head.contains("<html") || head.contains("<body");
        return isHtml ? Markup.stripped(text) : text;
    }

    private static @Nullable String decoded(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
            if (bytes[i] == 0) {
                return null;
            }
        }
        String text = strictly(bytes, StandardCharsets.UTF_8);
        if (text == null && Charset.isSupported(KOREAN)) {
            text = strictly(bytes, Charset.forName(KOREAN));
        }
        if (text == null) {
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isSomethingElse(String text) {
        int looked = Math.min(text.length(), LOOKED_AT);
        int controls = 0;
        for (int i = 0; i < looked; i++) {
            char c = text.charAt(i);
            controls += c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' ? 1 : 0;
        }
        return controls > CONTROLS_MAX * looked || text.startsWith("%PDF") || text.startsWith("{\\rtf");
    }
}
