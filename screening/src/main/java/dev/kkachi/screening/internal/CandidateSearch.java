package dev.kkachi.screening.internal;

import java.util.Arrays;

/// Finds the entries that are worth comparing with a name, by the keys they share with it. Belongs to one thread;
/// allocates nothing once its arrays have grown.
///
/// Problem: comparing a name with every listed one is exact but takes a microsecond each. Idea: names that are alike
/// share a blocking key, rare keys say most, and most names share only what everybody shares. The posting lists of the
/// query's keys are read from the shortest on; every entry collects the rarity of the keys it shares, and only entries
/// that collected enough are compared, the richest first.
///
/// Limits: at most [#POSTINGS_MAX] postings are read and [#COMPARISONS_MAX] entries compared for one name. A search
/// that reached either says so ([#isTruncated]); the caller must tell.
public final class CandidateSearch {
    /// How many postings are read for one name.
    public static final int POSTINGS_MAX = 40_000;

    /// How many entries are compared with one name.
    public static final int COMPARISONS_MAX = 400;

    private static final int EVIDENCE_MAX = 1 << 10;

    private final KeyTable table;
    private final double entriesBits;
    private final int[] evidence;
    private int[] touched = new int[1024];
    private int touchedCount;
    private int[] places = new int[64];
    private int placeCount;
    private boolean truncated;

    private CandidateSearch(KeyTable table, int entryCount) {
        this.table = table;
        this.entriesBits = Math.log(Math.max(2, entryCount)) / Math.log(2);
        this.evidence = new int[entryCount];
    }

    /// Makes a search over the entries of `table`.
    public static CandidateSearch over(KeyTable table, int entryCount) {
        return new CandidateSearch(table, entryCount);
    }

    /// Finds the entries that share enough of `keys`, and returns how many there are; `allowed` entries only.
    public int find(long[] keys, EntryFilter allowed) {
        truncated = false;
        order(keys);
        touch();
        keepAllowed(allowed);
        if (touchedCount > COMPARISONS_MAX) {
            keepRichest();
        }
        for (int i = 0; i < touchedCount; i++) {
            evidence[touched[i]] = 0;
        }
        Arrays.sort(touched, 0, touchedCount);
        return touchedCount;
    }

    /// Returns the `index`-th entry that was found; entries rise.
    public int entry(int index) {
        return touched[index];
    }

    /// Says whether the last search reached a limit.
    public boolean isTruncated() {
        return truncated;
    }

    /// Which entries a search may return.
    @FunctionalInterface
    public interface EntryFilter {
        /// Says whether `entry` may be returned.
        boolean allows(int entry);
    }

    /// Looks the keys up and puts those that somebody bears in the order of their rarity.
    private void order(long[] keys) {
        placeCount = 0;
        places = places.length < keys.length ? new int[keys.length] : places;
        for (long key : keys) {
            int place = table.find(key);
            if (place >= 0) {
                int at = placeCount++;
                while (at > 0 && size(places[at - 1]) > size(place)) {
                    places[at] = places[at - 1];
                    at--;
                }
                places[at] = place;
            }
        }
    }

    private int size(int place) {
        return table.end(place) - table.start(place);
    }

    private void touch() {
        touchedCount = 0;
        int left = POSTINGS_MAX;
        for (int i = 0; i < placeCount; i++) {
            int size = size(places[i]);
            if (size > left) {
                truncated = true;
                return;
            }
            left -= size;
            touch(places[i], rarity(size));
        }
    }

    private int rarity(int size) {
        return 1 + (int) (4 * Math.max(0, entriesBits - (Integer.SIZE - Integer.numberOfLeadingZeros(size))));
    }

    private void touch(int place, int rarity) {
        int end = table.end(place);
        if (touched.length < touchedCount + end - table.start(place)) {
            touched = Arrays.copyOf(touched, Math.max(touched.length * 2, touchedCount + end - table.start(place)));
        }
        for (int position = table.start(place); position < end; position++) {
            int entry = table.posting(position);
            if (evidence[entry] == 0) {
                touched[touchedCount++] = entry;
            }
            evidence[entry] += rarity;
        }
    }

    private void keepAllowed(EntryFilter allowed) {
        int kept = 0;
        for (int i = 0; i < touchedCount; i++) {
            int entry = touched[i];
            if (allowed.allows(entry)) {
                touched[kept++] = entry;
            } else {
                evidence[entry] = 0;
            }
        }
        touchedCount = kept;
    }

    /// Keeps the entries with the most evidence, as many as may be compared; of equals at the border the first.
    private void keepRichest() {
        truncated = true;
        int[] bearers = new int[EVIDENCE_MAX + 1];
        for (int i = 0; i < touchedCount; i++) {
            bearers[Math.min(EVIDENCE_MAX, evidence[touched[i]])]++;
        }
        int border = EVIDENCE_MAX;
        int above = 0;
        while (above + bearers[border] <= COMPARISONS_MAX) {
            above += bearers[border--];
        }
        int atBorder = COMPARISONS_MAX - above;
        int kept = 0;
        for (int i = 0; i < touchedCount; i++) {
            int entry = touched[i];
            int rich = Math.min(EVIDENCE_MAX, evidence[entry]);
            evidence[entry] = 0;
            if (rich > border || (rich == border && atBorder-- > 0)) {
                touched[kept++] = entry;
            }
        }
        touchedCount = kept;
    }
}
