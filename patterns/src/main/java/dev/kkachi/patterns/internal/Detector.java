package dev.kkachi.patterns.internal;

import dev.kkachi.patterns.Sighting;
import java.util.List;
import java.util.function.Consumer;

/// Looks for a pattern, or for several that rest on one another. All look at an account together, so that a whole
/// ledger is read once; what needs several accounts is concluded when all have been looked at.
interface Detector {
    /// Says whether accounts of `sheet` are to be shown to it.
    default boolean wants(Sheet sheet) {
        return false;
    }

    /// Returns how many transfers an account must have to be worth a look.
    default int movesMin() {
        return 1;
    }

    /// Looks at one account, whose transfers are `moves`.
    default void look(Sheet sheet, int account, List<Moved> moves) {}

    /// Says what was seen.
    void conclude(Consumer<Sighting> out);
}
