package dev.kkachi.copies;

/// What a picture looks like from afar: the signs of its 255 lowest frequencies but the mean, 16 across and 16
/// down, as a cosine transform of its brightness gives them. Brightness, contrast, size and the losses of a
/// re-encoding change few of them; two different pictures agree in half of them.
///
/// @param rows0 the four lowest frequencies down, 16 bits each
/// @param rows4 the next four
/// @param rows8 the next four
/// @param rows12 the last four
public record PictureHash(long rows0, long rows4, long rows8, long rows12) {
    private static final long ODD = 0xAAAAAAAAAAAAAAAAL;
    private static final int ROW_BITS = 16;
    private static final int LOW_BITS = 8;

    /// Returns in how many signs the two differ.
    public int distance(PictureHash other) {
        return Long.bitCount(rows0 ^ other.rows0)
                + Long.bitCount(rows4 ^ other.rows4)
                + Long.bitCount(rows8 ^ other.rows8)
                + Long.bitCount(rows12 ^ other.rows12);
    }

    /// Returns the hash of the picture in a mirror: what oscillates an odd number of times across changes its sign.
    public PictureHash mirrored() {
        return new PictureHash(rows0 ^ ODD, rows4 ^ ODD, rows8 ^ ODD, rows12 ^ ODD);
    }

    /// Returns the 64 lowest frequencies, eight across and eight down: what a search goes by.
    public long low() {
        long low = 0;
        for (int row = 0; row < LOW_BITS; row++) {
            long four = row < 4 ? rows0 : rows4;
            low |= (four >>> (row % 4 * ROW_BITS) & 0xFF) << (LOW_BITS * row);
        }
        return low;
    }
}
