package dev.kkachi.simulator.company;

/// A piece of work in the logs.
///
/// @param second when
/// @param who whose
/// @param kind `commit`, `message`, `meeting`, `download`, `clone`, `access` or `privilege`
/// @param target what it was done to
/// @param bytes how much
/// @param detail what else is known
record Deed(long second, Figure who, String kind, String target, long bytes, String detail) {}
