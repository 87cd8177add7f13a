package dev.kkachi.simulator;

/// Value that went in as one coin and came out as another.
///
/// @param in what went in
/// @param out what came out
/// @param how what on the chain says that the two belong together
record Conversion(Move in, Move out, String how) {}
