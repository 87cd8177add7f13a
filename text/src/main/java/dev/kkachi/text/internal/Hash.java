package dev.kkachi.text.internal;

/// One 64-bit hash for letters, stable for ever: indexes on disk are made of it.
public final class Hash {
    static final long SEED = 0x9E37_79B9_7F4A_7C15L;

    private Hash() {}

    static long of(byte[] text, int from, int length) {
        long hash = SEED;
        for (int i = from; i < from + length; i++) {
            hash = next(hash, text[i]);
        }
        return mix(hash);
    }

    static long of(String ascii) {
        long hash = SEED;
        for (int i = 0; i < ascii.length(); i++) {
            hash = next(hash, ascii.charAt(i));
        }
        return mix(hash);
    }

    static long next(long hash, int letter) {
        return (hash ^ letter) * 0x1000_0000_01B3L;
    }

    /// Spreads the bits of a number evenly and reversibly, so that different ones stay different (the finaliser of
    /// SplitMix64: G. L. Steele et al., "Fast splittable pseudorandom number generators", OOPSLA 2014).
    public static long mix(long hash) {
        long h = hash;
        h = (h ^ (h >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        h = (h ^ (h >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return h ^ (h >>> 31);
    }
}
