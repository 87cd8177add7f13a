package dev.kkachi.pages.internal;

import dev.kkachi.cases.Attachment;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.cases.Note;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.pages.CaseSide;
import dev.kkachi.pages.CaseView;
import dev.kkachi.pages.Links;
import dev.kkachi.pages.Words;
import java.util.ArrayList;
import java.util.List;

/// Adds up the evidence: one bar for each finding, each beginning where the one before it ended.
public final class EvidenceMaker {
    private static final int CLAIMS_SHOWN = 12;
    private static final int WIDTH = 1_000;

    private EvidenceMaker() {}

    /// Returns the side of a case.
    public static CaseSide.Evidence of(CaseDossier dossier, CaseView.Reader reader) {
        return new CaseSide.Evidence(
                weighed(dossier.findings()),
                dossier.file().nextChecks(),
                dossier.file().innocent(),
                dossier.notes().stream().map(note -> said(note, reader)).toList(),
                dossier.attachments().stream().map(EvidenceMaker::added).toList());
    }

    /// Returns every finding with its bar.
    public static List<CaseSide.Weighed> weighed(List<CaseFinding> findings) {
        double low = 0;
        double high = 0;
        double sum = 0;
        for (CaseFinding each : findings) {
            sum += each.finding().weight().bits();
            low = Math.min(low, sum);
            high = Math.max(high, sum);
        }
        double scale = high > low ? WIDTH / (high - low) : 0;
        double at = 0;
        List<CaseSide.Weighed> weighed = new ArrayList<>();
        for (CaseFinding each : findings) {
            double bits = each.finding().weight().bits();
            double from = Math.min(at, at + bits);
            int left = (int) Math.round((from - low) * scale);
            int width = (int) Math.round(Math.abs(bits) * scale);
            weighed.add(of(each.finding(), new CaseSide.Bar(left, width)));
            at += bits;
        }
        return weighed;
    }

    /// Returns a finding as it is read.
    static CaseSide.Weighed of(Finding finding, CaseSide.Bar bar) {
        List<CaseSide.Claim> claims = finding.evidence().stream()
                .limit(CLAIMS_SHOWN)
                .map(EvidenceMaker::claim)
                .toList();
        return new CaseSide.Weighed(
                finding.indicator(),
                finding.category(),
                finding.summary(),
                Words.bits(finding.weight().bits()),
                finding.weight().bits(),
                bar,
                claims,
                finding.evidence().size() - claims.size(),
                finding.innocent(),
                Links.pieces(finding.publishedSource()));
    }

    /// Returns a piece of evidence as it is read.
    static CaseSide.Claim claim(Evidence evidence) {
        return new CaseSide.Claim(
                evidence.claim(),
                evidence.source().render(),
                evidence.observedAt() == null ? "" : Words.moment(evidence.observedAt()));
    }

    private static CaseSide.Said said(Note note, CaseView.Reader reader) {
        return new CaseSide.Said(
                reader.people().apply(note.author().value()),
                Words.moment(note.at()),
                note.kind() == Note.Kind.ANSWER,
                note.text());
    }

    private static CaseSide.Added added(Attachment attachment) {
        String size = attachment.bytes() < 10_000
                ? Words.counted(attachment.bytes(), "byte")
                : Words.count(attachment.bytes() / 1_000) + " kB";
        return new CaseSide.Added(
                attachment.id(),
                attachment.name(),
                size,
                attachment.sha256(),
                attachment.mediaType().startsWith("image/"));
    }
}
