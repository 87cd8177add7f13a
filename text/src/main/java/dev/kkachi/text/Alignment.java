package dev.kkachi.text;

import org.jspecify.annotations.Nullable;

/// One row of the alignment of two names.
///
/// @param query the token or tokens of the first name, `null` where it has none
/// @param candidate the token or tokens of the second name, `null` where it has none
/// @param agreement how the two relate
/// @param similarity 0 to 1
/// @param bits how much the row says: for the same bearer when positive, against when negative
public record Alignment(
        @Nullable String query, @Nullable String candidate, Agreement agreement, double similarity, double bits) {}
