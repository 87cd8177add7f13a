package dev.kkachi.workers.spi;

import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a person says to live and work, and what the organisation allowed. It is held against what the logs say of
/// the same person; by itself no place weighs anything.
///
/// @param country where the person says to live and work, as a code of two small letters; empty if nobody says
/// @param city as printed, empty if nobody says
/// @param zone the time zone that the person names, `null` if none
/// @param approved the codes of other countries from which the person may work
/// @param isVpnApproved whether the person may sign in through a private network of their own
public record Whereabouts(
        String country, String city, @Nullable ZoneId zone, Set<String> approved, boolean isVpnApproved) {
    /// Nothing is known.
    public static final Whereabouts UNKNOWN = new Whereabouts("", "", null, Set.of(), false);

    public Whereabouts {
        approved = Set.copyOf(approved);
    }

    /// Says whether work from the country `seen` agrees with what the person says and may; so does everything where the
    /// person
    /// names no country.
    public boolean allows(String seen) {
        return country.isEmpty() || country.equals(seen) || approved.contains(seen);
    }
}
