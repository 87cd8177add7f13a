package dev.kkachi.copies.internal;

import dev.kkachi.copies.Handle;
import dev.kkachi.copies.HandleLikeness;
import dev.kkachi.model.Weight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How rare the letters, figures and shapes of handles are in a population, in bits.
///
/// A chance is estimated from the handles at hand, as [Rarity] does it for passages. Letters that nobody else has
/// may still be an ordinary word, so that each letter says at most [#LETTER_BITS]; each figure says at most what
/// one of ten says.
public final class HandleRarity {
    private static final double LETTER_BITS = 2;
    private static final double FIGURE_BITS = 3.3;
    private static final double ONE_LETTER_OFF = 0.5;
    private static final double FIGURES_DIFFER = -2;
    private static final double SHAPE_MOST = 6;
    private static final int DOMAIN_COMMON = 2;
    private static final int LETTERS_MIN = 5;

    private final Map<String, Integer> letters = new HashMap<>();
    private final Map<String, Integer> figures = new HashMap<>();
    private final Map<String, Integer> shapes = new HashMap<>();
    private final Map<String, Integer> domains = new HashMap<>();
    private final Rarity rarity;

    /// Counts `handles`.
    public HandleRarity(List<Handle> handles) {
        for (Handle handle : handles) {
            letters.merge(handle.letters(), 1, Integer::sum);
            figures.merge(handle.figures(), 1, Integer::sum);
            shapes.merge(handle.shape(), 1, Integer::sum);
            domains.merge(handle.domain(), 1, Integer::sum);
        }
        rarity = new Rarity(Math.max(0, handles.size() - 2));
    }

    private double bits(Map<String, Integer> counts, String what) {
        return rarity.bits(Math.max(0, counts.getOrDefault(what, 0) - 2));
    }

    /// Returns what it says that two handles have this shape.
    public double shape(String shape) {
        return Math.min(SHAPE_MOST, bits(shapes, shape));
    }

    /// Compares two handles.
    public HandleLikeness compare(Handle a, Handle b) {
        List<String> reasons = new ArrayList<>();
        boolean isSameShape = a.shape().equals(b.shape());
        double bits;
        if (isAlike(a.letters(), b.letters())) {
            bits = letters(a, b, reasons) + figures(a, b, reasons) + domain(a, b, reasons);
            reasons.add(isSameShape ? "both are made as " + a.shape() : "made as " + a.shape() + " and " + b.shape());
        } else {
            bits = isSameShape ? shape(a.shape()) : 0;
            reasons.add("different letters");
            if (isSameShape) {
                reasons.add("both are made as " + a.shape() + said(bits));
            }
        }
        return new HandleLikeness(new Weight(bits), reasons);
    }

    private static boolean isAlike(String one, String other) {
        boolean isLong = Math.min(one.length(), other.length()) >= LETTERS_MIN;
        return !one.isEmpty() && (one.equals(other) || (isLong && isOneOff(one, other)));
    }

    private double letters(Handle a, Handle b, List<String> reasons) {
        String one = a.letters();
        String other = b.letters();
        if (a.isOwnName() && b.isOwnName()) {
            reasons.add("the letters are those of the owners' own names, which count elsewhere");
            return 0;
        }
        double bits = Math.min(LETTER_BITS * Math.min(one.length(), other.length()), bits(letters, one));
        if (one.equals(other)) {
            reasons.add("the same letters '" + one + "'" + said(bits));
            return bits;
        }
        bits = Math.min(bits, bits(letters, other)) * ONE_LETTER_OFF;
        reasons.add("'" + one + "' and '" + other + "' are one letter apart" + said(bits));
        return bits;
    }

    private double figures(Handle a, Handle b, List<String> reasons) {
        String one = a.figures();
        String other = b.figures();
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        if (!one.equals(other)) {
            reasons.add("the figures differ" + said(FIGURES_DIFFER));
            return FIGURES_DIFFER;
        }
        double bits = Math.min(FIGURE_BITS * one.length(), bits(figures, one));
        reasons.add("the same figures " + one + said(bits));
        return bits;
    }

    /// A domain that somebody has alone is as good as a handle; one that a few handles have is a provider.
    private double domain(Handle a, Handle b, List<String> reasons) {
        boolean isShared = !a.domain().isEmpty() && a.domain().equals(b.domain());
        if (!isShared || domains.getOrDefault(a.domain(), 0) > DOMAIN_COMMON) {
            return 0;
        }
        double bits = Math.min(SHAPE_MOST, bits(domains, a.domain()));
        reasons.add("nobody else has an address at " + a.domain() + said(bits));
        return bits;
    }

    private static boolean isOneOff(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int from = 0;
        while (from < shorter.length() && shorter.charAt(from) == longer.charAt(from)) {
            from++;
        }
        int skip = longer.length() == shorter.length() ? 1 : 0;
        return shorter.substring(Math.min(shorter.length(), from + skip)).equals(longer.substring(from + 1));
    }

    private static String said(double bits) {
        return " (" + (bits < 0 ? "" : "+") + Math.round(10 * bits) / 10.0 + " bits)";
    }
}
