package dev.kkachi.model;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A public ledger, by its usual name in small letters: `ethereum`, `bitcoin`, `tron`.
///
/// Any name is a chain, for nobody can list them all; of one that is not known here, no address is checked.
///
/// @param name letters, digits and dashes
public record Chain(String name) {
    /// It stands first, for the chains below are checked by it.
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /// Ethereum's main network.
    public static final Chain ETHEREUM = new Chain("ethereum");
    /// Bitcoin's main network.
    public static final Chain BITCOIN = new Chain("bitcoin");
    /// Tron's main network.
    public static final Chain TRON = new Chain("tron");

    /// What sources call a chain, beside its name.
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("eth", "ethereum"),
            Map.entry("mainnet", "ethereum"),
            Map.entry("btc", "bitcoin"),
            Map.entry("xbt", "bitcoin"),
            Map.entry("trx", "tron"),
            Map.entry("bnb", "bsc"),
            Map.entry("binance-smart-chain", "bsc"),
            Map.entry("matic", "polygon"),
            Map.entry("arb", "arbitrum"),
            Map.entry("arbitrum-one", "arbitrum"),
            Map.entry("op", "optimism"),
            Map.entry("avax", "avalanche"),
            Map.entry("ftm", "fantom"),
            Map.entry("etc", "ethereum-classic"),
            Map.entry("ltc", "litecoin"),
            Map.entry("bch", "bitcoin-cash"),
            Map.entry("doge", "dogecoin"),
            Map.entry("zec", "zcash"),
            Map.entry("sol", "solana"),
            Map.entry("xmr", "monero"),
            Map.entry("xrp", "ripple"));

    private static final Map<String, ChainFamily> FAMILIES = Map.ofEntries(
            Map.entry("ethereum", ChainFamily.EVM),
            Map.entry("bsc", ChainFamily.EVM),
            Map.entry("polygon", ChainFamily.EVM),
            Map.entry("arbitrum", ChainFamily.EVM),
            Map.entry("optimism", ChainFamily.EVM),
            Map.entry("avalanche", ChainFamily.EVM),
            Map.entry("fantom", ChainFamily.EVM),
            Map.entry("base", ChainFamily.EVM),
            Map.entry("ethereum-classic", ChainFamily.EVM),
            Map.entry("bitcoin", ChainFamily.BITCOIN),
            Map.entry("litecoin", ChainFamily.LITECOIN),
            Map.entry("bitcoin-cash", ChainFamily.BITCOIN_CASH),
            Map.entry("dogecoin", ChainFamily.DOGECOIN),
            Map.entry("dash", ChainFamily.DASH),
            Map.entry("zcash", ChainFamily.ZCASH),
            Map.entry("tron", ChainFamily.TRON),
            Map.entry("solana", ChainFamily.SOLANA),
            Map.entry("monero", ChainFamily.MONERO),
            Map.entry("ripple", ChainFamily.RIPPLE));

    public Chain {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A chain's name has small letters, digits and dashes, at most 40.");
        }
    }

    /// Returns the chain that `printed` names, whatever its case; `ETH` and `mainnet` are [#ETHEREUM].
    ///
    /// @throws IllegalArgumentException if it is no name
    public static Chain of(String printed) {
        String name = printed.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        return new Chain(ALIASES.getOrDefault(name, name));
    }

    /// Returns the form that its addresses have; [ChainFamily#OTHER] where the chain is not known here.
    public ChainFamily family() {
        return FAMILIES.getOrDefault(name, ChainFamily.OTHER);
    }

    /// Says whether value lies in outputs that are spent whole, as on Bitcoin, and not in accounts.
    public boolean hasOutputs() {
        return switch (family()) {
            case BITCOIN, BITCOIN_CASH, LITECOIN, DOGECOIN, DASH, ZCASH, BITCOIN_GOLD, VERGE -> true;
            case EVM, TRON, SOLANA, MONERO, RIPPLE, OTHER -> false;
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
