package dev.kkachi.server;

import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/// Where random bytes come from: secrets from the generator that the application hands in, names of
/// traces, which are no secrets, from a mixer that costs nothing.
final class Chance {
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private final RandomGenerator secure;
    private final AtomicLong state;

    Chance(RandomGenerator secure) {
        this.secure = secure;
        this.state = new AtomicLong(secure.nextLong());
    }

    byte[] secret(int length) {
        byte[] bytes = new byte[length];
        secure.nextBytes(bytes);
        return bytes;
    }

    /// Returns the next number of a sequence that does not repeat (the mixer of SplitMix64).
    long number() {
        long mixed = state.getAndAdd(STEP);
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
