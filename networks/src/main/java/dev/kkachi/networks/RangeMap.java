package dev.kkachi.networks;

/// What is known of each address, as a small number: a look-up among a million ranges is a handful of
/// steps in sorted arrays and allocates nothing. Of several ranges that hold an address the smallest
/// decides, and of equally large ones the one that was added last. Ranges of version 6 say nothing of
/// version 4, however large they are.
public final class RangeMap {
    /// What [#get] returns for an address of which nothing is known.
    public static final int NONE = -1;

    static final IpAddress BOTTOM_V4 = IpAddress.v4(0);
    static final IpAddress TOP_V4 = IpAddress.v4(-1);
    static final IpAddress BOTTOM_V6 = new IpAddress(0, 0);
    static final IpAddress TOP_V6 = new IpAddress(-1, -1);

    private final Segments4 v4;
    private final Segments6 v6;

    RangeMap(Segments4 v4, Segments6 v6) {
        this.v4 = v4;
        this.v6 = v6;
    }

    /// Returns a collector of ranges.
    public static Builder builder() {
        return new Builder();
    }

    /// Returns the value of `address`, or [#NONE].
    public int get(IpAddress address) {
        return address.isV4() ? v4.find((int) address.low()) : v6.find(address.high(), address.low());
    }

    /// Returns how many bytes its arrays take.
    public long bytes() {
        return v4.bytes() + v6.bytes();
    }

    Segments4 v4() {
        return v4;
    }

    Segments6 v6() {
        return v6;
    }

    /// Collects ranges and their values.
    public static final class Builder {
        private final Flattening v4 = new Flattening(TOP_V4);
        private final Flattening v6 = new Flattening(TOP_V6);

        private Builder() {}

        /// Adds `range` with `value`, which is not negative.
        public Builder put(IpRange range, int value) {
            if (value < 0) {
                throw new IllegalArgumentException("The value " + value + " is negative; the rule is 0 or more.");
            }
            (range.first().isV4() ? v4 : v6).add(range, value);
            return this;
        }

        /// Returns the map of what was added so far.
        public RangeMap build() {
            SegmentWriter segments4 = new SegmentWriter(BOTTOM_V4.high(), BOTTOM_V4.low(), NONE);
            SegmentWriter segments6 = new SegmentWriter(BOTTOM_V6.high(), BOTTOM_V6.low(), NONE);
            v4.flatten(segments4);
            v6.flatten(segments6);
            return new RangeMap(segments4.segments4(), segments6.segments6());
        }
    }
}
