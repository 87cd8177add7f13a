package dev.kkachi.records;

import dev.kkachi.model.SourceRef;
import dev.kkachi.workers.spi.Event;

/// An event of which all is known but where it is written.
@FunctionalInterface
interface EventAt {
    /// Returns the event as the row at `source` tells it.
    Event on(SourceRef.FileLine source);
}
