package dev.kkachi.patterns;

/// One thing that was measured to find a pattern.
///
/// @param what what was measured, such as `payments`
/// @param value what came out
/// @param rule what it had to be; empty if it is told and decides nothing
public record Measure(String what, String value, String rule) {}
