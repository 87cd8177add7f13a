package dev.kkachi.ledger.spi;

import dev.kkachi.model.Asset;

/// What a source says about a token.
///
/// @param asset the token
/// @param ticker what it calls itself; anybody may choose any ticker
/// @param decimals how many digits its amounts have after the point
public record Token(Asset asset, String ticker, int decimals) {}
