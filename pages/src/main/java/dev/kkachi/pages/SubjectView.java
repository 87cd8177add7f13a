package dev.kkachi.pages;

import dev.kkachi.cases.CaseFinding;
import dev.kkachi.pages.internal.EvidenceMaker;
import java.util.List;

/// A person, wallet, account, device, company or listed party, and everything that is known of it.
///
/// @param kind of what kind
/// @param id its id
/// @param cases the cases that concern it
/// @param findings what was found of it, the weightiest first
/// @param alike the others that stand in the same cases
/// @param exportPath where all data of a person can be taken out; empty where it cannot
public record SubjectView(
        String kind,
        String id,
        List<QueueView.Row> cases,
        List<CaseSide.Weighed> findings,
        List<CaseView.Whom> alike,
        String exportPath)
        implements View {
    public SubjectView {
        cases = List.copyOf(cases);
        findings = List.copyOf(findings);
        alike = List.copyOf(alike);
    }

    /// Returns the findings about a subject as they are read.
    public static List<CaseSide.Weighed> weighed(List<CaseFinding> findings) {
        return EvidenceMaker.weighed(findings);
    }

    @Override
    public String title() {
        return kind + " " + id;
    }

    @Override
    public String template() {
        return "subject";
    }
}
