package dev.kkachi.ledger.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kkachi.ledger.spi.Slice;
import java.util.Arrays;
import java.util.HexFormat;

/// A transaction's hash in 32 bytes. What is no such hash, as Solana's signatures or a row's own name, is kept as text:
/// eight zero bytes, which no hash begins with in this world, and twenty-four of the text itself where it fits.
final class TransactionKey {
    /// The bytes of a key.
    static final int BYTES = 32;

    /// A longer text is refused.
    static final int TEXT_MAX = BYTES - Long.BYTES;

    private static final int HEX_LENGTH = 2 * BYTES;

    private TransactionKey() {}

    /// Packs `hash` into `key` from `offset`.
    ///
    /// @return the rule that it breaks, empty if none
    static String pack(Slice hash, byte[] key, int offset) {
        int start = hash.length() == HEX_LENGTH + 2 && hash.at(0) == '0' && (hash.at(1) | 0x20) == 'x' ? 2 : 0;
        if (hash.length() - start == HEX_LENGTH && HexDigits.pack(hash, start, key, offset)) {
            return "";
        }
        if (hash.length() == 0) {
            return "A transaction has a hash.";
        }
        Arrays.fill(key, offset, offset + BYTES, (byte) 0);
        if (hash.length() > TEXT_MAX) {
            return "A transaction's hash has 64 hexadecimal digits; another name has at most " + TEXT_MAX + " bytes.";
        }
        System.arraycopy(hash.bytes(), hash.offset(), key, offset + Long.BYTES, hash.length());
        return "";
    }

    /// Returns the hash as evidence prints it; one in hexadecimal digits with `prefix` before it.
    static String unpack(byte[] key, String prefix) {
        for (int i = 0; i < Long.BYTES; i++) {
            if (key[i] != 0) {
                return prefix + HexFormat.of().formatHex(key);
            }
        }
        int end = key.length;
        while (end > Long.BYTES && key[end - 1] == 0) {
            end--;
        }
        return new String(key, Long.BYTES, end - Long.BYTES, UTF_8);
    }
}
