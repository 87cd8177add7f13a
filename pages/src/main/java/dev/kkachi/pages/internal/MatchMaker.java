package dev.kkachi.pages.internal;

import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.SourceRef;
import dev.kkachi.pages.CaseSide;
import dev.kkachi.pages.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lays a person beside the listed party they may be: field by field, what contradicts first, since
/// that clears people.
public final class MatchMaker {
    private static final Pattern COMPARED = Pattern.compile("Compared ([^:]{1,60}): (.*?): ([^:]*(?:: [^/]*)?)\\.?");
    private static final String LIST_ONLY = "the list says ";
    private static final List<String> ORDER = List.of("differs", "missing", "close", "same");

    private MatchMaker() {}

    /// Returns the side of a case.
    public static CaseSide.Match of(CaseDossier dossier, DecisionMaker.Rules rules) {
        List<CaseSide.Pair> pairs = dossier.findings().stream()
                .map(CaseFinding::finding)
                .filter(finding -> !isMoney(finding))
                .map(finding -> pair(finding, dossier.name(finding.subject())))
                .filter(Objects::nonNull)
                .toList();
        List<String> reached = dossier.findings().stream()
                .map(CaseFinding::finding)
                .filter(MatchMaker::isMoney)
                .map(Movements::party)
                .filter(party -> !party.isEmpty())
                .distinct()
                .toList();
        return new CaseSide.Match(pairs, rules.choice(), reached);
    }

    /// Says whether a finding tells where money went: then a list has whom it reached, and nobody is said to be
    /// them.
    private static boolean isMoney(Finding finding) {
        boolean moved =
                finding.evidence().stream().anyMatch(evidence -> evidence.source() instanceof SourceRef.Transaction);
        return moved && finding.evidence().stream().allMatch(evidence -> field(evidence.claim()) == null);
    }

    private static CaseSide.@Nullable Pair pair(Finding finding, String name) {
        List<CaseSide.Claim> listings = finding.evidence().stream()
                .filter(evidence -> evidence.source() instanceof SourceRef.ListEntry)
                .map(EvidenceMaker::claim)
                .toList();
        if (listings.isEmpty()) {
            return null;
        }
        List<CaseSide.Field> fields = new ArrayList<>();
        for (Evidence evidence : finding.evidence()) {
            CaseSide.Field field = field(evidence.claim());
            if (field != null && !fields.contains(field)) {
                fields.add(field);
            }
        }
        fields.sort(Comparator.comparingInt(field -> ORDER.indexOf(field.verdict())));
        String claim = listings.getFirst().claim();
        int at = claim.indexOf(" is listed");
        return new CaseSide.Pair(
                finding.summary(),
                Words.bits(finding.weight().bits()),
                name.isEmpty()
                        ? finding.subject().id()
                        : name + ", " + finding.subject().id(),
                at > 0 ? claim.substring(0, at) : listings.getFirst().source(),
                fields,
                listings);
    }

    /// Reads what the investigation writes of a comparison: `Compared NAME: OURS / THEIRS: DETAIL.`
    private static CaseSide.@Nullable Field field(String claim) {
        Matcher compared = COMPARED.matcher(claim);
        if (!compared.matches()) {
            return null;
        }
        String sides = compared.group(2);
        String detail = compared.group(3);
        if (sides.startsWith(LIST_ONLY)) {
            return new CaseSide.Field(compared.group(1), "", sides.substring(LIST_ONLY.length()), "missing", detail);
        }
        int slash = sides.indexOf(" / ");
        if (slash < 0) {
            return null;
        }
        String ours = sides.substring(0, slash);
        String theirs = sides.substring(slash + 3);
        return new CaseSide.Field(compared.group(1), ours, theirs, verdict(ours, theirs, detail), detail);
    }

    private static String verdict(String ours, String theirs, String detail) {
        String said = detail.toLowerCase(Locale.ROOT);
        if (said.contains("differ")
                || said.contains("contradict")
                || said.contains("not the same")
                || said.startsWith("no ")
                || said.contains("apart")) {
            return "differs";
        }
        boolean same = ours.strip().equalsIgnoreCase(theirs.strip());
        return same || said.contains("same") || said.contains("equal") || said.contains("exact") ? "same" : "close";
    }
}
