package dev.kkachi.simulator.company;

/// The inventory sees something on a computer.
///
/// @param second when
/// @param who whose computer it is
/// @param laptop the computer
/// @param part what it sees
/// @param command what started it, for a process
record Seen(long second, Figure who, Laptop laptop, Laptop.Part part, String command) {}
