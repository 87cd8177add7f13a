package dev.kkachi.screening.internal;

/// Hashes text the same way on every machine: the steps and the prime of FNV-1a, 64 bits wide (G. Fowler, L. C. Noll,
/// K.-P. Vo, RFC 9923), but over UTF-16 units instead of bytes and from other beginnings, so that its numbers are not
/// those of FNV-1a. Parties that are found by a hash are compared in full; words of traits are told apart by it
/// alone.
public final class Hash {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash() {}

    /// Returns the hash of `text`, from the beginning 0.
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
