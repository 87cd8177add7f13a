package dev.kkachi.investigation.spi;

import dev.kkachi.model.SourceRef;
import java.time.Instant;
import java.util.Map;

/// One sign-in of a person. Texts are empty where the log does not say.
///
/// @param source the row
/// @param time when
/// @param person who
/// @param ip the network address it came from, as printed
/// @param deviceId the device it came from
/// @param mfaDevice the second factor's device
/// @param extras every other column that has a value, in the order of the file
public record SignIn(
        SourceRef.FileLine source,
        Instant time,
        PersonId person,
        String ip,
        String deviceId,
        String mfaDevice,
        Map<String, String> extras) {
    public SignIn {
        extras = Extras.copyOf(extras);
    }
}
