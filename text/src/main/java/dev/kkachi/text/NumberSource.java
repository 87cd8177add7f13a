package dev.kkachi.text;

/// Where the flat arrays of an index come back from, in the order in which a [NumberSink] took them.
public interface NumberSource {
    /// Returns the next array, of longs.
    long[] longs();

    /// Returns the next array, of ints.
    int[] ints();

    /// Returns the next array, of bytes.
    byte[] bytes();
}
