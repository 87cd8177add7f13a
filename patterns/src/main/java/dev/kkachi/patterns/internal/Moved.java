package dev.kkachi.patterns.internal;

import dev.kkachi.model.Units;

/// A transfer as one of its accounts sees it.
///
/// @param transfer its number
/// @param other the account at its other end
/// @param isOut whether it left
/// @param amount how much
/// @param second when, in seconds since 1970
record Moved(long transfer, int other, boolean isOut, Units amount, long second) {}
