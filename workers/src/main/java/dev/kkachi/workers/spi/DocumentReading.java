package dev.kkachi.workers.spi;

import dev.kkachi.documents.Hint;
import dev.kkachi.documents.Resume;
import dev.kkachi.model.SourceRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the file of a document says of itself, as whoever read it found.
///
/// @param source the row of the document
/// @param person who handed it in
/// @param kind what it is filed as: `passport`, `id`, `resume`, `photo`, `contract` or `letter`
/// @param hints what a person should look at; none of them proves anything
/// @param resume what it says as a CV, `null` if it is not in a form that says so
public record DocumentReading(
        SourceRef.FileLine source,
        PersonId person,
        String kind,
        List<Hint> hints,
        @Nullable Resume resume) implements Paper {
    public DocumentReading {
        hints = List.copyOf(hints);
    }
}
