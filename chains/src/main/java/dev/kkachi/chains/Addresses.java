package dev.kkachi.chains;

import dev.kkachi.model.Chain;
import dev.kkachi.model.ChainFamily;
import dev.kkachi.model.Wallet;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/// Addresses and hashes as tools write them: in hexadecimal digits, padded to a word of the machine, or in base 64.
/// Whether an address is valid is the ledger's question; here it is only brought to the chain's own form.
final class Addresses {
    /// The account that tokens come from when they are made, and go to when they are destroyed.
    static final String ZERO = "0x0000000000000000000000000000000000000000";

    private static final int BYTES = 20;
    private static final int HASH_BYTES = 32;
    private static final int WORD_DIGITS = 64;
    private static final byte TRON = 0x41;
    private static final String PADDING = "0".repeat(WORD_DIGITS - 2 * BYTES);

    private Addresses() {}

    /// Returns the first of `columns` that holds an address of `chain`.
    static String of(Chain chain, Fields row, String... columns) throws Refused {
        String printed = row.text(columns);
        if (printed.isEmpty()) {
            throw Refused.because(columns[0], "", "An address is not empty.");
        }
        return isBase64(printed, BYTES) ? ofBytes(chain, Base64.getDecoder().decode(printed)) : printed;
    }

    /// Returns the hash that the first of `columns` holds.
    static String hash(Chain chain, Fields row, String... columns) throws Refused {
        String printed = row.text(columns);
        if (printed.isEmpty()) {
            throw Refused.because(columns[0], "", "A transaction's hash is not empty.");
        }
        if (!isBase64(printed, HASH_BYTES)) {
            return printed;
        }
        String digits = HexFormat.of().formatHex(Base64.getDecoder().decode(printed));
        return chain.family() == ChainFamily.EVM ? "0x" + digits : digits;
    }

    /// Returns the address in a word of 32 bytes in hexadecimal digits, as logs keep it.
    static String ofWord(Chain chain, String column, String word) throws Refused {
        String digits = word.startsWith("0x") ? word.substring(2) : word;
        if (digits.length() != WORD_DIGITS || !digits.startsWith(PADDING)) {
            throw Refused.because(
                    column, word, "An address in a log is a word of 32 bytes, the first 12 of them zero.");
        }
        try {
            return ofBytes(chain, HexFormat.of().parseHex(digits, PADDING.length(), WORD_DIGITS));
        } catch (IllegalArgumentException e) {
            throw Refused.because(column, word, "A log has hexadecimal digits.");
        }
    }

    /// Returns an address in its chain's form, as far as it can be told without a check.
    static String canonical(Chain chain, String printed) {
        if (printed.startsWith("0x") || printed.startsWith("0X")) {
            return printed.toLowerCase(Locale.ROOT);
        }
        boolean isBare = chain.family() == ChainFamily.EVM && printed.length() == 2 * BYTES;
        return isBare ? "0x" + printed.toLowerCase(Locale.ROOT) : printed;
    }

    private static String ofBytes(Chain chain, byte[] address) {
        if (chain.family() != ChainFamily.TRON) {
            return "0x" + HexFormat.of().formatHex(address);
        }
        byte[] bytes = new byte[BYTES + 1];
        bytes[0] = TRON;
        System.arraycopy(address, 0, bytes, 1, BYTES);
        return Wallet.printBase58(bytes);
    }

    /// Says whether `text` is the padded base 64 of `bytes` bytes; no other form of an address has a sign of equality.
    private static boolean isBase64(String text, int bytes) {
        if (text.length() != (bytes + 2) / 3 * 4 || text.charAt(text.length() - 1) != '=') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!isLetter && c != '+' && c != '/' && !(c == '=' && i == text.length() - 1)) {
                return false;
            }
        }
        return true;
    }
}
