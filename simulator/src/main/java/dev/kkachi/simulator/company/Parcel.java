package dev.kkachi.simulator.company;

/// A computer is sent to somebody.
///
/// @param second when
/// @param who to whom
/// @param device which
/// @param address where to
/// @param previous where it was to go at first, if that was changed
record Parcel(long second, Figure who, String device, String address, String previous) {}
