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

    /// Taints an account that was untouched if `carries` is 1, and none if it is 0; without a branch.
    ///
    /// @return 1 if it did, otherwise 0
    int reach(int account, int carries) {
        int at = account >>> IN_A_WORD_SHIFT;
        long word = words[at];
        int standing = (int) (word >>> (account * BITS)) & SEED;
        int reaches = carries & ~(standing | standing >>> 1);
        words[at] = word | (long) reaches << (account * BITS);
        return reaches;
    }

    /// Says that taint has not reached an account.
    void forget(int account) {
        words[account >>> IN_A_WORD_SHIFT] &= ~((long) SEED << (account * BITS));
    }
}
