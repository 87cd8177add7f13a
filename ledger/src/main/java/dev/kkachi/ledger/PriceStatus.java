package dev.kkachi.ledger;

import java.time.LocalDate;

/// Which daily prices of an asset are held.
///
/// @param ticker the asset's ticker
/// @param currency the currency, an ISO 4217 code
/// @param days of how many days
/// @param first the first of them
/// @param last the last
public record PriceStatus(String ticker, String currency, long days, LocalDate first, LocalDate last) {}
