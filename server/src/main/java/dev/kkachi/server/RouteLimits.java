package dev.kkachi.server;

import java.util.Set;

/// What one request to a route may cost.
///
/// @param bodyBytesMax the largest body
/// @param contentTypes the media types that a body may be of; empty where the route takes any or none
/// @param tokens how much one request takes from the caller's rate
/// @param isOpenToOrigins whether pages of other origins may read the answer, where the installation
///     allows it
/// @param isStreamed whether the handler reads the body itself, which is too large for memory
public record RouteLimits(
        int bodyBytesMax, Set<String> contentTypes, int tokens, boolean isOpenToOrigins, boolean isStreamed) {
    /// The largest body of a form or a command.
    public static final int BODY_BYTES = 1 << 16;

    /// No body at all.
    public static final RouteLimits NO_BODY = new RouteLimits(0, Set.of(), 1, false);

    /// A small JSON object.
    public static final RouteLimits JSON = new RouteLimits(BODY_BYTES, Set.of("application/json"), 1, false);

    /// The fields of an HTML form.
    public static final RouteLimits FORM =
            new RouteLimits(BODY_BYTES, Set.of("application/x-www-form-urlencoded"), 1, false);

    public RouteLimits {
        contentTypes = Set.copyOf(contentTypes);
    }

    /// Makes the limits of a route whose body fits in memory.
    public RouteLimits(int bodyBytesMax, Set<String> contentTypes, int tokens, boolean isOpenToOrigins) {
        this(bodyBytesMax, contentTypes, tokens, isOpenToOrigins, false);
    }

    /// Returns these limits for a handler that reads the body itself.
    public RouteLimits streamed() {
        return new RouteLimits(bodyBytesMax, contentTypes, tokens, isOpenToOrigins, true);
    }

    /// Returns these limits at another price.
    public RouteLimits withTokens(int other) {
        return new RouteLimits(bodyBytesMax, contentTypes, other, isOpenToOrigins, isStreamed);
    }

    /// Returns these limits with another largest body.
    public RouteLimits withBodyBytesMax(int bytes) {
        return new RouteLimits(bytes, contentTypes, tokens, isOpenToOrigins, isStreamed);
    }

    /// Returns these limits for a route that pages of other origins may read where the installation
    /// allows it.
    public RouteLimits openToOrigins() {
        return new RouteLimits(bodyBytesMax, contentTypes, tokens, true, isStreamed);
    }
}
