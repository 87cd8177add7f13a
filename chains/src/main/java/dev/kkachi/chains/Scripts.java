package dev.kkachi.chains;

import dev.kkachi.model.Wallet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// Says who can spend an output of Bitcoin: the address of its script where the script has one, otherwise a name that
/// is made of the script itself, so that the same script always has the same name whichever file it is read from.
///
/// A script that holds a bare public key is named so too. Explorers often show it as the address of the key's hash, but
/// on the chain the two are different places.
final class Scripts {
    private static final int RETURN = 0x6a;
    private static final int PUSH_SIZED = 0x4c;
    private static final int HASH_BYTES = 20;
    private static final int NAME_BYTES = 16;
    private static final String SEGWIT = "bc";

    private Scripts() {}

    /// Returns the address or the name of `script` on Bitcoin.
    static String owner(byte[] script) {
        int n = script.length;
        if (n == 25 && starts(script, 0x76, 0xa9, HASH_BYTES) && u(script, 23) == 0x88 && u(script, 24) == 0xac) {
            return base58(0, script, 3);
        }
        if (n == 23 && starts(script, 0xa9, HASH_BYTES) && u(script, 22) == 0x87) {
            return base58(5, script, 2);
        }
        int version = n == 0 ? -1 : u(script, 0) == 0 ? 0 : u(script, 0) - 0x50;
        boolean isProgram = n >= 4 && n <= 42 && u(script, 1) == n - 2 && version >= 0 && version <= 16;
        boolean isKnown = version > 0 || n == 22 || n == 34;
        return isProgram && isKnown
                ? Wallet.printSegwit(SEGWIT, version, Arrays.copyOfRange(script, 2, n))
                : name(script);
    }

    /// Returns the address or the name of the script that `hex` writes.
    static String owner(String hex) throws Refused {
        return owner(bytes(hex));
    }

    /// Returns the name of the script that `hex` writes.
    static String name(String hex) throws Refused {
        return name(bytes(hex));
    }

    /// Returns the text that `script` holds instead of paying anybody (`OP_RETURN` and one push of printable
    /// characters), empty if it is another script.
    static String memo(byte[] script) {
        boolean isLong = script.length > 2 && u(script, 1) == PUSH_SIZED;
        int from = isLong ? 3 : 2;
        boolean isMemo = script.length > from
                && u(script, 0) == RETURN
                && u(script, from - 1) == script.length - from
                && (isLong || u(script, 1) < PUSH_SIZED);
        for (int i = from; isMemo && i < script.length; i++) {
            isMemo = script[i] >= ' ' && script[i] <= '~';
        }
        return isMemo ? new String(script, from, script.length - from, StandardCharsets.US_ASCII) : "";
    }

    /// Returns the text that the script that `hex` writes holds instead of paying anybody, empty if there is none.
    static String memo(String hex) throws Refused {
        return hex.startsWith("6a") ? memo(bytes(hex)) : "";
    }

    private static byte[] bytes(String hex) throws Refused {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            throw Refused.because("script", hex, "A script is written in hexadecimal digits.");
        }
    }

    private static String name(byte[] script) {
        byte[] hash = sha256().digest(script);
        return "s:" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, NAME_BYTES));
    }

    private static String base58(int version, byte[] script, int from) {
        byte[] body = new byte[1 + HASH_BYTES];
        body[0] = (byte) version;
        System.arraycopy(script, from, body, 1, HASH_BYTES);
        return Wallet.printBase58(body);
    }

    private static boolean starts(byte[] script, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (u(script, i) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static int u(byte[] bytes, int i) {
        return bytes[i] & 0xFF;
    }

    /// Returns a digest of Bitcoin's hash function.
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256.", e);
        }
    }
}
