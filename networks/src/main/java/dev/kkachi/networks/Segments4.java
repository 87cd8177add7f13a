package dev.kkachi.networks;

/// Segments of version 4 in two arrays of `int`s, with a table of pages that says where to look. A
/// look-up allocates nothing and takes a handful of steps whatever the size.
///
/// Starts are kept with their top bit turned over, so that signed comparison puts them in the order of
/// addresses.
final class Segments4 implements Segments {
    private static final int PAGE_BITS_MAX = 16;

    private final int[] starts;
    private final int[] values;
    /// The segment in which each page of addresses begins; one more for the end.
    private final int[] pages;

    private final int pageShift;

    /// @param starts the lowest addresses, ascending as unsigned numbers, the first 0
    Segments4(int[] starts, int[] values) {
        this.starts = starts.clone();
        this.values = values.clone();
        for (int i = 0; i < starts.length; i++) {
            this.starts[i] ^= Integer.MIN_VALUE;
        }
        int bits = Math.min(PAGE_BITS_MAX, Integer.SIZE - Integer.numberOfLeadingZeros(starts.length));
        pageShift = Integer.SIZE - bits;
        pages = new int[(1 << bits) + 1];
        int segment = 0;
        for (int page = 0; page < 1 << bits; page++) {
            int first = (int) ((long) page << pageShift) ^ Integer.MIN_VALUE;
            while (segment + 1 < starts.length && this.starts[segment + 1] <= first) {
                segment++;
            }
            pages[page] = segment;
        }
        pages[1 << bits] = starts.length - 1;
    }

    /// Returns the value of the address with these bits.
    int find(int bits) {
        int wanted = bits ^ Integer.MIN_VALUE;
        int page = bits >>> pageShift;
        int low = pages[page];
        int high = pages[page + 1];
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= wanted) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return values[low];
    }

    @Override
    public int count() {
        return starts.length;
    }

    @Override
    public long startHigh(int index) {
        return 0;
    }

    @Override
    public long startLow(int index) {
        return IpAddress.v4(starts[index] ^ Integer.MIN_VALUE).low();
    }

    @Override
    public int value(int index) {
        return values[index];
    }

    @Override
    public long bytes() {
        return (long) Integer.BYTES * (starts.length + values.length + pages.length);
    }
}
