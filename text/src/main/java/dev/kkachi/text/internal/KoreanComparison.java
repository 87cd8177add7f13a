package dev.kkachi.text.internal;

import java.util.List;

/// Compares two Korean readings: surname against surname, syllable against syllable.
///
/// In each place the best syllable that both spellings allow counts, by the geometric mean of how well it explains
/// each; a place without a common syllable parts the names. The places multiply.
public final class KoreanComparison {
    private static final double LENIENCE = 0.20;
    private static final double HALF = LENIENCE / 2;

    private KoreanComparison() {}

    /// Returns 0 to 1: 1 for two spellings of one Hangul name, from 0.7 on a recommended match. Allocates nothing.
    public static double similarity(KoreanReading a, KoreanReading b) {
        int[] left = a.packed();
        int[] right = b.packed();
        double best = 0;
        for (int i = 0; i < left.length; i = next(left, i)) {
            for (int j = 0; j < right.length; j = next(right, j)) {
                boolean chinese = (left[i] & right[j] & KoreanReading.PINYIN) != 0;
                best = chinese ? best : Math.max(best, ofAnalyses(left, i, right, j));
            }
        }
        return best;
    }

    /// Returns where the analysis after the one at `at` begins.
    static int next(int[] packed, int at) {
        int end = at + 1;
        for (int place = packed[at] & 0xF; place > 0; place--) {
            end += packed[end] + 1;
        }
        return end;
    }

    private static double ofAnalyses(int[] left, int i, int[] right, int j) {
        int places = left[i] & 0xF;
        if (places != (right[j] & 0xF)) {
            return 0;
        }
        double product = 1;
        int l = i + 1;
        int r = j + 1;
        for (int place = 0; place < places; place++) {
            long shared = shared(left, l, right, r);
            if (shared == 0) {
                return 0;
            }
            product *= (double) shared / ((double) KoreanReading.ONE * KoreanReading.ONE);
            l += left[l] + 1;
            r += right[r] + 1;
        }
        double weight = (double) weight(left[i]) * weight(right[j]) / ((double) KoreanReading.ONE * KoreanReading.ONE);
        return weight * (product == 1 ? 1 : Math.pow(product, HALF));
    }

    private static int weight(int head) {
        return head >>> 4 & KoreanReading.ONE;
    }

    /// Returns the greatest product of weights of a choice that both places have.
    private static long shared(int[] left, int l, int[] right, int r) {
        long best = 0;
        int endLeft = l + left[l];
        int endRight = r + right[r];
        int i = l + 1;
        int j = r + 1;
        while (i <= endLeft && j <= endRight) {
            int a = left[i] >>> 16;
            int b = right[j] >>> 16;
            if (a == b) {
                best = Math.max(best, (long) (left[i] & KoreanReading.ONE) * (right[j] & KoreanReading.ONE));
            }
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return best;
    }

    /// Explains the comparison of two printed names. The slow path: reads them again.
    public static KoreanExplanation explain(String printedA, String printedB) {
        KoreanReading a = KoreanReading.read(printedA);
        KoreanReading b = KoreanReading.read(printedB);
        return a == null || b == null
                ? new KoreanExplanation(0, 0, "not both can be read as Korean", List.of())
                : pairing(a, KoreanLattice.of(printedA), b, KoreanLattice.of(printedB))
                        .explain(similarity(a, b));
    }

    /// Pairs the cuts that score best, or where none do, those that explain the letters best.
    private static KoreanPairing pairing(
            KoreanReading a, List<KoreanAnalysis> cutsA, KoreanReading b, List<KoreanAnalysis> cutsB) {
        int[] left = a.packed();
        int[] right = b.packed();
        KoreanPairing best = KoreanPairing.of(cutsA, cutsB);
        double most = 0;
        int cutA = -1;
        for (int i = 0; i < left.length; i = next(left, i)) {
            cutA += (left[i] & KoreanReading.PINYIN) == 0 ? 1 : 0;
            int cutB = -1;
            for (int j = 0; j < right.length; j = next(right, j)) {
                cutB += (right[j] & KoreanReading.PINYIN) == 0 ? 1 : 0;
                boolean chinese = (left[i] & right[j] & KoreanReading.PINYIN) != 0;
                double score = chinese ? 0 : ofAnalyses(left, i, right, j);
                if (score > most) {
                    most = score;
                    best = KoreanPairing.of(List.of(cutsA.get(cutA)), List.of(cutsB.get(cutB)));
                }
            }
        }
        return best;
    }
}
