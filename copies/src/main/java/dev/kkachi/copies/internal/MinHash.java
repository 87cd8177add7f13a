package dev.kkachi.copies.internal;

import java.util.Arrays;

/// Signatures that agree in a place as often as two sets have a member in common, and the bands of such places by
/// which texts that may be alike fall into one bucket.
///
/// One permutation: each shingle is hashed once and falls into one bin, of which the smallest counts (Li, Owen and
/// Zhang, NIPS 2012). What bins of a short text stay empty take the value of another that is chosen by the number
/// of the bin and of the attempt alone, which is the densification of least variance (Shrivastava, ICML 2017).
///
/// How many rows a band has follows from the Jaccard index that must be found: as many as leave a pair of that
/// index a chance of 99 % to meet in one band, for every row more makes buckets smaller.
///
/// @param rows the places of a band
/// @param bands the bands
record MinHash(int rows, int bands) {
    static final double RECALL = 0.99;

    private static final int PLACES_MAX = 128;
    private static final int ROWS_MAX = 16;

    /// Chooses the bands for pairs of at least `jaccard`.
    static MinHash forJaccard(double jaccard) {
        for (int rows = ROWS_MAX; rows > 1; rows--) {
            double met = Math.pow(jaccard, rows);
            double needed = met >= 1 ? 1 : Math.ceil(Math.log(1 - RECALL) / Math.log1p(-met));
            if (needed * rows <= PLACES_MAX) {
                return new MinHash(rows, (int) needed);
            }
        }
        return new MinHash(1, PLACES_MAX);
    }

    /// Returns the chance that two texts of this index fall into one bucket.
    double chance(double jaccard) {
        return 1 - Math.pow(1 - Math.pow(jaccard, rows), bands);
    }

    /// Returns the signature of `shingles`, of which there is at least one.
    int[] signature(long[] shingles) {
        int places = rows * bands;
        long[] least = new long[places];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long shingle : shingles) {
            int bin = (int) (((shingle >>> 32) * places) >>> 32);
            least[bin] = Math.min(least[bin], shingle & 0xFFFFFFFFL);
        }
        int[] signature = new int[places];
        for (int bin = 0; bin < places; bin++) {
            int from = bin;
            for (int attempt = 1; least[from] == Long.MAX_VALUE; attempt++) {
                from = (int) ((mixed(((long) bin << 32) + attempt) >>> 33) % places);
            }
            signature[bin] = (int) least[from];
        }
        return signature;
    }

    /// Returns the bucket of each band.
    long[] buckets(int[] signature) {
        long[] buckets = new long[bands];
        for (int band = 0; band < bands; band++) {
            long hash = band;
            for (int row = 0; row < rows; row++) {
                hash = mixed(hash + signature[band * rows + row]);
            }
            buckets[band] = hash;
        }
        return buckets;
    }

    private static long mixed(long seed) {
        long h = seed + 0x9E3779B97F4A7C15L;
        h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
        h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
        return h ^ (h >>> 31);
    }
}
