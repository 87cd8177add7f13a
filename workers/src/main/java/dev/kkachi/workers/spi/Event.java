package dev.kkachi.workers.spi;

import dev.kkachi.model.SourceRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that a log says a person did or a device had, at a time. Logs are large: there may be tens of millions.
public sealed interface Event permits SignIn, DeviceSighting, Activity {
    /// Returns the row.
    SourceRef.FileLine source();

    /// Returns when.
    Instant time();

    /// Returns whose it is, `null` where only the device is known.
    @Nullable PersonId person();
}
