package dev.kkachi.screening.internal;

import dev.kkachi.screening.spi.PartyCatalog;
import org.jspecify.annotations.Nullable;

/// Profiles of listed parties that were needed lately. All official lists together fit; beyond that, parties whose
/// handles fall on one slot take turns. Without locks: a slot holds an immutable pair, and losing one only costs a
/// second decoding.
public final class ProfileCache {
    private static final int SLOTS_MAX = 1 << 18;

    private final PartyCatalog catalog;
    private final @Nullable Slot[] slots;

    private record Slot(int handle, PartyProfile profile) {}

    private ProfileCache(PartyCatalog catalog) {
        this.catalog = catalog;
        this.slots = new Slot[Math.clamp(catalog.size(), 1, SLOTS_MAX)];
    }

    /// Makes a cache over the parties of `catalog`.
    public static ProfileCache over(PartyCatalog catalog) {
        return new ProfileCache(catalog);
    }

    /// Returns the profile of the party with `handle`.
    public PartyProfile get(int handle) {
        int place = handle % slots.length;
        Slot slot = slots[place];
        if (slot == null || slot.handle != handle) {
            slot = new Slot(handle, PartyProfile.of(catalog.party(handle)));
            slots[place] = slot;
        }
        return slot.profile;
    }
}
