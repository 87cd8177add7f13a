package dev.kkachi.copies;

import dev.kkachi.model.Weight;

/// Two pictures that are views of one.
///
/// @param a the number of the first
/// @param b the number of the second, which is larger
/// @param distance in how many of 255 signs they differ
/// @param mirrored whether one is the other in a mirror
/// @param cropped whether edges of one seem to be cut off
/// @param weight how much more often two views of one picture are so near than two different pictures
public record PictureCopy(int a, int b, int distance, boolean mirrored, boolean cropped, Weight weight) {}
