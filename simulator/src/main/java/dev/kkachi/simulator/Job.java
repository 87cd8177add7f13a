package dev.kkachi.simulator;

import java.util.function.LongConsumer;

/// An engagement: somebody is paid for a time, regularly and in USDC.
///
/// @param employer who pays
/// @param wallet where the wage goes
/// @param monthlyMicros the pay of a month, in millionths of a dollar
/// @param first the first second of it
/// @param last the second after it
/// @param paid told of every wage
record Job(Employer employer, Account wallet, long monthlyMicros, long first, long last, LongConsumer paid) {}
