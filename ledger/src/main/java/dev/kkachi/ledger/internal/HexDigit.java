package dev.kkachi.ledger.internal;

/// Hexadecimal digits by a table.
final class HexDigit {
    private static final byte[] VALUES = values();

    private HexDigit() {}

    private static byte[] values() {
        byte[] values = new byte[256];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) Character.digit((char) i, 16);
        }
        return values;
    }

    /// Returns the value of a digit, -1 if it is none.
    static int of(byte digit) {
        return VALUES[digit & 0xFF];
    }
}
