package dev.kkachi.investigation.spi;

import dev.kkachi.model.ListEdition;

/// A list that an investigation searches, and how far it can be relied on.
///
/// @param edition which list, and which edition of it
/// @param publisher what a person calls its publisher
/// @param ageDays whole days since it was published, [#UNKNOWN] where the edition is no date
/// @param isStale whether it is too old to be relied on unsaid
public record SearchedList(ListEdition edition, String publisher, long ageDays, boolean isStale) {
    /// The age of an edition that is no date.
    public static final long UNKNOWN = -1;
}
