package dev.kkachi.workers;

import dev.kkachi.model.SourceRef;
import java.time.Instant;
import java.util.List;

/// A thing that the logs say a person was seen with, and when.
///
/// @param kind what sort of thing
/// @param value what the logs call it, never empty
/// @param isShared whether the logs say of somebody else, too, that they had it
/// @param moments every time, in the order of time, sign-ins first; of a thing that nobody else had only one, from the
///     first to the last
public record Encounter(Kind kind, String value, boolean isShared, List<Moment> moments) {
    public Encounter {
        moments = List.copyOf(moments);
    }

    /// The sorts of things.
    public enum Kind {
        DEVICE,
        /// A network address.
        ADDRESS,
        SECOND_FACTOR,
        /// A monitor, by its serial number.
        SCREEN
    }

    /// One time.
    ///
    /// @param from when it began
    /// @param to when it ended
    /// @param source where it is written
    /// @param isSignIn whether the person signed in; else something was seen on a device
    public record Moment(Instant from, Instant to, SourceRef.FileLine source, boolean isSignIn) {}
}
