package dev.kkachi.simulator;

import dev.kkachi.model.Chain;
import dev.kkachi.model.ChainFamily;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// Invents addresses: twenty bytes of chance, in the form of their chain. That one of them is somebody's is about as
/// likely as that somebody guesses a private key.
final class Addresses {
    private static final int BYTES = 20;
    private static final int CHECKSUM_BYTES = 4;
    private static final byte TRON = 0x41;
    private static final String BASE_58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger FIFTY_EIGHT = BigInteger.valueOf(58);
    /// How many digits a hurried person compares at either end of an address.
    private static final int LOOKED_AT = 4;

    private final Dice dice;

    Addresses(Dice dice) {
        this.dice = dice;
    }

    /// Returns a new account on `chain`.
    Account on(Chain chain) {
        return chain.family() == ChainFamily.TRON ? tron() : ethereum();
    }

    /// Returns a new account on Ethereum.
    Account ethereum() {
        return new Account(Chain.ETHEREUM, "0x" + HexFormat.of().formatHex(chance()));
    }

    /// Returns a new account on Tron.
    Account tron() {
        byte[] bytes = new byte[1 + BYTES + CHECKSUM_BYTES];
        bytes[0] = TRON;
        System.arraycopy(chance(), 0, bytes, 1, BYTES);
        MessageDigest sha256 = sha256();
        byte[] once = sha256.digest(Arrays.copyOf(bytes, 1 + BYTES));
        System.arraycopy(sha256.digest(once), 0, bytes, 1 + BYTES, CHECKSUM_BYTES);
        return new Account(Chain.TRON, base58(bytes));
    }

    /// Returns a new account on Ethereum that a hurried person takes for `model`.
    Account lookalike(Account model) {
        String seen = model.address();
        int end = seen.length() - LOOKED_AT;
        String other = HexFormat.of().formatHex(chance());
        String address = seen.substring(0, 2 + LOOKED_AT)
                + other.substring(LOOKED_AT, other.length() - LOOKED_AT)
                + seen.substring(end);
        return new Account(Chain.ETHEREUM, address);
    }

    private byte[] chance() {
        byte[] bytes = new byte[BYTES];
        long bits = 0;
        for (int i = 0; i < BYTES; i++) {
            bits = i % Long.BYTES == 0 ? dice.next() : bits >>> Byte.SIZE;
            bytes[i] = (byte) bits;
        }
        return bytes;
    }

    /// A Tron address begins with 0x41, so there are no zeros in front that this form would lose.
    private static String base58(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        BigInteger rest = new BigInteger(1, bytes);
        while (rest.signum() > 0) {
            BigInteger[] parts = rest.divideAndRemainder(FIFTY_EIGHT);
            text.append(BASE_58.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return text.reverse().toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256.", e);
        }
    }
}
