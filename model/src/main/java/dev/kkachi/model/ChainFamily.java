package dev.kkachi.model;

/// Ledgers that share one form of address: an address belongs to every chain of its family.
///
/// The form alone decides. Where two coins chose the same version byte nobody can tell their addresses apart, and the
/// better known coin names the family; the same address read twice is always the same wallet.
public enum ChainFamily {
    /// `1…`, `3…` and `bc1…`. Also Bitcoin Cash and Bitcoin SV in their old form, Omni tokens such as the first USDT,
    /// and old Litecoin script addresses, which all use Bitcoin's version bytes.
    BITCOIN,
    /// `q…` and `p…`, with or without `bitcoincash:` before it.
    BITCOIN_CASH,
    /// `L…`, `M…` and `ltc1…`.
    LITECOIN,
    /// `D…`, and `9…` or `A…` for scripts. Also Verge's and DigiByte's plain addresses, which use the same version
    /// byte.
    DOGECOIN,
    /// `X…`, and `7…` for scripts.
    DASH,
    /// `t1…` and `t3…`, and shielded `zs1…`.
    ZCASH,
    /// `G…`, `A…` for scripts, and `btg1…`.
    BITCOIN_GOLD,
    /// `E…`, Verge's script addresses; its plain ones cannot be told from [#DOGECOIN].
    VERGE,
    /// `0x…`: Ethereum, Ethereum Classic, BNB Smart Chain, Arbitrum, Polygon and every other chain of that machine.
    EVM,
    /// `T…`.
    TRON,
    /// 32 bytes in base 58, without a checksum.
    SOLANA,
    /// `4…` and `8…`.
    MONERO,
    /// `r…`, in the alphabet of the XRP Ledger.
    RIPPLE,
    /// An address whose checksum is right but whose chain has no family of its own here, such as `bnb1…`.
    OTHER
}
