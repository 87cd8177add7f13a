package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;

/// A day in somebody's life, as what is written on it needs it.
///
/// @param who whose day it is
/// @param day the day of the plan
/// @param second the first second of it, since 1970 and in UTC
/// @param begin the second in which their work begins
/// @param seconds how long they work
/// @param dice the chance of this day
record Moment(Figure who, int day, long second, long begin, int seconds, Dice dice) {
    /// Returns some second of the working day.
    long any() {
        return begin + dice.between(0, Math.max(1, seconds - 1));
    }
}
