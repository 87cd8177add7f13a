package dev.kkachi.simulator.company;

/// Somebody comes in.
///
/// @param second when, since 1970 and in UTC
/// @param who who it is
/// @param address where from
/// @param laptop on which computer
/// @param application where to
/// @param how the rest of it
record Signin(long second, Figure who, int address, Laptop laptop, String application, How how) {
    /// How it went.
    ///
    /// @param interactive whether a person was there
    /// @param success whether they came in
    /// @param telephone what confirmed it, empty if nothing did
    /// @param session its number
    /// @param seconds how long it lasted
    record How(boolean interactive, boolean success, String telephone, long session, int seconds) {}
}
