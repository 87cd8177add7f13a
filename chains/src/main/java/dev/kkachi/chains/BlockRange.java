package dev.kkachi.chains;

/// Blocks that follow each other.
///
/// @param first the number of the first
/// @param last the number of the last, which is among them
public record BlockRange(long first, long last) {
    public BlockRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException(
                    "Blocks " + first + " to " + last + ": the first is not negative and not above the last.");
        }
    }
}
