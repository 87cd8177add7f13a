package dev.kkachi.text.internal;

/// A token of a name, and the print that it was read from.
///
/// @param text the folded letters
/// @param part what it is within the name
/// @param vowelless whether its script leaves out vowels
/// @param wording how the print stands to the text
/// @param printed the print; several tokens may come from one word
public record Word(String text, Part part, boolean vowelless, Wording wording, String printed) {}
