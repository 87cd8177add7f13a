package dev.kkachi.text;

/// Where the flat arrays of an index go, in the order in which a [NumberSource] hands them back.
public interface NumberSink {
    /// Takes an array of longs.
    void longs(long[] values);

    /// Takes an array of ints.
    void ints(int[] values);

    /// Takes an array of bytes.
    void bytes(byte[] values);
}
