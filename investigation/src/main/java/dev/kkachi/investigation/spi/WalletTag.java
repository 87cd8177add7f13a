package dev.kkachi.investigation.spi;

import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Wallet;

/// What somebody says of a wallet, as a row of the organisation's tags has it: a claim, never a
/// listing.
///
/// @param row where it was read
/// @param wallet which wallet
/// @param label whose it is said to be
/// @param category what kind of holder, such as `exchange`; empty if nobody says
public record WalletTag(SourceRef.FileLine row, Wallet wallet, String label, String category) {}
