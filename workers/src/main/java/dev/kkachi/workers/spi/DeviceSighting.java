package dev.kkachi.workers.spi;

import dev.kkachi.model.SourceRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that was seen in or on a device.
///
/// @param source the row
/// @param time when
/// @param person whose device it is, `null` where the log does not say and nobody is known to use it
/// @param deviceId the device
/// @param kind what sort of thing
/// @param thing what it was
public record DeviceSighting(
        SourceRef.FileLine source, Instant time, @Nullable PersonId person, String deviceId, Kind kind, Thing thing)
        implements Event {
    /// What was seen. Texts are empty where the log does not say.
    ///
    /// @param vendorId the maker's number, such as `1d6b`
    /// @param productId the product's number
    /// @param serial the serial number
    /// @param name of the product, programme or time zone
    /// @param version of the programme; of a monitor, its identification
    /// @param command the command line, the port or the path
    public record Thing(
            String vendorId, String productId, String serial, String name, String version, String command) {}

    /// The sorts of things.
    public enum Kind {
        USB,
        MONITOR,
        SOFTWARE,
        PROCESS,
        HARDWARE,
        TIMEZONE,
        CAMERA,
        /// An extension of a browser.
        EXTENSION,
        /// A port on which a programme listens.
        PORT,
        /// A connection that the device opened, or a name that it looked up: `name` is where to,
        /// `command` the port.
        CONNECTION,
        /// Where the device itself says to be: `name` is a country, `command` a latitude and longitude.
        PLACE,
        /// An alert of the software that guards the device.
        ALERT;

        private static final List<Kind> ALL = List.of(values());

        /// Finds the kind that a file calls `printed`, or `null`.
        public static @Nullable Kind find(String printed) {
            String wanted = printed.strip();
            for (Kind kind : ALL) {
                if (kind.name().equalsIgnoreCase(wanted)) {
                    return kind;
                }
            }
            return null;
        }
    }
}
