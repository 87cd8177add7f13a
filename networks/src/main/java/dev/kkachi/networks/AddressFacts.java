package dev.kkachi.networks;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that the reference files say of an address.
///
/// @param country in which it is used, as a code of two small letters; empty if unknown
/// @param uses what it is used for, the most telling first
/// @param special whether it is a public address at all
/// @param isOwn whether it belongs to the organisation itself: an office, a gateway, its own private
///     network
/// @param provider who runs it, where a file says so in its head; otherwise empty
/// @param published what was published of it, `null` if nothing
public record AddressFacts(
        String country,
        Set<AddressUse> uses,
        SpecialUse special,
        boolean isOwn,
        String provider,
        @Nullable PublishedAddress published) {
    /// Nothing is known.
    public static final AddressFacts NONE = new AddressFacts("", Set.of(), SpecialUse.NONE, false, "", null);

    public AddressFacts {
        EnumSet<AddressUse> sorted = EnumSet.noneOf(AddressUse.class);
        sorted.addAll(uses);
        uses = Collections.unmodifiableSet(sorted);
    }

    /// Finds the most telling use, or `null`. It is the one to weigh: a relay, an exit and a private
    /// network stand in a data centre too, and whoever counted both would count one fact twice.
    public @Nullable AddressUse chiefUse() {
        return uses.isEmpty() ? null : uses.iterator().next();
    }

    /// Says whether the country of the address is where its user sits, as far as files can tell: a public
    /// address that is neither the organisation's own nor there to stand for people elsewhere.
    public boolean tellsPlace() {
        return !country.isEmpty() && !isOwn && special == SpecialUse.NONE && uses.isEmpty();
    }
}
