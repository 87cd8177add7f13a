package dev.kkachi.investigation.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a person works for the organisation. Texts are empty where nothing is known.
///
/// @param stage `applicant`, `contractor`, `employee` or `former`
/// @param role what the person is to do
/// @param agency the firm through which the person works
/// @param appliedAt when the person applied
/// @param startedAt when the work began
/// @param metInPerson when somebody of the organisation met the person face to face
public record Engagement(
        String stage,
        String role,
        String agency,
        @Nullable Instant appliedAt,
        @Nullable Instant startedAt,
        @Nullable Instant metInPerson) {
    /// Nothing is known.
    public static final Engagement UNKNOWN = new Engagement("", "", "", null, null, null);
}
