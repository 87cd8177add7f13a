package dev.kkachi.model.internal;

/// The hash of Ethereum and Monero: Keccak with a 256-bit result, in the padding of the original submission (0x01),
/// not in that of the later SHA-3 standard (0x06), which is why the JDK's `SHA3-256` gives other numbers.
///
/// See the Keccak reference, version 3.0 (Bertoni, Daemen, Peeters, Van Assche, 2011), whose names are used here.
public final class Keccak256 {
    private static final int RATE_BYTES = 136;
    private static final int LANES = 25;
    private static final int HASH_BYTES = 32;

    private static final long[] ROUND_CONSTANTS = {
        0x0000000000000001L, 0x0000000000008082L, 0x800000000000808AL, 0x8000000080008000L,
        0x000000000000808BL, 0x0000000080000001L, 0x8000000080008081L, 0x8000000000008009L,
        0x000000000000008AL, 0x0000000000000088L, 0x0000000080008009L, 0x000000008000000AL,
        0x000000008000808BL, 0x800000000000008BL, 0x8000000000008089L, 0x8000000000008003L,
        0x8000000000008002L, 0x8000000000000080L, 0x000000000000800AL, 0x800000008000000AL,
        0x8000000080008081L, 0x8000000000008080L, 0x0000000080000001L, 0x8000000080008008L,
    };

    /// The lane that each step of rho and pi moves to, and by how many bits it turns.
    private static final int[] PI_LANE = {
        10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
    };

    private static final int[] RHO_BITS = {
        1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
    };

    private Keccak256() {}

    /// Returns the 32 bytes of the hash of the first `length` bytes of `message`.
    public static byte[] hash(byte[] message, int length) {
        long[] state = new long[LANES];
        int offset = 0;
        while (length - offset >= RATE_BYTES) {
            absorb(state, message, offset, RATE_BYTES);
            permute(state);
            offset += RATE_BYTES;
        }
        int rest = length - offset;
        absorb(state, message, offset, rest);
        state[rest / 8] ^= 1L << (8 * (rest % 8));
        state[RATE_BYTES / 8 - 1] ^= 0x8000000000000000L;
        permute(state);
        byte[] hash = new byte[HASH_BYTES];
        for (int i = 0; i < HASH_BYTES; i++) {
            hash[i] = (byte) (state[i / 8] >>> (8 * (i % 8)));
        }
        return hash;
    }

    private static void absorb(long[] state, byte[] message, int offset, int length) {
        for (int i = 0; i < length; i++) {
            state[i / 8] ^= (message[offset + i] & 0xFFL) << (8 * (i % 8));
        }
    }

    private static void permute(long[] state) {
        long[] row = new long[5];
        for (long constant : ROUND_CONSTANTS) {
            theta(state, row);
            rhoAndPi(state);
            chi(state, row);
            state[0] ^= constant;
        }
    }

    private static void theta(long[] state, long[] parity) {
        for (int x = 0; x < 5; x++) {
            parity[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
        }
        for (int x = 0; x < 5; x++) {
            long change = parity[(x + 4) % 5] ^ Long.rotateLeft(parity[(x + 1) % 5], 1);
            for (int y = 0; y < LANES; y += 5) {
                state[y + x] ^= change;
            }
        }
    }

    private static void rhoAndPi(long[] state) {
        long moving = state[1];
        for (int i = 0; i < PI_LANE.length; i++) {
            int lane = PI_LANE[i];
            long displaced = state[lane];
            state[lane] = Long.rotateLeft(moving, RHO_BITS[i]);
            moving = displaced;
        }
    }

    private static void chi(long[] state, long[] row) {
        for (int y = 0; y < LANES; y += 5) {
            System.arraycopy(state, y, row, 0, 5);
            for (int x = 0; x < 5; x++) {
                state[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
            }
        }
    }
}
