package dev.kkachi.copies;

import dev.kkachi.model.Weight;

/// A passage that stands in two texts, perhaps with a few words changed.
///
/// @param a where it stands in the first
/// @param b where it stands in the second
/// @param words how many words (of scripts without spaces: characters) are the same
/// @param changed how many words of the longer side, between those that are the same, are not
/// @param holders how many other independent texts hold all of what is rarest in it; whole copies of one text count
/// once
/// @param weight what it says alone
/// @param discounted whether so many others hold it that it is taken for a form that all of them filled in
public record Passage(Span a, Span b, int words, int changed, int holders, Weight weight, boolean discounted) {}
