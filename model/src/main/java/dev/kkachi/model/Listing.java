package dev.kkachi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The act of one authority that put a party on its list.
///
/// @param list the list and the edition in which the entry was read
/// @param entryId the entry's own id in that list, such as `42498` or `KPi.001`
/// @param programmes the sanctions programmes, as the list abbreviates them
/// @param since the day the authority listed the party, `null` where the list does not say
/// @param joinedBy the hard evidence on which this entry was taken to mean the same party as the entry that gave the
///     party its id, such as `same UN reference KPi.001`; empty for that entry itself
public record Listing(
        ListEdition list,
        String entryId,
        List<String> programmes,
        @Nullable PartialDate since,
        String joinedBy) {
    public Listing {
        programmes = List.copyOf(programmes);
    }

    /// Makes the listing of an entry that has not been joined to another.
    public Listing(ListEdition list, String entryId, List<String> programmes, @Nullable PartialDate since) {
        this(list, entryId, programmes, since, "");
    }
}
