package dev.kkachi.simulator.company;

/// An interview.
///
/// @param second when
/// @param who with whom
/// @param camera `on`, `off` or `refused`
/// @param matches whether voice and face were those of the papers: `yes`, `no` or nothing, with a `;`
///     between
/// @param address where from
/// @param notes what the interviewer wrote
record Talk(long second, Figure who, String camera, String matches, int address, String notes) {}
