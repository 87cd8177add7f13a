package dev.kkachi.linking.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Days: equal, a slip of the pen apart, a few days apart, two parts of three equal, the year equal, or
/// different.
final class Dates implements Comparison {
    private static final int FEW = 3;
    private static final int SLIP = 4;
    private static final int FEW_DAYS = 5;
    private static final List<String> LABELS = List.of(
            "different",
            "the same year or two digits apart",
            "two parts of three equal",
            "a few days apart",
            "a slip of the pen, or day and month exchanged",
            "equal");

    private final List<String> values = new ArrayList<>();
    private int[] days = new int[64];

    @Override
    public void add(String value) {
        days = values.size() < days.length ? days : Arrays.copyOf(days, 2 * days.length);
        days[values.size()] = day(value);
        values.add(value);
    }

    /// Returns a day as the number `yyyymmdd`, 0 if `value` is none.
    static int day(String value) {
        return value.length() == 8 && value.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(value) : 0;
    }

    @Override
    public List<String> labels() {
        return LABELS;
    }

    @Override
    public int level(int left, int right, Scratch scratch) {
        int a = days[left];
        int b = days[right];
        if (a == 0 || b == 0) {
            return scratch.steps(values.get(left), values.get(right), 1) <= 1 ? SLIP : 0;
        }
        boolean year = a / 10_000 == b / 10_000;
        boolean month = a / 100 % 100 == b / 100 % 100;
        boolean day = a % 100 == b % 100;
        boolean exchanged = year && a / 100 % 100 == b % 100 && a % 100 == b / 100 % 100;
        int steps = digitsApart(a, b);
        if (exchanged || steps == 1 || (steps == 2 && scratch.steps(values.get(left), values.get(right), 1) == 1)) {
            return SLIP;
        }
        if (Math.abs(sinceZero(a) - sinceZero(b)) <= FEW_DAYS) {
            return FEW;
        }
        if ((year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0) == 2) {
            return 2;
        }
        return year || steps == 2 ? 1 : 0;
    }

    /// Returns about how many days a day comes after the year 0; near days differ by what they are apart,
    /// or nearly.
    private static int sinceZero(int day) {
        return day / 10_000 * 365 + (day / 100 % 100 * 61) / 2 + day % 100;
    }

    private static int digitsApart(int a, int b) {
        int apart = 0;
        int x = a;
        int y = b;
        for (int i = 0; i < 8; i++) {
            apart += x % 10 == y % 10 ? 0 : 1;
            x /= 10;
            y /= 10;
        }
        return apart;
    }
}
