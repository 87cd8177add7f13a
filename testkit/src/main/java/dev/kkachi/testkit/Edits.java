package dev.kkachi.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/// A binary file damaged by a script that a person can read, one step a line:
///
/// ```
/// flip 17 3      turns over bit 3 of byte 17
/// set 20 -1      writes a number of four bytes at byte 20, big-endian
/// cut 40         keeps the first 40 bytes
/// grow 8         adds 8 bytes
/// seal           makes the checksum fit again
/// ```
///
/// Places are taken modulo the length of the file; what is no step is passed over.
public final class Edits {
    private static final int STEPS_MAX = 100;
    private static final int GROWTH_MAX = 1_000;

    private Edits() {}

    /// Returns `whole` after the steps of `script`.
    public static byte[] applied(byte[] whole, byte[] script, UnaryOperator<byte[]> seal) {
        byte[] bytes = whole.clone();
        int steps = 0;
        for (String line : new String(script, StandardCharsets.UTF_8).lines().toList()) {
            if (steps++ == STEPS_MAX) {
                break;
            }
            bytes = line.strip().equals("seal") ? seal.apply(bytes.clone()) : step(bytes, line);
        }
        return bytes;
    }

    /// Says whether `script` may make the checksum fit again.
    public static boolean maySeal(byte[] script) {
        return new String(script, StandardCharsets.UTF_8).contains("seal");
    }

    /// Not read by a `Scanner`, whose text Jazzer takes for the name of a file.
    private static byte[] step(byte[] bytes, String line) {
        String[] words = line.strip().split("\\s+", 4);
        String verb = words[0];
        int first = words.length > 1 ? number(words[1]) : 0;
        int second = words.length > 2 ? number(words[2]) : 0;
        int place = Math.floorMod(first, Math.max(1, bytes.length));
        switch (verb) {
            case "cut" -> {
                return Arrays.copyOf(bytes, bytes.length == 0 ? 0 : place);
            }
            case "grow" -> {
                return Arrays.copyOf(bytes, bytes.length + Math.floorMod(first, GROWTH_MAX));
            }
            case "flip" -> {
                if (bytes.length > 0) {
                    bytes[place] ^= (byte) (1 << Math.floorMod(second, Byte.SIZE));
                }
            }
            case "set" -> {
                if (bytes.length >= place + Integer.BYTES) {
                    ByteBuffer.wrap(bytes).putInt(place, second);
                }
            }
            default -> {
                return bytes;
            }
        }
        return bytes;
    }

    private static int number(String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
