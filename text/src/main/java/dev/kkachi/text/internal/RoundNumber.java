package dev.kkachi.text.internal;

/// Writes large numbers as people read them: a few significant digits, thousands parted.
final class RoundNumber {
    private static final int THOUSAND = 1_000;

    private RoundNumber() {}

    /// Returns `exact`, at least 1, with `digits` significant digits, such as `52,000`.
    static String of(double exact, int digits) {
        double scale = Math.max(1, Math.pow(10, Math.floor(Math.log10(exact)) - digits + 1));
        long rest = Math.round(exact / scale) * (long) scale;
        StringBuilder text = new StringBuilder();
        while (rest >= THOUSAND) {
            long group = rest % THOUSAND;
            text.insert(0, "," + (group < 10 ? "00" : group < 100 ? "0" : "") + group);
            rest /= THOUSAND;
        }
        return text.insert(0, rest).toString();
    }
}
