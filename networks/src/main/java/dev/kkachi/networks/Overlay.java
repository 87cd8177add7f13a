package dev.kkachi.networks;

import java.util.List;
import java.util.function.ToIntFunction;

/// Several maps laid over each other, so that one look-up answers what would else take one in each.
final class Overlay {
    private Overlay() {}

    /// Is shown the segments of all addresses of one version, in ascending order.
    interface Visitor {
        /// From this address to the next that is shown, the layers have these values; the array is used
        /// again.
        void segment(long high, long low, int[] values);
    }

    /// Returns the map of what `mix` makes of the values of all layers.
    static RangeMap of(List<RangeMap> layers, ToIntFunction<int[]> mix) {
        SegmentWriter v4 = new SegmentWriter(RangeMap.BOTTOM_V4.high(), RangeMap.BOTTOM_V4.low(), RangeMap.NONE);
        SegmentWriter v6 = new SegmentWriter(RangeMap.BOTTOM_V6.high(), RangeMap.BOTTOM_V6.low(), RangeMap.NONE);
        walk(
                layers.stream().map(RangeMap::v4).toList(),
                (high, low, values) -> v4.put(high, low, mix.applyAsInt(values)));
        walk(
                layers.stream().map(RangeMap::v6).toList(),
                (high, low, values) -> v6.put(high, low, mix.applyAsInt(values)));
        return new RangeMap(v4.segments4(), v6.segments6());
    }

    /// Shows `visitor` every stretch of addresses in which no layer changes its value.
    static void walk(List<? extends Segments> layers, Visitor visitor) {
        int[] at = new int[layers.size()];
        int[] values = new int[layers.size()];
        for (int i = 0; i < at.length; i++) {
            values[i] = layers.get(i).value(0);
        }
        visitor.segment(layers.getFirst().startHigh(0), layers.getFirst().startLow(0), values);
        for (int first = nextToChange(layers, at); first >= 0; first = nextToChange(layers, at)) {
            long high = layers.get(first).startHigh(at[first] + 1);
            long low = layers.get(first).startLow(at[first] + 1);
            for (int i = 0; i < at.length; i++) {
                Segments layer = layers.get(i);
                int next = at[i] + 1;
                if (next < layer.count() && layer.startLow(next) == low && layer.startHigh(next) == high) {
                    at[i] = next;
                    values[i] = layer.value(next);
                }
            }
            visitor.segment(high, low, values);
        }
    }

    /// Returns the layer that changes its value first, or -1 where none does any more.
    private static int nextToChange(List<? extends Segments> layers, int[] at) {
        int first = -1;
        long high = 0;
        long low = 0;
        for (int i = 0; i < at.length; i++) {
            Segments layer = layers.get(i);
            int next = at[i] + 1;
            if (next < layer.count()
                    && (first < 0 || Bits128.compare(layer.startHigh(next), layer.startLow(next), high, low) < 0)) {
                first = i;
                high = layer.startHigh(next);
                low = layer.startLow(next);
            }
        }
        return first;
    }
}
