package dev.kkachi.text.internal;

import java.util.Arrays;

/// Sets of sounds as bits: which may stand for a sound, or be left out, at a price.
final class SoundSet {
    private static final int SOUNDS = SoundDistance.SIZE;
    private static final int STEP = 5;
    private static final int STEPS = SoundDistance.SLIP / STEP;
    private static final long ALL = -1;
    /// The place that all sounds share which are neither letters nor digits.
    private static final int OTHER = 63;

    private static final byte[] PLACES = new byte[SOUNDS];
    private static final byte[] SOUNDS_AT = new byte[Long.SIZE];
    private static final long[] EXCHANGED = new long[SOUNDS * STEPS];
    private static final long[] LEFT_OUT = new long[STEPS];

    static {
        Arrays.fill(PLACES, (byte) OTHER);
        String known = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        for (int place = 0; place < known.length(); place++) {
            PLACES[known.charAt(place)] = (byte) place;
            SOUNDS_AT[place] = (byte) known.charAt(place);
        }
        for (int step = 0; step < STEPS; step++) {
            for (int sound = 0; sound < SOUNDS; sound++) {
                boolean leftOut = SoundDistance.leaveOutLeast(sound, true, true) <= step * STEP;
                LEFT_OUT[step] |= leftOut ? of(sound) : 0;
                for (int other = 0; other < SOUNDS; other++) {
                    boolean near = SoundDistance.exchange(SoundDistance.row(sound), other) <= step * STEP;
                    EXCHANGED[sound * STEPS + step] |= near ? of(other) : 0;
                }
            }
        }
    }

    /// The vowels behind which an `e` may stand for dots.
    static final long BEFORE_UMLAUT = of('a') | of('o') | of('u');

    private SoundSet() {}

    /// Returns the place of `sound` among the bits.
    static int place(int sound) {
        return PLACES[sound];
    }

    /// Returns the only sound of the set `one`.
    static byte only(long one) {
        return SOUNDS_AT[Long.numberOfTrailingZeros(one)];
    }

    /// Returns the set that holds only `sound`.
    static long of(int sound) {
        return 1L << PLACES[sound];
    }

    /// Returns the sounds that may stand for `sound` at a cost of at most `most`.
    static long exchangedFor(int sound, int most) {
        return most < 0 ? 0 : most >= SoundDistance.SLIP ? ALL : EXCHANGED[sound * STEPS + most / STEP];
    }

    /// Returns the sounds that may be left out at a cost of at most `most`, wherever they stand.
    static long leftOutFor(int most) {
        return most < 0 ? 0 : most >= SoundDistance.SLIP ? ALL : LEFT_OUT[most / STEP];
    }
}
