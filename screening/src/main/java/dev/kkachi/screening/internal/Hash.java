package dev.kkachi.screening.internal;

/// Hashes text the same way on every machine: FNV-1a over UTF-16, 64 bits wide (G. Fowler, L. C. Noll, K.-P. Vo,
/// RFC 9923). A collision only costs a comparison, as every hit is compared in full.
public final class Hash {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash() {}

    /// Returns the hash of `text`.
    public static long of(CharSequence text) {
        return of(OFFSET, text);
    }

    /// Returns the hash of `text` in a space of its own for each `seed`.
    public static long of(long seed, CharSequence text) {
        long hash = seed ^ OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }
}
