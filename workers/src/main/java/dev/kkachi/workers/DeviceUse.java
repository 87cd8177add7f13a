package dev.kkachi.workers;

import dev.kkachi.model.SourceRef;
import dev.kkachi.workers.spi.PersonId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A person who signed in with a device, as the rows of one file say.
///
/// @param person who
/// @param device what the rows call it
/// @param isSecondFactor whether it confirmed the sign-ins, which came from another
/// @param first the first of the rows
/// @param count how many rows say so
public record DeviceUse(PersonId person, String device, boolean isSecondFactor, First first, long count) {
    /// The first row of several that say the same.
    ///
    /// @param source the row
    /// @param time when
    /// @param ip the network address it came from
    /// @param extras every column that has a value and that Kkachi does not know, in the order of the file
    public record First(SourceRef.FileLine source, Instant time, String ip, Map<String, String> extras) {
        public First {
            extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
        }
    }
}
