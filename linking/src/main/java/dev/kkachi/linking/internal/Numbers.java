package dev.kkachi.linking.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Quantities: equal within a hundredth, within a tenth, one digit apart, or different.
final class Numbers implements Comparison {
    private static final List<String> LABELS =
            List.of("different", "one digit apart", "within a tenth", "within a hundredth", "equal");

    private final List<String> values = new ArrayList<>();
    private double[] numbers = new double[64];

    @Override
    public void add(String value) {
        numbers = values.size() < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * numbers.length);
        numbers[values.size()] = read(value);
        values.add(value);
    }

    /// Returns the digits and the point of what somebody typed, as it is compared.
    static String plain(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i) == ',' ? '.' : text.charAt(i);
            boolean point = c == '.' && !kept.isEmpty();
            if ((c >= '0' && c <= '9') || point || (c == '-' && kept.isEmpty())) {
                kept.append(c);
            }
        }
        while (!kept.isEmpty() && kept.charAt(kept.length() - 1) == '.') {
            kept.setLength(kept.length() - 1);
        }
        return kept.toString();
    }

    private static double read(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    @Override
    public List<String> labels() {
        return LABELS;
    }

    @Override
    public int level(int left, int right, Scratch scratch) {
        double a = numbers[left];
        double b = numbers[right];
        double apart = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
        if (apart <= 0.01) {
            return 3;
        }
        if (apart <= 0.1) {
            return 2;
        }
        String x = values.get(left);
        String y = values.get(right);
        return Math.max(x.length(), y.length()) > 1 && scratch.steps(x, y, 1) <= 1 ? 1 : 0;
    }
}
