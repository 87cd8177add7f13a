package dev.kkachi.model;

import dev.kkachi.model.internal.Base58;
import dev.kkachi.model.internal.Bech32;
import org.jspecify.annotations.Nullable;

/// A place on a public ledger that can hold value. Two spellings of one address are equal.
///
/// @param family the ledgers it exists on
/// @param address the canonical address: lower case where the family does not tell case apart, without a
///     `bitcoincash:` prefix, otherwise as written
public record Wallet(ChainFamily family, String address) {
    public Wallet {
        if (address.isBlank()) {
            throw new IllegalArgumentException("A wallet of family " + family + " needs an address.");
        }
    }

    /// Reads a printed address: finds its family and verifies its checksum.
    public static WalletReading read(String raw) {
        return WalletForms.read(raw);
    }

    /// Finds the wallet that `raw` names, or returns `null` when it is not a valid address.
    public static @Nullable Wallet find(String raw) {
        return switch (WalletForms.read(raw)) {
            case WalletReading.Valid(Wallet wallet) -> wallet;
            case WalletReading.Invalid invalid -> null;
        };
    }

    /// Returns the address that `versionAndBody` makes in base 58 with Bitcoin's alphabet and checksum, as on Bitcoin
    /// and Tron.
    public static String printBase58(byte[] versionAndBody) {
        return Base58.BITCOIN.checked(versionAndBody);
    }

    /// Returns the address of a segregated-witness program, such as `bc1q…` for version 0 with the prefix `bc`.
    ///
    /// @throws IllegalArgumentException if the version is not 0 to 16 or the program not 2 to 40 bytes
    public static String printSegwit(String prefix, int version, byte[] program) {
        if (version < 0 || version > 16 || program.length < 2 || program.length > 40) {
            throw new IllegalArgumentException("A witness program has version 0 to 16 and 2 to 40 bytes.");
        }
        return Bech32.segwit(prefix, version, program);
    }

    @Override
    public String toString() {
        return family + ":" + address;
    }
}
