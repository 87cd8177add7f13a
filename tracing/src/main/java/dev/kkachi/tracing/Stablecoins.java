package dev.kkachi.tracing;

import dev.kkachi.model.Asset;
import java.util.Set;

/// The tokens of which one unit is about a dollar. A name that is a ticker is the genuine token's ([Asset]); whatever
/// goes by the address of its contract, whatever it calls itself, is none of these.
public final class Stablecoins {
    private static final Set<String> NAMES =
            Set.of("USDT", "USDC", "DAI", "BUSD", "TUSD", "USDP", "PYUSD", "FRAX", "USDD", "USDC.e", "USDT.e", "USDbC");

    private Stablecoins() {}

    /// Says whether one unit of `asset` is about a dollar.
    public static boolean contains(Asset asset) {
        return NAMES.contains(asset.name());
    }
}
