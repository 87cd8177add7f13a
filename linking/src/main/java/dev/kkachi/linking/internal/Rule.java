package dev.kkachi.linking.internal;

/// What two records must share to be compared: one part, or two.
///
/// @param first a part, by its number
/// @param second another part of which a record has one at most, -1 if the first is enough
record Rule(int first, int second) {
    private static final long[] NO_KEYS = {};

    /// Returns the keys of a record under this rule; two records are compared if they have one in common.
    long[] keys(Parts parts, int record) {
        if (parts.isHidden(record)) {
            return NO_KEYS;
        }
        long with = second < 0 ? 1 : parts.one(second, record);
        if (with == Parts.NONE) {
            return NO_KEYS;
        }
        if (!parts.isSeveral(first)) {
            long one = parts.one(first, record);
            return one == Parts.NONE ? NO_KEYS : new long[] {join(one, with)};
        }
        long[] several = parts.several(first, record);
        if (second < 0) {
            return several;
        }
        long[] keys = new long[several.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = join(several[i], with);
        }
        return keys;
    }

    /// Returns the key of a record that has one at most, [Parts#NONE] if it has none.
    long key(Parts parts, int record) {
        if (parts.isHidden(record)) {
            return Parts.NONE;
        }
        long one = parts.one(first, record);
        long with = second < 0 ? 1 : parts.one(second, record);
        return one == Parts.NONE || with == Parts.NONE ? Parts.NONE : join(one, with);
    }

    private long join(long one, long with) {
        return second < 0 ? one : Parts.mix(one ^ Long.rotateLeft(with, 23));
    }

    boolean isSeveral(Parts parts) {
        return parts.isSeveral(first);
    }

    String words(Parts parts) {
        return second < 0 ? parts.words(first) : parts.words(first) + " and " + parts.words(second);
    }
}
