package dev.kkachi.workers.spi;

import dev.kkachi.model.SourceRef;
import java.time.Instant;
import java.util.Map;

/// A call or meeting in which somebody looked at a person. Texts are as printed, empty where nothing is known. What the
/// interviewer thinks of accent, looks or language has no place here, and what stands in the notes is never weighed.
///
/// @param interviewId the organisation's own id
/// @param source the row
/// @param person who
/// @param time when
/// @param camera `on`, `off` or `refused`
/// @param voiceMatch what a supplier says of the voice against earlier calls, such as `yes`, `no` or a score
/// @param faceMatch what a supplier says of the face against the document
/// @param ip from which address the person called
/// @param notes as written
/// @param extras every other column that has a value, such as a structured check that failed
public record Interview(
        String interviewId,
        SourceRef.FileLine source,
        PersonId person,
        Instant time,
        String camera,
        String voiceMatch,
        String faceMatch,
        String ip,
        String notes,
        Map<String, String> extras)
        implements Paper {
    public Interview {
        extras = Extras.copyOf(extras);
    }
}
