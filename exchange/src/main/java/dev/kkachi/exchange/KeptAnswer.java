package dev.kkachi.exchange;

import dev.kkachi.access.TenantId;
import java.time.Instant;
import java.util.Map;

/// What a request with an `Idempotency-Key` was answered, kept so that the same request that comes again
/// is answered the same and does nothing twice.
///
/// @param id whose key it is, and the key
/// @param request the hash of what was asked
/// @param at when it was asked
/// @param status the status of the answer, 0 while there is none
/// @param contentType its media type
/// @param headers its other headers
/// @param body its body
public record KeptAnswer(
        Id id, String request, Instant at, int status, String contentType, Map<String, String> headers, String body) {
    public KeptAnswer {
        headers = Map.copyOf(headers);
    }

    /// A key of somebody.
    ///
    /// @param tenant whose cases they work on
    /// @param caller the account
    /// @param key what they chose
    public record Id(TenantId tenant, String caller, String key) {}

    /// Returns an entry for a request that is not answered yet.
    public static KeptAnswer open(Id id, String request, Instant at) {
        return new KeptAnswer(id, request, at, 0, "", Map.of(), "");
    }

    /// Says whether the request was answered.
    public boolean isAnswered() {
        return status != 0;
    }
}
