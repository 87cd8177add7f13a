package dev.kkachi.model;

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

    @Override
    public String toString() {
        return family + ":" + address;
    }
}
