package dev.kkachi.chains;

/// Makes the number of a call within its transaction from its place in the tree of calls: `0,3,1` is the second call
/// of the fourth call of the first.
///
/// The number must be the same whichever part of the tree a file holds, so it is made of the place alone; and numbers
/// must follow each other as the calls do, each before those that it makes. So each step is written as a 1 and a code
/// that keeps the order of numbers (ones for its length, a zero, the bits), from the upper end of 29 bits down. A place
/// that is too long for them keeps its first eleven bits and gets a hash of eighteen: two of ten such calls of one
/// transaction meet once in six thousand transactions, and the ledger then says that one number came twice. Numbers
/// that a source counted itself stay below all these.
final class TracePath {
    /// Numbers that a source counts itself are below this.
    static final int COUNTED_MAX = 1 << 29;

    private static final int BITS = 29;
    private static final int HASH_BITS = 18;

    /// The code so far, as it was written first, and how many bits it has, which may be more than fit.
    private int code;
    private int bits;
    private int hash;

    private TracePath() {}

    /// Returns the number of the call at `place`, steps with something else than digits between them.
    ///
    /// @throws Refused if there is no step, or one has more than nine digits
    static int number(String place) throws Refused {
        TracePath path = new TracePath();
        int at = 0;
        while (at < place.length()) {
            int end = at;
            while (end < place.length() && place.charAt(end) >= '0' && place.charAt(end) <= '9') {
                end++;
            }
            if (end - at > 9) {
                throw Refused.because("trace_address", place, "A step of a trace's place has at most nine digits.");
            }
            if (end > at) {
                path.step(Integer.parseInt(place, at, end, 10));
            }
            at = end + 1;
        }
        if (path.bits == 0) {
            throw Refused.because("trace_address", place, "A trace has its place in the tree of calls.");
        }
        return COUNTED_MAX | path.number();
    }

    private void step(int step) {
        int number = step + 1;
        int length = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(number);
        write(1);
        for (int i = 0; i < length; i++) {
            write(1);
        }
        write(0);
        for (int i = length - 1; i >= 0; i--) {
            write((number >>> i) & 1);
        }
        hash = Integer.rotateLeft((hash ^ number) * 0x9E3779B1, 13) * 0x85EBCA77;
    }

    private void write(int bit) {
        if (bits < BITS) {
            code |= bit << (BITS - 1 - bits);
        }
        bits++;
    }

    private int number() {
        return bits < BITS ? code : ((code >>> HASH_BITS) << HASH_BITS) | (hash >>> (Integer.SIZE - HASH_BITS));
    }
}
