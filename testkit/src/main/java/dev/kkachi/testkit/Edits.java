package dev.kkachi.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Scanner;
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
            bytes = line.strip().equals("seal") ? seal.apply(bytes.clone()) : step(bytes, new Scanner(line));
        }
        return bytes;
    }

    /// Says whether `script` may make the checksum fit again.
    public static boolean maySeal(byte[] script) {
        return new String(script, StandardCharsets.UTF_8).contains("seal");
    }

    private static byte[] step(byte[] bytes, Scanner line) {
        String verb = line.hasNext() ? line.next() : "";
        int first = line.hasNextInt() ? line.nextInt() : 0;
        int second = line.hasNextInt() ? line.nextInt() : 0;
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
}
