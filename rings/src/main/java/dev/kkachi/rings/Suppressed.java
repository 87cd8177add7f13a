package dev.kkachi.rings;

/// Something that personas share and that speaks for nothing, because people share it innocently. It is shown: a
/// reviewer who knows better can say so.
///
/// @param thing what is shared, by whom, and the little that it weighs
/// @param story why people come to share it
/// @param reason the same as a full sentence about this thing
public record Suppressed(SharedThing thing, Story story, String reason) {}
