package dev.kkachi.rings;

import dev.kkachi.model.SourceRef;
import java.time.Instant;

/// A moment in the life of a likely operator.
///
/// @param at when
/// @param what happened, as a full sentence
/// @param source where it is written
public record Moment(Instant at, String what, SourceRef.FileLine source) {}
