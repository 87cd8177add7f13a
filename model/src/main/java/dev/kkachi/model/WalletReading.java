package dev.kkachi.model;

/// What came of reading a printed wallet address. The chain is derived from the address alone: labels such as `USDT`
/// name a currency, not the ledger it moves on, and are wrong often enough.
public sealed interface WalletReading {
    /// An address whose form and checksum are right.
    ///
    /// @param wallet the canonical address with its family
    record Valid(Wallet wallet) implements WalletReading {}

    /// Something that no ledger we know would accept; it is kept as printed, because even a broken address may be what
    /// a list published.
    ///
    /// @param raw the text as it was handed in
    /// @param rule the rule that it breaks, as a full sentence
    record Invalid(String raw, String rule) implements WalletReading {}
}
