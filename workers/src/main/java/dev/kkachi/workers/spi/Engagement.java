package dev.kkachi.workers.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a person works for the organisation. Texts are empty where nothing is known.
///
/// @param stage `applicant`, `contractor`, `employee` or `former`
/// @param role what the person is hired for
/// @param agency the firm through which the person works
/// @param referredBy who brought the person in, as printed: a person's id or a name
/// @param dates when it began and ended
public record Engagement(String stage, String role, String agency, String referredBy, Dates dates) {
    /// Nothing is known.
    public static final Engagement NONE = new Engagement("", "", "", "", Dates.NONE);

    /// Returns when somebody of the organisation met the person face to face, `null` if nobody says.
    public @Nullable Instant metInPerson() {
        return dates.metInPerson();
    }

    /// The days of an engagement, each `null` where nobody says.
    ///
    /// @param applied when the person applied
    /// @param started when the work began
    /// @param ended when it ended
    /// @param metInPerson when somebody of the organisation met the person face to face
    public record Dates(
            @Nullable Instant applied,
            @Nullable Instant started,
            @Nullable Instant ended,
            @Nullable Instant metInPerson) {
        /// Nothing is known.
        public static final Dates NONE = new Dates(null, null, null, null);
    }
}
