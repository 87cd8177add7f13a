package dev.kkachi.networks;

import java.util.Collection;

/// A set of addresses, given as ranges in any order, which may overlap.
public final class RangeSet {
    private final RangeMap members;

    private RangeSet(RangeMap members) {
        this.members = members;
    }

    /// Returns the set of all addresses in `ranges`.
    public static RangeSet of(Collection<IpRange> ranges) {
        RangeMap.Builder members = RangeMap.builder();
        ranges.forEach(range -> members.put(range, 0));
        return new RangeSet(members.build());
    }

    /// Says whether `address` belongs to it. Allocates nothing.
    public boolean contains(IpAddress address) {
        return members.get(address) != RangeMap.NONE;
    }

    RangeMap map() {
        return members;
    }
}
