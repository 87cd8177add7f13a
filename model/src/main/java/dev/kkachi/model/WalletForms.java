package dev.kkachi.model;

import dev.kkachi.model.internal.Base58;
import dev.kkachi.model.internal.Bech32;
import dev.kkachi.model.internal.CashAddress;
import dev.kkachi.model.internal.ChecksummedHex;
import dev.kkachi.model.internal.MoneroAddress;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells the chain of an address from its form, and holds it to that chain's checksum.
///
/// The forms do not overlap by accident: `0x` opens no other form, the separator `1` of bech32 is followed by letters
/// that its checksum covers, and the base 58 forms differ in their number of bytes (25 with one version byte, 26 with
/// two, 32 for Solana). An address in base 58 may by chance begin like bech32, as Tron's `TB1…` does like a test
/// network's; then the checksum tells. What is left over is refused with the rule of the form it comes closest to.
final class WalletForms {
    /// No address we know is longer; a longer text is not looked at.
    private static final int LENGTH_MAX = 256;

    private static final Map<String, ChainFamily> SEGWIT = Map.of(
            "bc", ChainFamily.BITCOIN,
            "ltc", ChainFamily.LITECOIN,
            "btg", ChainFamily.BITCOIN_GOLD,
            "tb", ChainFamily.OTHER,
            "bcrt", ChainFamily.OTHER,
            "tltc", ChainFamily.OTHER);
    private static final Map<String, ChainFamily> BECH32 =
            Map.of("zs", ChainFamily.ZCASH, "ltcmweb", ChainFamily.LITECOIN);
    private static final String CASH_PREFIX = "bitcoincash";
    private static final int CASH_LENGTH = 42;

    private static final int ONE_VERSION_BYTE = 25;
    private static final int TWO_VERSION_BYTES = 26;
    private static final int SOLANA_BYTES = 32;
    private static final int ZCASH_KEY = 0x1CB8;
    private static final int ZCASH_SCRIPT = 0x1CBD;

    private WalletForms() {}

    static WalletReading read(String raw) {
        String text = raw.strip();
        if (text.isEmpty()) {
            return new WalletReading.Invalid(raw, "A wallet address may not be empty.");
        }
        if (text.length() > LENGTH_MAX) {
            return new WalletReading.Invalid(raw, "No wallet address is longer than " + LENGTH_MAX + " characters.");
        }
        if (text.startsWith("0x") || text.startsWith("0X")) {
            return evm(raw, text.substring(2));
        }
        if (text.indexOf(':') >= 0 || CashAddress.looksLikeOne(text, CASH_LENGTH)) {
            return cash(raw, text);
        }
        WalletReading bech32 = bech32(raw, text);
        if (bech32 instanceof WalletReading.Valid) {
            return bech32;
        }
        WalletReading base58 = base58(raw, text);
        return bech32 == null || base58 instanceof WalletReading.Valid ? base58 : bech32;
    }

    private static WalletReading evm(String raw, String digits) {
        String broken = ChecksummedHex.brokenRule(digits);
        if (broken != null) {
            return new WalletReading.Invalid(raw, broken);
        }
        return valid(ChainFamily.EVM, "0x" + digits.toLowerCase(Locale.ROOT));
    }

    private static WalletReading cash(String raw, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT))) {
            return new WalletReading.Invalid(raw, "A Bitcoin Cash address may not mix capitals and small letters.");
        }
        int colon = lower.indexOf(':');
        String prefix = colon < 0 ? CASH_PREFIX : lower.substring(0, colon);
        String payload = lower.substring(colon + 1);
        if (!CashAddress.isValid(prefix, payload)) {
            return new WalletReading.Invalid(raw, "The checksum of a Bitcoin Cash address must fit its letters.");
        }
        return prefix.equals(CASH_PREFIX)
                ? valid(ChainFamily.BITCOIN_CASH, payload)
                : valid(ChainFamily.OTHER, prefix + ":" + payload);
    }

    /// Returns `null` where the text is no bech32 and nothing says that it was meant to be.
    private static @Nullable WalletReading bech32(String raw, String text) {
        int separator = text.lastIndexOf('1');
        if (separator < 1) {
            return null;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        String prefix = lower.substring(0, separator);
        ChainFamily segwit = SEGWIT.get(prefix);
        if (segwit != null) {
            String broken = Bech32.brokenSegwitRule(text);
            return broken == null ? valid(segwit, lower) : new WalletReading.Invalid(raw, broken);
        }
        if (Bech32.variant(text) != Bech32.Variant.NONE) {
            return valid(BECH32.getOrDefault(prefix, ChainFamily.OTHER), lower);
        }
        boolean meant = lower.startsWith("bc1") || lower.startsWith("ltc1") || BECH32.containsKey(prefix);
        return meant ? new WalletReading.Invalid(raw, "The checksum of a bech32 address must fit its letters.") : null;
    }

    private static WalletReading base58(String raw, String text) {
        if (MoneroAddress.looksLikeOne(text)) {
            String broken = MoneroAddress.brokenRule(text);
            return broken == null ? valid(ChainFamily.MONERO, text) : new WalletReading.Invalid(raw, broken);
        }
        if (text.charAt(0) == 'r' && isRipple(text)) {
            return valid(ChainFamily.RIPPLE, text);
        }
        byte[] bytes = Base58.BITCOIN.find(text);
        if (bytes == null) {
            return new WalletReading.Invalid(raw, "No chain we know writes an address in these characters.");
        }
        if (bytes.length == SOLANA_BYTES) {
            return valid(ChainFamily.SOLANA, text);
        }
        if (!Base58.isChecked(bytes)) {
            return new WalletReading.Invalid(raw, uncheckedRule(text, bytes.length));
        }
        return valid(family(bytes), text);
    }

    private static boolean isRipple(String text) {
        byte[] bytes = Base58.RIPPLE.find(text);
        return bytes != null && bytes.length == ONE_VERSION_BYTE && bytes[0] == 0 && Base58.isChecked(bytes);
    }

    private static String uncheckedRule(String text, int bytes) {
        if (bytes != ONE_VERSION_BYTE && bytes != TWO_VERSION_BYTES && bytes < SOLANA_BYTES - 1) {
            return "A base 58 address holds 25, 26 or 32 bytes, not " + bytes + ".";
        }
        boolean caseLost = text.equals(text.toLowerCase(Locale.ROOT)) || text.equals(text.toUpperCase(Locale.ROOT));
        return "The checksum of a base 58 address must fit its letters"
                + (caseLost ? ", and these seem to have lost their case." : ".");
    }

    private static ChainFamily family(byte[] bytes) {
        if (bytes.length == TWO_VERSION_BYTES) {
            int version = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
            return version == ZCASH_KEY || version == ZCASH_SCRIPT ? ChainFamily.ZCASH : ChainFamily.OTHER;
        }
        if (bytes.length != ONE_VERSION_BYTE) {
            return ChainFamily.OTHER;
        }
        return switch (bytes[0] & 0xFF) {
            case 0, 5 -> ChainFamily.BITCOIN;
            case 48, 50 -> ChainFamily.LITECOIN;
            case 30, 22 -> ChainFamily.DOGECOIN;
            case 76, 16 -> ChainFamily.DASH;
            case 38, 23 -> ChainFamily.BITCOIN_GOLD;
            case 33 -> ChainFamily.VERGE;
            case 0x41 -> ChainFamily.TRON;
            default -> ChainFamily.OTHER;
        };
    }

    private static WalletReading valid(ChainFamily family, String address) {
        return new WalletReading.Valid(new Wallet(family, address));
    }
}
