package dev.kkachi.simulator;

import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;

/// What moves in the trail. Every coin has six decimals and is worth a dollar, but the last, which is worth nothing.
enum Coin {
    USDC(Chain.ETHEREUM, "USDC"),
    USDT(Chain.ETHEREUM, "USDT"),
    TRON_USDT(Chain.TRON, "USDT"),
    /// A token that calls itself USDC and is not: only the address of its contract tells, so it goes by that.
    IMPOSTOR(Chain.ETHEREUM, "0x5dc0a11edf00d5dc0a11edf00d5dc0a11edf00d5");

    private final Asset asset;

    Coin(Chain chain, String name) {
        asset = new Asset(chain, name);
    }

    Asset asset() {
        return asset;
    }

    Chain chain() {
        return asset.chain();
    }

    boolean isMoney() {
        return this != IMPOSTOR;
    }
}
