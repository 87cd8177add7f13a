package dev.kkachi.ledger.internal;

import dev.kkachi.model.Asset;
import java.util.List;

/// What the manifest says of an asset.
///
/// @param asset which one
/// @param ticker what it calls itself, its name where nobody said
/// @param decimals the digits after the point that its amounts are counted in, -1 for base units of unknown size
/// @param exact whether these are its own; if not, the finest that its rows had
/// @param segments the folders of its segments, in the order of time
/// @param pending the folders of segments that an import wrote and has not yet laid in order
public record AssetState(
        Asset asset, String ticker, int decimals, boolean exact, List<String> segments, List<String> pending) {
    public AssetState {
        segments = List.copyOf(segments);
        pending = List.copyOf(pending);
    }

    AssetState withPending(List<String> folders) {
        return new AssetState(asset, ticker, decimals, exact, segments, folders);
    }

    AssetState withSegments(List<String> folders) {
        return new AssetState(asset, ticker, decimals, exact, folders, List.of());
    }

    AssetState withDecimals(int digits, boolean own) {
        return new AssetState(asset, ticker, digits, own, segments, pending);
    }

    AssetState withTicker(String called) {
        return new AssetState(asset, called, decimals, exact, segments, pending);
    }
}
