package dev.kkachi.workers.internal;

import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import java.util.List;

/// Looks at one person for one sign: a pure function, asked by many threads at once.
@FunctionalInterface
public interface Predicate {
    /// Returns what was seen, empty if nothing was. Most see at most one thing.
    List<Observation> of(Worker worker, Setting setting);
}
