package dev.kkachi.documents;

/// Something in a file that a person should look at. A hint proves nothing: scanners, mobile telephones and
/// well-meaning people leave the same traces.
///
/// @param what what was seen, as a full sentence
/// @param innocent how it comes about in ordinary life, as a full sentence
public record Hint(String what, String innocent) {}
