package dev.kkachi.pages.internal;

import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseEvent;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.CaseState;
import dev.kkachi.cases.Decision;
import dev.kkachi.cases.Outcome;
import dev.kkachi.model.SourceRef;
import dev.kkachi.pages.CaseSide;
import dev.kkachi.pages.CaseView;
import dev.kkachi.pages.Links;
import dev.kkachi.pages.Ruling;
import dev.kkachi.pages.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

/// Shows how a case was decided, or what may be decided, with everything that was done to it.
public final class DecisionMaker {
    private static final String LOOK = new CaseEvent.Viewed().type();

    private DecisionMaker() {}

    /// What may be decided.
    ///
    /// @param policy the organisation's rules
    /// @param today the day
    public record Rules(CasePolicy policy, LocalDate today) {
        /// Returns what a form offers. Nothing is chosen beforehand.
        CaseSide.Choice choice() {
            List<CaseSide.Option> outcomes = new ArrayList<>();
            Map<String, List<CaseSide.Option>> reasons = new LinkedHashMap<>();
            for (Outcome outcome : Outcome.values()) {
                String hint = policy.fourEyes().contains(outcome) ? "a second person approves" : "counts at once";
                outcomes.add(new CaseSide.Option(outcome.name(), Words.outcome(outcome), hint));
                reasons.put(
                        Words.outcome(outcome),
                        policy.reasons(outcome).stream()
                                .map(reason -> new CaseSide.Option(reason.code(), reason.meaning(), outcome.name()))
                                .toList());
            }
            return new CaseSide.Choice(
                    outcomes,
                    reasons,
                    today.plusDays(1).toString(),
                    today.plus(policy.clearance()).toString());
        }
    }

    /// Returns the side of a case.
    public static CaseSide.Decision of(CaseDossier dossier, CaseView.Reader reader, Rules rules) {
        CaseState state = dossier.file().standing().state();
        boolean open = state == CaseState.OPEN || state == CaseState.AWAITING_INFO || state == CaseState.NEW;
        List<Ruling> rulings = new ArrayList<>();
        Ruling pending = null;
        for (Decision decision : dossier.decisions().reversed()) {
            Ruling ruling = ruling(decision, reader, rules);
            if (decision.stage() == Decision.Stage.PROPOSED && pending == null) {
                pending = ruling;
            } else {
                rulings.add(ruling);
            }
        }
        boolean whole = dossier.file().standing().mergedInto() == null;
        Chronicle chronicle = chronicle(dossier, reader, rules);
        Function<CaseDossier.Happened, CaseSide.Event> told = happened -> event(happened, reader, chronicle);
        return new CaseSide.Decision(
                open && whole ? rules.choice() : null,
                pending,
                rulings,
                events(dossier, false, told),
                events(dossier, true, told),
                editions(dossier),
                dossier.findings().size());
    }

    /// Returns what was done, or who looked: looking is most of what happens, and hides the rest.
    private static List<CaseSide.Event> events(
            CaseDossier dossier, boolean looks, Function<CaseDossier.Happened, CaseSide.Event> told) {
        return dossier.history().reversed().stream()
                .filter(happened -> happened.type().equals(LOOK) == looks)
                .map(told)
                .toList();
    }

    private static List<String> editions(CaseDossier dossier) {
        TreeSet<String> editions = new TreeSet<>();
        dossier.findings().stream()
                .flatMap(each -> each.finding().evidence().stream())
                .map(evidence -> evidence.source() instanceof SourceRef.ListEntry entry
                        ? entry.list().dataset() + " " + entry.list().edition()
                        : null)
                .filter(Objects::nonNull)
                .forEach(editions::add);
        return List.copyOf(editions);
    }

    private static Ruling ruling(Decision decision, CaseView.Reader reader, Rules rules) {
        Decision.Verdict verdict = decision.verdict();
        String meaning = rules.policy().reasons(verdict.outcome()).stream()
                .filter(reason -> reason.code().equals(verdict.reasonCode()))
                .map(CasePolicy.Reason::meaning)
                .findFirst()
                .orElse(verdict.reasonCode());
        return new Ruling(
                Words.outcome(verdict.outcome()),
                verdict.outcome().isAdverse(),
                stage(decision.stage()),
                meaning,
                verdict.text(),
                verdict.wouldClear(),
                verdict.clearsUntil() == null ? "" : Words.day(verdict.clearsUntil()),
                reader.people().apply(decision.proposer().value()) + ", " + Words.moment(decision.proposedAt()),
                decided(decision, reader),
                decision.remark(),
                decision.proposer().value().equals(reader.account()));
    }

    private static String decided(Decision decision, CaseView.Reader reader) {
        if (decision.approver() == null || decision.decidedAt() == null) {
            return "";
        }
        return reader.people().apply(decision.approver().value()) + ", " + Words.moment(decision.decidedAt());
    }

    private static String stage(Decision.Stage stage) {
        return switch (stage) {
            case PROPOSED -> "Awaiting approval";
            case APPROVED -> "Approved";
            case REFUSED -> "Refused";
            case ALONE -> "Decided";
        };
    }

    /// Returns something that happened, as it is read.
    private static CaseSide.Event event(CaseDossier.Happened happened, CaseView.Reader reader, Chronicle chronicle) {
        List<List<Links.Piece>> details = new ArrayList<>(chronicle.lines(happened.facts()));
        details.addAll(chronicle.lines(happened.personal()));
        return new CaseSide.Event(
                happened.leaf(),
                Words.sentence(happened.type()),
                reader.people().apply(happened.actor().value()),
                Words.moment(happened.at()),
                details);
    }

    private static Chronicle chronicle(CaseDossier dossier, CaseView.Reader reader, Rules rules) {
        Map<String, String> names = new HashMap<>();
        dossier.names()
                .forEach(named ->
                        names.put(named.subject().kind() + ":" + named.subject().id(), named.name()));
        return new Chronicle(
                reader.people()::apply, subject -> names.getOrDefault(subject, ""), code -> meaning(rules, code));
    }

    private static String meaning(Rules rules, String code) {
        for (Outcome outcome : Outcome.values()) {
            for (CasePolicy.Reason reason : rules.policy().reasons(outcome)) {
                if (reason.code().equals(code)) {
                    return reason.meaning();
                }
            }
        }
        return code;
    }
}
