package dev.kkachi.model;

/// A place on a public ledger that can hold value. Two spellings of one address are equal.
///
/// @param family the ledgers it exists on
/// @param address the canonical address: lower case where the family does not tell case apart, otherwise as written
public record Wallet(ChainFamily family, String address) {
    public Wallet {
        if (address.isBlank()) {
            throw new IllegalArgumentException("A wallet of family " + family + " needs an address.");
        }
    }

    @Override
    public String toString() {
        return family + ":" + address;
    }
}
