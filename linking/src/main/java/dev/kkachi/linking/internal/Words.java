package dev.kkachi.linking.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Short texts: one slip of the pen apart, alike, or different.
final class Words implements Comparison {
    private static final int DIFFERENT = 0;
    private static final int ALIKE = 1;
    private static final int SLIP = 2;
    private static final List<String> LABELS = List.of("different", "alike", "a slip of the pen apart", "equal");
    private static final int LONG = 8;
    private static final int BEGINNING_MIN = 3;

    private final List<String> values = new ArrayList<>();
    private long[] letters = new long[64];

    @Override
    public void add(String value) {
        letters = values.size() < letters.length ? letters : Arrays.copyOf(letters, 2 * letters.length);
        letters[values.size()] = Letters.of(value);
        values.add(value);
    }

    /// Returns a value.
    String text(int value) {
        return values.get(value);
    }

    @Override
    public List<String> labels() {
        return LABELS;
    }

    @Override
    public int level(int left, int right, Scratch scratch) {
        String a = values.get(left);
        String b = values.get(right);
        int longer = Math.max(a.length(), b.length());
        int shorter = Math.min(a.length(), b.length());
        int most = Math.max(1, Math.min(longer, Scratch.CHARACTERS_MAX) / 3);
        if (!Letters.mayBeSlips(letters[left], letters[right], most)) {
            return isBeginning(a, b) ? ALIKE : DIFFERENT;
        }
        int steps = scratch.steps(a, b, most);
        if ((steps == 1 && longer > 2) || (steps == 2 && longer >= LONG)) {
            return shorter == 1 ? ALIKE : SLIP;
        }
        return (longer > 2 && steps <= most) || isBeginning(a, b) ? ALIKE : DIFFERENT;
    }

    /// An initial, or a name cut short.
    private static boolean isBeginning(String a, String b) {
        String longer = a.length() > b.length() ? a : b;
        String shorter = a.length() > b.length() ? b : a;
        boolean telling = shorter.length() >= BEGINNING_MIN || shorter.length() == 1;
        return telling && Character.isLetter(shorter.charAt(0)) && longer.startsWith(shorter);
    }
}
