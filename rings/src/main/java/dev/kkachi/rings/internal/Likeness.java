package dev.kkachi.rings.internal;

import dev.kkachi.rings.Meeting;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// What two personas share, in small numbers. One is filled again and again; filling it allocates nothing.
final class Likeness {
    /// One of the two has nothing of the kind, or it is not known.
    static final byte UNKNOWN = -1;
    /// Both have something of the kind, and share none of it.
    static final byte APART = 0;
    /// Their claims agree.
    static final byte SAME = 1;

    /// How many places that both frequent are kept, those with the fewest guests.
    static final int PLACES_MAX = 6;

    private static final int MEETINGS = Meeting.values().length;

    /// For each kind of identifier [#UNKNOWN], [#APART] or how it is shared: see [#code].
    final byte[] code = new byte[Kinds.COUNT];
    /// For each kind that is shared, the value that tells most.
    final int[] value = new int[Kinds.COUNT];
    /// For each kind, how many values are shared.
    final int[] values = new int[Kinds.COUNT];
    /// Whether city, home, trade and delivery agree: [#UNKNOWN], [#APART] or [#SAME].
    final byte[] claims = new byte[Stories.CLAIMS];
    /// Places in common, as numbers of [Places].
    final int[] places = new int[PLACES_MAX];

    int placeCount;

    void clear() {
        Arrays.fill(code, UNKNOWN);
        Arrays.fill(values, 0);
        Arrays.fill(claims, UNKNOWN);
        placeCount = 0;
    }

    /// Forgets all places in common but `those`.
    void keepPlaces(IntPredicate those) {
        int kept = 0;
        for (int i = 0; i < placeCount; i++) {
            if (those.test(places[i])) {
                places[kept++] = places[i];
            }
        }
        placeCount = kept;
    }

    /// Returns how something is shared that so many hold and over which they meet in this way.
    static byte code(int step, Meeting meeting) {
        return (byte) (1 + 2 * (step * MEETINGS + meeting.ordinal()));
    }

    /// Returns `code` for a kind of which several values are shared.
    static byte severally(byte code) {
        return (byte) (code + (isSeveral(code) ? 0 : 1));
    }

    /// Says whether several values are shared.
    static boolean isSeveral(byte code) {
        return code > APART && (code - 1) % 2 == 1;
    }

    static boolean isShared(byte code) {
        return code > APART;
    }

    static int step(byte code) {
        return (code - 1) / 2 / MEETINGS;
    }

    static Meeting meeting(byte code) {
        return ALL[(code - 1) / 2 % MEETINGS];
    }

    private static final Meeting[] ALL = Meeting.values();
}
