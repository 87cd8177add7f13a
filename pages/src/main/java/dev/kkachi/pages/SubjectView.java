package dev.kkachi.pages;

import dev.kkachi.cases.CaseFinding;
import dev.kkachi.pages.internal.EvidenceMaker;
import java.util.List;

/// A person, wallet, account, device, company or listed party, and everything that is known of it.
///
/// @param whom of what kind, its id and how it is called
/// @param cases the cases that concern it
/// @param findings what was found of it, the weightiest first
/// @param alike the others that stand in the same cases
/// @param exportPath where all data of a person can be taken out; empty where it cannot
public record SubjectView(
        CaseView.Whom whom,
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

    /// Returns of what kind it is.
    public String kind() {
        return whom.kind();
    }

    /// Returns its id.
    public String id() {
        return whom.id();
    }

    @Override
    public String title() {
        return whom.kind() + " " + whom.id();
    }

    @Override
    public String template() {
        return "subject";
    }
}
