package dev.kkachi.files;

/// Some bytes of a text: whole lines, but for the last one of a file, which may lack its end.
///
/// @see LineBlocks
public final class LineBlock {
    /// How many bytes follow those that count, at least: whoever reads eight at once need not ask where they end.
    static final int TAIL = 8;

    private final byte[] bytes;
    private final int length;
    private final boolean isFirst;

    LineBlock(byte[] bytes, int length, boolean isFirst) {
        this.bytes = bytes;
        this.length = length;
        this.isFirst = isFirst;
    }

    /// Returns the bytes, of which those before [#length] count; at that place a line break stands,
    /// whatever the text has there, so that a scan ends, and
    /// seven bytes more that say nothing, so that eight can be read from each place.
    public byte[] bytes() {
        return bytes;
    }

    /// Returns how many bytes there are.
    public int length() {
        return length;
    }

    /// Says whether the text begins with it.
    public boolean isFirst() {
        return isFirst;
    }
}
