package dev.kkachi.simulator;

/// What an account held before the ledger begins.
///
/// @param account whose account
/// @param coin what
/// @param micros how much, in millionths
/// @param why where it came from
record Opening(Account account, Coin coin, long micros, String why) {}
