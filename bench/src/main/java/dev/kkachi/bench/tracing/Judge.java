package dev.kkachi.bench.tracing;

import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Sheet;

/// Writes figures of one size to the sheet: those of the greatest have goals, the others show the growth.
///
/// @param sheet where to
/// @param isGreatest whether it is the greatest size
/// @param transfers the size
record Judge(Sheet sheet, boolean isGreatest, long transfers) {
    private static final double MILLION = 1e6;

    /// Adds a rate that is to be at least `goal` millions a second.
    void rate(String what, double goal, double perSecond, String more) {
        String result = Numbers.short1(perSecond / MILLION) + " M/s" + more;
        if (isGreatest) {
            sheet.judged(label(what), "at least " + Numbers.plain(goal) + " M/s", result, perSecond >= goal * MILLION);
        } else {
            sheet.shown(label(what), result);
        }
    }

    /// Adds a time that is to be at most `goal` milliseconds.
    void time(String what, double goal, double millis, String more) {
        String result = Numbers.short2(millis) + " ms" + more;
        if (isGreatest) {
            sheet.judged(label(what), "at most " + Numbers.plain(goal) + " ms", result, millis <= goal);
        } else {
            sheet.shown(label(what), result);
        }
    }

    /// Adds a size that is to be at most `goal` bytes.
    void bytes(String what, double goal, double bytes, String more) {
        sheet.judged(
                label(what),
                "at most " + Numbers.plain(goal) + " bytes",
                Numbers.short1(bytes) + " bytes" + more,
                bytes <= goal);
    }

    /// Adds what somebody else found to the same questions: whoever answers otherwise, one of the two is
    /// wrong, and the run fails.
    void same(String what, String result, boolean isSame) {
        sheet.judged(label(what), "the same answers", result + "; " + (isSame ? "the same" : "OTHER ANSWERS"), isSame);
    }

    /// Adds what has no goal.
    void shown(String what, String result) {
        sheet.shown(label(what), result);
    }

    private String label(String what) {
        return Numbers.plain(transfers / MILLION) + " M transfers: " + what;
    }
}
