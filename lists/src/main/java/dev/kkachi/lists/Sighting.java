package dev.kkachi.lists;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When somebody last vouched for the loaded edition of a list. An edition that is old and was confirmed today is
/// current; one that nobody has looked after for a month may not be.
///
/// @param brought when the edition was last loaded, by hand or by an update
/// @param confirmed when its publisher last said that it is the current one, `null` if it never was asked
public record Sighting(Instant brought, @Nullable Instant confirmed) {
    /// Returns the later of the two.
    public Instant last() {
        return confirmed == null || confirmed.isBefore(brought) ? brought : confirmed;
    }
}
