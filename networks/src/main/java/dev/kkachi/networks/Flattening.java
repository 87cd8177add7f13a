package dev.kkachi.networks;

import java.util.Arrays;
import java.util.PriorityQueue;

/// Ranges of one version that may overlap and nest, made into segments: where several hold an address,
/// the smallest range decides, and of equally large ones the one that was added last.
///
/// One walk over the ranges in the order of their starts keeps those that are open in a heap, smallest
/// first; the top decides until it ends or another begins. Files of ranges are nearly sorted and nearly
/// free of overlaps, so the sort merges long runs and the heap stays tiny; the worst case is n log n.
final class Flattening {
    private static final int FIRST_SIZE = 64;

    private final IpAddress top;
    private long[] firstHighs = new long[FIRST_SIZE];
    private long[] firstLows = new long[FIRST_SIZE];
    private long[] lastHighs = new long[FIRST_SIZE];
    private long[] lastLows = new long[FIRST_SIZE];
    private int[] values = new int[FIRST_SIZE];
    private int count;

    /// @param top the highest address of the version
    Flattening(IpAddress top) {
        this.top = top;
    }

    void add(IpRange range, int value) {
        if (count == values.length) {
            firstHighs = Arrays.copyOf(firstHighs, 2 * count);
            firstLows = Arrays.copyOf(firstLows, 2 * count);
            lastHighs = Arrays.copyOf(lastHighs, 2 * count);
            lastLows = Arrays.copyOf(lastLows, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        firstHighs[count] = range.first().high();
        firstLows[count] = range.first().low();
        lastHighs[count] = range.last().high();
        lastLows[count] = range.last().low();
        values[count] = value;
        count++;
    }

    /// Writes where the value changes behind what `writer` holds.
    void flatten(SegmentWriter writer) {
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Bits128.compare(firstHighs[a], firstLows[a], firstHighs[b], firstLows[b]));
        PriorityQueue<Integer> open = new PriorityQueue<>(this::compareSizes);
        for (int i = 0; i < count; i++) {
            int range = order[i];
            closeBefore(firstHighs[range], firstLows[range], open, writer);
            open.add(range);
            writer.put(firstHighs[range], firstLows[range], values[open.element()]);
        }
        while (!open.isEmpty()) {
            close(open, writer);
        }
    }

    private void closeBefore(long high, long low, PriorityQueue<Integer> open, SegmentWriter writer) {
        while (!open.isEmpty() && Bits128.compare(lastHighs[open.element()], lastLows[open.element()], high, low) < 0) {
            close(open, writer);
        }
    }

    /// Ends the range that decides. What ended before it never decides again.
    private void close(PriorityQueue<Integer> open, SegmentWriter writer) {
        int ended = open.remove();
        long high = lastHighs[ended];
        long low = lastLows[ended];
        while (!open.isEmpty()
                && Bits128.compare(lastHighs[open.element()], lastLows[open.element()], high, low) <= 0) {
            open.remove();
        }
        boolean isTop = high == top.high() && low == top.low();
        if (!isTop) {
            int value = open.isEmpty() ? RangeMap.NONE : values[open.element()];
            writer.put(low == -1 ? high + 1 : high, low + 1, value);
        }
    }

    /// Puts the smaller first, of equals the one that was added last.
    private int compareSizes(int a, int b) {
        int bySize = Bits128.compare(sizeHigh(a), lastLows[a] - firstLows[a], sizeHigh(b), lastLows[b] - firstLows[b]);
        return bySize != 0 ? bySize : Integer.compare(b, a);
    }

    private long sizeHigh(int range) {
        return Bits128.differenceHigh(lastHighs[range], lastLows[range], firstHighs[range], firstLows[range]);
    }
}
