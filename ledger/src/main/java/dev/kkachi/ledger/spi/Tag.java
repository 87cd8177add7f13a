package dev.kkachi.ledger.spi;

import dev.kkachi.model.Chain;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody says about an address: a claim with its source, not a fact of the chain.
///
/// @param chain the chain; [Chain#family] tells on which others the same address may be used
/// @param address the address, as the chain writes it
/// @param label who or what it is
/// @param category what kind of thing, as a concept of the TagPack taxonomy (`exchange`, `mixing_service`); empty if
///     the source gives none
/// @param actor the actor's id, empty if the source gives none
/// @param confidence how far the source is to be trusted, 0 to 100
/// @param source the page that says so
/// @param since since when it holds, such as the day of a listing; `null` where the source does not say
/// @param until when it ceased to hold, such as a delisting; `null` if it still does
/// @param stated a day on which the source said so: its edition's, or that of its last change; `null` if it does not
///     say. It is no day of listing: the source may have said the same long before.
public record Tag(
        Chain chain,
        String address,
        String label,
        String category,
        String actor,
        int confidence,
        String source,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate stated) {
    /// Whether something held on a day, as far as anybody says.
    public enum Held {
        /// It did.
        YES,
        /// It did not yet, or no longer.
        NO,
        /// Nobody says since when.
        UNKNOWN
    }

    /// Says whether this held on `day`. The day of a delisting is the first on which it does not.
    public Held on(LocalDate day) {
        if (until != null && !day.isBefore(until)) {
            return Held.NO;
        }
        if (since != null) {
            return day.isBefore(since) ? Held.NO : Held.YES;
        }
        return stated != null && !day.isBefore(stated) ? Held.YES : Held.UNKNOWN;
    }
}
