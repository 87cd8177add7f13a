package dev.kkachi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The act of one authority that put a party on its list.
///
/// @param list the list and the edition in which the entry was read
/// @param entryId the entry's own id in that list, such as `42498` or `KPi.001`
/// @param programmes the sanctions programmes, as the list abbreviates them
/// @param since the day the authority listed the party, `null` where the list does not say
public record Listing(
        ListEdition list,
        String entryId,
        List<String> programmes,
        @Nullable PartialDate since) {
    public Listing {
        programmes = List.copyOf(programmes);
    }
}
