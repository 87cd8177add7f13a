package dev.kkachi.workers.spi;

import dev.kkachi.model.SourceRef;
import java.time.Instant;
import java.util.Map;

/// Equipment that was sent to a person. Texts are empty where nothing is known.
///
/// @param shipmentId the organisation's own id
/// @param source the row
/// @param person to whom
/// @param time when
/// @param deviceId what was sent
/// @param address where to, as printed
/// @param previousAddress where it was to go before the person changed it
/// @param extras every other column that has a value, such as who signed for it
public record Shipment(
        String shipmentId,
        SourceRef.FileLine source,
        PersonId person,
        Instant time,
        String deviceId,
        String address,
        String previousAddress,
        Map<String, String> extras)
        implements Paper {
    public Shipment {
        extras = Extras.copyOf(extras);
    }
}
