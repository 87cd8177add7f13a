package dev.kkachi.model;

/// Ledgers that share one form of address: an address belongs to every chain of its family.
public enum ChainFamily {
    BITCOIN,
    BITCOIN_CASH,
    LITECOIN,
    DOGECOIN,
    DASH,
    ZCASH,
    BITCOIN_GOLD,
    VERGE,
    EVM,
    TRON,
    SOLANA,
    MONERO,
    RIPPLE,
    OTHER
}
