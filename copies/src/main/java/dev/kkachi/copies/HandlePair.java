package dev.kkachi.copies;

/// Two handles that are nearly the same.
///
/// @param a the number of the first
/// @param b the number of the second, which is larger
/// @param likeness what they have in common
public record HandlePair(int a, int b, HandleLikeness likeness) {}
