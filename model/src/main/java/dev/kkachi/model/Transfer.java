package dev.kkachi.model;

import java.time.Instant;

/// A movement of value from one wallet to another, as a ledger records it.
///
/// @param source the transaction
/// @param time when it was confirmed
/// @param from the payer
/// @param to the payee
/// @param amount what moved
public record Transfer(SourceRef.Transaction source, Instant time, Wallet from, Wallet to, Amount amount) {}
