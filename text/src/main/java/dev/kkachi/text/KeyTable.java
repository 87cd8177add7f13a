package dev.kkachi.text;

import dev.kkachi.text.internal.Hash;
import java.util.Arrays;

/// An inverted index in flat arrays: for each key the rising list of the numbers that bear it.
///
/// Problem: tens of millions of (key, number) pairs, looked up a few dozen times per question, by a process that
/// must answer within a second of its start. Idea: the keys are hashes, hence evenly spread once mixed; sorted,
/// the n-th key stands close to n/N of the range. A directory over the leading bits therefore leads to a run of
/// about one key: a look-up costs two cache misses, and the arrays can be read from a file as they are. Look-ups
/// allocate nothing.
public final class KeyTable {
    private final long[] keys;
    private final int[] starts;
    private final int[] postings;
    private final int[] directory;
    private final int shift;

    private KeyTable(long[] keys, int[] starts, int[] postings) {
        this.keys = keys;
        this.starts = starts;
        this.postings = postings;
        int bits = Math.clamp(Long.SIZE - Long.numberOfLeadingZeros(keys.length), 1, 26);
        this.shift = Long.SIZE - bits;
        this.directory = directory(keys, bits);
    }

    /// Makes a table of mixed keys in rising unsigned order; the numbers of `keys[i]` stand in `postings` from
    /// `starts[i]` up to `starts[i + 1]`. The arrays belong to the table from now on.
    static KeyTable of(long[] keys, int[] starts, int[] postings) {
        if (starts.length != keys.length + 1 || starts[keys.length] != postings.length) {
            throw new IllegalArgumentException("A table of " + keys.length + " keys cannot have " + starts.length
                    + " starts and " + postings.length + " postings.");
        }
        return new KeyTable(keys, starts, postings);
    }

    private static int[] directory(long[] keys, int bits) {
        int[] directory = new int[(1 << bits) + 1];
        for (long key : keys) {
            directory[(int) (key >>> (Long.SIZE - bits)) + 1]++;
        }
        Arrays.parallelPrefix(directory, Integer::sum);
        return directory;
    }

    /// Returns the place of `key`, or -1 where nothing bears it.
    public int find(long key) {
        long wanted = Hash.mix(key);
        int bucket = (int) (wanted >>> shift);
        int end = directory[bucket + 1];
        for (int place = directory[bucket]; place < end; place++) {
            if (keys[place] == wanted) {
                return place;
            }
        }
        return -1;
    }

    /// Returns where the numbers of the key at `place` begin.
    public int start(int place) {
        return starts[place];
    }

    /// Returns where the numbers of the key at `place` end, exclusive.
    public int end(int place) {
        return starts[place + 1];
    }

    /// Returns the number at `position`, which lies between a start and its end.
    public int posting(int position) {
        return postings[position];
    }

    /// Returns how many numbers the key has that most numbers bear.
    public int longest() {
        int longest = 0;
        for (int place = 0; place < keys.length; place++) {
            longest = Math.max(longest, end(place) - start(place));
        }
        return longest;
    }

    /// Writes the table to `out`.
    public void writeTo(NumberSink out) {
        out.longs(keys);
        out.ints(starts);
        out.ints(postings);
    }

    /// Reads what [#writeTo] wrote.
    public static KeyTable readFrom(NumberSource in) {
        return of(in.longs(), in.ints(), in.ints());
    }
}
