package dev.kkachi.pages.internal;

import dev.kkachi.pages.CaseSide;
import dev.kkachi.pages.Words;
import java.util.List;

/// Evidence as it fits a screen: the weightiest signs and everything that clears are seen at once, what
/// lies between is folded away with its sum.
///
/// @param first the weightiest
/// @param middle what is folded away
/// @param clearing what speaks for the person
/// @param bits what is folded away, together
public record Folded(
        List<CaseSide.Weighed> first, List<CaseSide.Weighed> middle, List<CaseSide.Weighed> clearing, String bits) {
    private static final int FIRST = 12;
    private static final int MIDDLE_MIN = 4;

    public Folded {
        first = List.copyOf(first);
        middle = List.copyOf(middle);
        clearing = List.copyOf(clearing);
    }

    /// Returns findings that are sorted by weight, folded where there are many.
    public static Folded of(List<CaseSide.Weighed> findings) {
        int clears = (int) findings.stream().filter(CaseSide.Weighed::clears).count();
        int accusing = findings.size() - clears;
        if (accusing < FIRST + MIDDLE_MIN) {
            return new Folded(findings, List.of(), List.of(), "");
        }
        List<CaseSide.Weighed> middle = findings.subList(FIRST, accusing);
        double bits = middle.stream().mapToDouble(CaseSide.Weighed::weight).sum();
        return new Folded(
                findings.subList(0, FIRST), middle, findings.subList(accusing, findings.size()), Words.bits(bits));
    }
}
