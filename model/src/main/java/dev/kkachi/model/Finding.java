package dev.kkachi.model;

import java.util.List;

/// Something that was concluded about a subject, with everything a reviewer needs to disagree.
///
/// @param subject whom it is about
/// @param indicator the rule that produced it, such as `PAY-07`
/// @param category the family of rules; a case of weak findings needs two of these
/// @param weight how far it moves the odds
/// @param group findings of one group say the same thing and are capped together; empty if it stands alone
/// @param summary one sentence
/// @param evidence what was observed; never empty
/// @param innocent explanations that would clear it
/// @param publishedSource the public document that names this sign, shown to the user
public record Finding(
        Subject subject,
        String indicator,
        String category,
        Weight weight,
        String group,
        String summary,
        List<Evidence> evidence,
        List<String> innocent,
        String publishedSource) {
    /// From this weight a single finding may open a case.
    public static final double STRONG_BITS = 6;

    public Finding {
        evidence = List.copyOf(evidence);
        innocent = List.copyOf(innocent);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("The finding " + indicator + " about " + subject + " has no evidence.");
        }
    }

    /// Says whether it may open a case alone.
    public boolean isStrong() {
        return weight.bits() >= STRONG_BITS;
    }
}
