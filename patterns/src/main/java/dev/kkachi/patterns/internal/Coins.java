package dev.kkachi.patterns.internal;

import dev.kkachi.model.Asset;
import dev.kkachi.tracing.Stablecoins;
import java.util.Map;
import java.util.Set;

/// What is known of assets by name. A name that is a ticker is the genuine token's ([Asset]); whatever goes by the
/// address of its contract, whatever it calls itself, is none of these.
final class Coins {
    /// Tokens whose issuer can freeze what lies at an address. DAI and FRAX cannot be frozen.
    private static final Set<String> FREEZABLE = Set.of(
            "USDT", "USDC", "BUSD", "TUSD", "USDP", "PYUSD", "USDC.e", "USDT.e", "USDbC", "stETH", "mETH", "cbETH");

    private static final Map<String, String> NATIVE = Map.ofEntries(
            Map.entry("ethereum", "ETH"),
            Map.entry("arbitrum", "ETH"),
            Map.entry("optimism", "ETH"),
            Map.entry("base", "ETH"),
            Map.entry("bsc", "BNB"),
            Map.entry("polygon", "POL"),
            Map.entry("avalanche", "AVAX"),
            Map.entry("fantom", "FTM"),
            Map.entry("ethereum-classic", "ETC"),
            Map.entry("tron", "TRX"),
            Map.entry("bitcoin", "BTC"),
            Map.entry("litecoin", "LTC"),
            Map.entry("bitcoin-cash", "BCH"),
            Map.entry("dogecoin", "DOGE"),
            Map.entry("dash", "DASH"),
            Map.entry("zcash", "ZEC"),
            Map.entry("solana", "SOL"),
            Map.entry("monero", "XMR"),
            Map.entry("ripple", "XRP"));

    /// The longest a ticker is; a contract's address is longer on every chain.
    private static final int TICKER_MAX = 12;

    private Coins() {}

    /// Says whether one unit is about a dollar.
    static boolean isStable(Asset asset) {
        return Stablecoins.contains(asset);
    }

    /// Says whether an issuer can freeze it.
    static boolean isFreezable(Asset asset) {
        return FREEZABLE.contains(asset.name());
    }

    /// Says whether it is the chain's own coin, in which fees are paid.
    static boolean isNative(Asset asset) {
        return asset.name().equals(NATIVE.get(asset.chain().name()));
    }

    /// Says whether it is known to be what it calls itself.
    static boolean isGenuine(Asset asset) {
        return asset.name().length() <= TICKER_MAX;
    }
}
