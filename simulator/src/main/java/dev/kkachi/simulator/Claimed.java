package dev.kkachi.simulator;

/// What somebody says of themselves.
///
/// @param persona who
/// @param kind of what: `city`, `home`, `employer`, `agency`, `team`
/// @param value what they say
public record Claimed(String persona, String kind, String value) {}
