package dev.kkachi.cases;

import dev.kkachi.files.Sha256;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.SourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A finding exactly as it arrived, and how it came into its case.
///
/// @param digest names it: the same finding that arrives twice has the same digest, and is kept once
/// @param caseId the case it belongs to now
/// @param arrivedIn the case it arrived in, which a merge does not change
/// @param run the investigation it came from
/// @param arrivedAt when it came
/// @param finding what was found
public record CaseFinding(
        String digest, CaseId caseId, CaseId arrivedIn, String run, Instant arrivedAt, Finding finding) {
    private static final int DIGEST_BYTES = 16;

    /// Returns the digest of a finding: of its subject, its sign, what it says, and its evidence, list
    /// editions left out, since a list that is published anew makes no new finding. Its weight is left
    /// out too.
    public static String digest(Finding finding) {
        List<String> said = new ArrayList<>();
        said.add(finding.subject().kind().name());
        said.add(finding.subject().id());
        said.add(finding.indicator());
        said.add(finding.summary());
        for (Evidence evidence : finding.evidence()) {
            said.add(evidence.claim());
            said.add(place(evidence.source()));
        }
        return Sha256.hex(
                String.join("\n", said.stream().map(s -> s.replace("\n", "\\n")).toList()), DIGEST_BYTES);
    }

    /// Returns the same finding as part of another case.
    public CaseFinding within(CaseId other) {
        return new CaseFinding(digest, other, arrivedIn, run, arrivedAt, finding);
    }

    private static String place(SourceRef source) {
        return switch (source) {
            case SourceRef.ListEntry entry -> entry.list().dataset() + " " + entry.entryId();
            case SourceRef.FileLine line -> line.file();
            case SourceRef.Transaction transaction -> transaction.render();
        };
    }
}
