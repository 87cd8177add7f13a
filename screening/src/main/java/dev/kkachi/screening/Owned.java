package dev.kkachi.screening;

import dev.kkachi.model.Party;
import dev.kkachi.model.SourceRef;
import java.util.List;
import java.util.StringJoiner;

/// How much of a party listed parties own, and what follows from it.
///
/// @param effective the economic share from 0 to 1: the product along every path, summed over all listed owners
/// @param verdicts what the published rules say, for each whose authority lists an owner
/// @param chains the ways in which listed parties own it, the weightiest first, at most [#CHAINS_MAX]
/// @param limits what was left out, as sentences; empty if nothing was
public record Owned(double effective, List<Verdict> verdicts, List<Chain> chains, List<String> limits) {
    /// How many chains are shown.
    public static final int CHAINS_MAX = 5;

    private static final double HALF = 0.5 - 1e-9;

    /// What one rule says.
    ///
    /// @param share the share that counts by this rule
    /// @param isMet whether the party is treated as listed by it
    public record Verdict(OwnershipRule rule, double share, boolean isMet) {}

    /// One way in which a listed party owns a share.
    ///
    /// @param steps from the party's direct owner up to the listed one
    /// @param share the product of their shares
    public record Chain(List<Step> steps, double share) {
        public Chain {
            steps = List.copyOf(steps);
        }

        private String render() {
            StringBuilder text = new StringBuilder(percent(share)).append(" by ");
            Party listed = steps.getLast().owner;
            text.append(listed.caption()).append(" (").append(listed.id()).append(')');
            if (steps.size() > 1) {
                StringJoiner through = new StringJoiner(", of it ");
                for (Step step : steps) {
                    through.add(percent(step.share) + " by " + step.owner.caption());
                }
                text.append(", through ").append(through);
            }
            return text.toString();
        }
    }

    /// One owner in a chain.
    ///
    /// @param owner the owner
    /// @param share how much it owns of the party before it
    /// @param source where that is stated
    public record Step(Party owner, double share, SourceRef source) {}

    public Owned {
        verdicts = List.copyOf(verdicts);
        chains = List.copyOf(chains);
        limits = List.copyOf(limits);
    }

    /// Says whether a person must look: a rule is met, or listed parties effectively own half of it.
    public boolean isHalf() {
        return effective >= HALF || verdicts.stream().anyMatch(Verdict::isMet);
    }

    /// Returns the chains in one text.
    public String renderChains() {
        return String.join("; ", chains.stream().map(Chain::render).toList());
    }

    /// Returns what follows, as a sentence.
    public String render() {
        StringJoiner text = new StringJoiner("; ");
        text.add("no list names it, but listed parties effectively own " + percent(effective) + " of it");
        for (Verdict verdict : verdicts) {
            text.add(verdict.rule.title() + (verdict.isMet ? " met: " : " not met: ") + percent(verdict.share)
                    + " counts (" + verdict.rule.citation() + ")");
        }
        limits.forEach(text::add);
        return text.toString();
    }

    /// Returns `share` in percent, with one decimal where it is not whole.
    public static String percent(double share) {
        long tenths = Math.round(share * 1000);
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " %";
    }
}
