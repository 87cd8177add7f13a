package dev.kkachi.records;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Makes texts of bytes. A log says the same few words in millions of rows: those are made once and found
/// again by a hash, which whoever looks for the end of a value has already mixed.
final class CellTexts {
    private static final int KEPT_BITS = 16;
    private static final int LENGTH_MAX = 64;
    /// `2026-01-05T10:00:00Z`: hardly ever the same twice.
    private static final int TIME_LENGTH = 20;

    private final @Nullable String[] kept = new @Nullable String[1 << KEPT_BITS];

    /// Mixes eight more letters into a hash; the last of a text may be fewer, and zeros.
    static long mix(long hash, long letters) {
        return (Long.rotateLeft(hash, 5) ^ letters) * 0x9E37_79B9_7F4A_7C15L;
    }

    /// Returns the text of `bytes[from..to)`, all of them ASCII, whose hash is `hash`.
    String ascii(byte[] bytes, int from, int to, long hash) {
        int length = to - from;
        if (length == 0) {
            return "";
        }
        boolean isTime = length >= TIME_LENGTH && bytes[from + 4] == '-' && bytes[from + 10] == 'T';
        if (length > LENGTH_MAX || isTime) {
            return make(bytes, from, length);
        }
        int place = (int) (hash >>> (Long.SIZE - KEPT_BITS));
        String known = kept[place];
        if (known != null && is(known, bytes, from, length)) {
            return known;
        }
        String made = make(bytes, from, length);
        // Asked here, the text remembers its hash, and whoever looks it up later need not touch its letters.
        kept[place] = made.hashCode() == 0 ? null : made;
        return made;
    }

    private static String make(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    private static boolean is(String known, byte[] bytes, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    /// Returns the text of `bytes[from..to)`, `null` if they are no UTF-8 or hold what stands for a
    /// letter that was not.
    static @Nullable String utf8(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : null;
    }
}
