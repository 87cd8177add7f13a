package dev.kkachi.networks;

import java.util.List;

/// How alike two sets of addresses are: the share of their addresses that both have (Jaccard). Some lists
/// are copies of each other under other names; a fact that two of them state is stated once.
final class Likeness {
    private static final double LOW_HALF = 0x1p64;

    private double both;
    private double either;
    private double lastHigh;
    private double lastLow;
    private boolean inA;
    private boolean inB;

    private Likeness() {}

    /// Returns the share by version 4, or by version 6 where neither has any address of version 4.
    static double of(RangeMap a, RangeMap b) {
        double byV4 = of(List.of(a.v4(), b.v4()), RangeMap.TOP_V4);
        return Double.isNaN(byV4) ? of(List.of(a.v6(), b.v6()), RangeMap.TOP_V6) : byV4;
    }

    private static double of(List<? extends Segments> sets, IpAddress top) {
        Likeness likeness = new Likeness();
        Overlay.walk(sets, (high, low, values) -> {
            likeness.reach(high, low);
            likeness.inA = values[0] != RangeMap.NONE;
            likeness.inB = values[1] != RangeMap.NONE;
        });
        likeness.reach(top.high(), top.low());
        return likeness.either == 0 ? Double.NaN : likeness.both / likeness.either;
    }

    private void reach(long high, long low) {
        double highNow = unsigned(high);
        double lowNow = unsigned(low);
        double length = (highNow - lastHigh) * LOW_HALF + (lowNow - lastLow);
        both += inA && inB ? length : 0;
        either += inA || inB ? length : 0;
        lastHigh = highNow;
        lastLow = lowNow;
    }

    private static double unsigned(long bits) {
        return (bits >>> 1) * 2.0 + (bits & 1);
    }
}
