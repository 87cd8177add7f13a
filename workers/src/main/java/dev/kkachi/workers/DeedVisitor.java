package dev.kkachi.workers;

import dev.kkachi.workers.spi.Activity;

/// Is shown what a person did, without any text: those are many, and whoever counts need not read them.
@FunctionalInterface
public interface DeedVisitor {
    /// Sees one deed.
    ///
    /// @param kind what sort of deed
    /// @param epochSecond when
    /// @param target a number that tells one target from all others, 0 where the log names none
    void see(Activity.Kind kind, long epochSecond, int target);
}
