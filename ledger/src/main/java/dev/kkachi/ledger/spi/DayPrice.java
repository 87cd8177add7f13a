package dev.kkachi.ledger.spi;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What one unit of an asset cost on a day.
///
/// @param ticker the asset's ticker, in capitals
/// @param day the day, in UTC
/// @param currency the currency of the price, an ISO 4217 code
/// @param price how much
/// @param source who says so, such as the file's name
public record DayPrice(String ticker, LocalDate day, String currency, BigDecimal price, String source) {}
