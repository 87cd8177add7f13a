package dev.kkachi.workers.spi;

import dev.kkachi.model.SourceRef;
import java.util.Map;

/// A document that a person handed in. Texts are empty where nothing is known.
///
/// @param documentId the organisation's own id
/// @param source the row
/// @param person who handed it in
/// @param file where it lies within the folder
/// @param kind `passport`, `id`, `resume`, `photo`, `contract` or `letter`
/// @param number its number, as printed
/// @param mrz its machine-readable zone, lines parted by a line break or a blank
/// @param issuedBy who issued it, as printed; held against the zone of the same document, never weighed by itself
/// @param extras every other column that has a value
public record Document(
        String documentId,
        SourceRef.FileLine source,
        PersonId person,
        String file,
        String kind,
        String number,
        String mrz,
        String issuedBy,
        Map<String, String> extras)
        implements Paper {
    public Document {
        extras = Extras.copyOf(extras);
    }
}
