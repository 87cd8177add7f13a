package dev.kkachi.tracing.internal;

/// How each account stands to a trace, in two bits: so that those of tens of millions of accounts stay near a core.
final class Standings {
    /// Taint has not reached it.
    static final int UNTOUCHED = 0;
    /// Taint has reached it.
    static final int TAINTED = 1;
    /// Taint has reached it, and ends there, for it is a service's.
    static final int SERVICE = 2;
    /// A seed.
    static final int SEED = 3;

    private static final int BITS = 2;
    private static final int IN_A_WORD_SHIFT = 5;

    private final long[] words;

    /// Makes those of `accounts` accounts, all of them untouched.
    Standings(int accounts) {
        words = new long[(accounts >>> IN_A_WORD_SHIFT) + 1];
    }

    int get(int account) {
        return (int) (words[account >>> IN_A_WORD_SHIFT] >>> (account * BITS)) & SEED;
    }

    /// Says how an account stands that was untouched.
    void set(int account, int standing) {
        words[account >>> IN_A_WORD_SHIFT] |= (long) standing << (account * BITS);
    }
}
