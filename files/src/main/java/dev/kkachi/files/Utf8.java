package dev.kkachi.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Strict reading of UTF-8: the JDK's constructors replace what is malformed, and a name with a
/// replaced letter is a name that is silently missed.
final class Utf8 {
    /// How much of a broken record is quoted in its rejection.
    static final int QUOTED_BYTES = 120;

    private Utf8() {}

    /// Finds the first byte in `bytes[from..to)` that is not well-formed UTF-8, or -1.
    static int malformedAt(byte[] bytes, int from, int to) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer output = CharBuffer.allocate(Math.min(to - from, 4096) + 2);
        while (true) {
            CoderResult result = decoder.decode(input, output, true);
            if (result.isError()) {
                return input.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            output.clear();
        }
    }

    /// Returns the beginning of the first line of `bytes[from..to)` in a form that can be printed.
    static String quote(byte[] bytes, int from, int to) {
        int limit = Math.min(to, from + QUOTED_BYTES);
        int end = from;
        while (end < limit && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        String text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
        StringBuilder printable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            printable.append(c < ' ' || c == 0x7f ? '\uFFFD' : c);
        }
        return printable.toString().strip();
    }
}
