package dev.kkachi.simulator;

import dev.kkachi.model.Chain;
import dev.kkachi.model.ChainFamily;
import dev.kkachi.model.Wallet;
import java.util.HexFormat;

/// Invents addresses: twenty bytes of chance, in the form of their chain. That one of them is somebody's is about as
/// likely as that somebody guesses a private key.
final class Addresses {
    private static final int BYTES = 20;
    private static final byte TRON = 0x41;
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
        byte[] bytes = new byte[1 + BYTES];
        bytes[0] = TRON;
        System.arraycopy(chance(), 0, bytes, 1, BYTES);
        return new Account(Chain.TRON, Wallet.printBase58(bytes));
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
}
