package dev.kkachi.rings;

import dev.kkachi.model.Weight;

/// One of the grounds on which two personas are held to be one operator's, or not. The grounds of a tie add up to
/// it.
///
/// @param what the ground, as a full sentence
/// @param weight what it does: positive for one operator, negative for the innocent story
public record Ground(String what, Weight weight) {}
