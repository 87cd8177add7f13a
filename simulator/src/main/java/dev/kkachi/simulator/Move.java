package dev.kkachi.simulator;

/// A transfer: one line of the ledger.
///
/// @param coin what moved
/// @param stamp in which transaction, and when
/// @param log its number in the block
/// @param from who sent it
/// @param to who received it
/// @param micros how much, in millionths
record Move(Coin coin, Stamp stamp, int log, Account from, Account to, long micros) {
    /// A transaction of the case.
    ///
    /// @param number its number, counted over all chains
    /// @param second when it happened; no two happen in the same second, so that nobody can doubt their order
    record Stamp(int number, long second) {}
}
