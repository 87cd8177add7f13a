package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.spi.Slice;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Packs hexadecimal digits into bytes, eight digits at a time, and checks them as it goes: a word of eight bytes is
/// worked on as one number.
final class HexDigits {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = ONES << 7;
    /// The bit that small letters have and capitals have not, and digits have.
    private static final long SMALL = ONES * 0x20;

    private HexDigits() {}

    /// Packs the digits of `text` behind its first `skip` bytes, a multiple of eight, into `key` from `start`.
    ///
    /// @return whether all were digits; what was packed means nothing otherwise
    static boolean pack(Slice text, int skip, byte[] key, int start) {
        byte[] bytes = text.bytes();
        int first = text.offset() + skip;
        long wrong = 0;
        for (int i = 0; i < text.length() - skip; i += Long.BYTES) {
            long word = (long) LONG.get(bytes, first + i);
            wrong |= wrong(word);
            INT.set(key, start + i / 2, packed(word));
        }
        return wrong == 0;
    }

    /// Says whether no letter of the digits of `text` behind its first `skip` bytes is a capital.
    static boolean areSmall(Slice text, int skip) {
        long capital = 0;
        for (int i = skip; i < text.length(); i += Long.BYTES) {
            capital |= ~(long) LONG.get(text.bytes(), text.offset() + i);
        }
        return (capital & SMALL) == 0;
    }

    /// Returns zero if all eight bytes are digits.
    private static long wrong(long word) {
        long number = word ^ ONES * '0';
        long letter = (word | SMALL) ^ ONES * 0x60;
        long noNumber = number + ONES * (0x7F - 9);
        long noLetter = (letter + ONES * (0x7F - 6)) | ~((letter | TOPS) - ONES);
        return ((noNumber & noLetter) | word) & TOPS;
    }

    /// Returns the four bytes that eight digits stand for; a letter's lower bits are nine less than it stands for.
    private static int packed(long word) {
        long nibbles = (word & ONES * 0x0F) + (word >>> 6 & ONES) * 9;
        long pairs = (nibbles << 4 | nibbles >>> 8) & 0x00FF00FF00FF00FFL;
        long halves = (pairs | pairs >>> 8) & 0x0000FFFF0000FFFFL;
        return (int) (halves | halves >>> 16);
    }
}
