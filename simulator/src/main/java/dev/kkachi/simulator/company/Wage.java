package dev.kkachi.simulator.company;

/// Somebody is paid.
///
/// @param second when
/// @param who who earned it
/// @param amount whole units of the currency
/// @param till where it goes
record Wage(long second, Figure who, long amount, Purse.Till till) {}
