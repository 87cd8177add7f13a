package dev.kkachi.chains;

import java.util.Arrays;

/// Reads Bitcoin's wire format from bytes that are whole and trusted by nobody: every length is held against what is
/// left before anything is made of it.
final class WireBytes {
    private final byte[] bytes;
    private final int end;
    private int at;

    WireBytes(byte[] bytes) {
        this.bytes = bytes;
        this.end = bytes.length;
    }

    /// Returns the place of the next byte.
    int at() {
        return at;
    }

    /// Returns how many bytes are left.
    int left() {
        return end - at;
    }

    /// Returns all bytes.
    byte[] bytes() {
        return bytes;
    }

    /// Skips `count` bytes.
    void skip(long count) throws Refused {
        if (count < 0 || count > left()) {
            throw Refused.because("", at + " of " + end + " bytes", "A block holds as many bytes as it says.");
        }
        at += (int) count;
    }

    /// Returns the next byte, unsigned, without taking it; -1 at the end.
    int peek() {
        return at < end ? bytes[at] & 0xFF : -1;
    }

    /// Takes `count` bytes, the last of them the highest.
    long number(int count) throws Refused {
        int first = at;
        skip(count);
        long number = 0;
        for (int i = count - 1; i >= 0; i--) {
            number = (number << 8) | (bytes[first + i] & 0xFF);
        }
        return number;
    }

    /// Takes a number of one, three, five or nine bytes.
    long compact() throws Refused {
        int first = (int) number(1);
        return switch (first) {
            case 0xFD -> number(2);
            case 0xFE -> number(4);
            case 0xFF -> number(8);
            default -> first;
        };
    }

    /// Takes how many elements follow, each of at least `bytesMin` bytes.
    int count(int bytesMin) throws Refused {
        long count = compact();
        if (count < 0 || count > left() / bytesMin) {
            throw Refused.because("", count + " elements", "A block holds as many elements as it says.");
        }
        return (int) count;
    }

    /// Takes bytes that say their length first.
    byte[] sized() throws Refused {
        long length = compact();
        int first = at;
        skip(length);
        return Arrays.copyOfRange(bytes, first, at);
    }

    /// Takes a hash and returns it as explorers print it, from its end.
    String hash() throws Refused {
        int first = at;
        skip(32);
        return reversed(Arrays.copyOfRange(bytes, first, at));
    }

    /// Returns the hexadecimal digits of a hash as explorers print it, from its end.
    static String reversed(byte[] hash) {
        StringBuilder text = new StringBuilder(2 * hash.length);
        for (int i = hash.length - 1; i >= 0; i--) {
            text.append(Character.forDigit((hash[i] >> 4) & 15, 16)).append(Character.forDigit(hash[i] & 15, 16));
        }
        return text.toString();
    }
}
