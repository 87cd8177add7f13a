package dev.kkachi.simulator;

/// Why two honest people share things.
///
/// @param left one
/// @param right the other
/// @param why in a word, such as `couple`
public record Liaison(String left, String right, String why) {}
