package dev.kkachi.pages;

import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseState;
import dev.kkachi.model.Subject;
import dev.kkachi.pages.internal.DecisionMaker;
import dev.kkachi.pages.internal.DeskMaker;
import dev.kkachi.pages.internal.EvidenceMaker;
import dev.kkachi.pages.internal.MatchMaker;
import dev.kkachi.pages.internal.MoneyMaker;
import dev.kkachi.pages.internal.NetworkMaker;
import dev.kkachi.pages.internal.TimelineMaker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// One case, of which one side is shown at a time.
///
/// @param head what stands above every side
/// @param side what is shown below
/// @param hidden whether personal data were left out, which can be asked for
public record CaseView(Head head, CaseSide side, boolean hidden) implements View {
    CaseView(Head head, CaseSide side) {
        this(head, side, false);
    }

    /// Returns the same, from which personal data were left out or not.
    public CaseView hiding(boolean other) {
        return new CaseView(head, side, other);
    }

    /// What stands above every side of a case.
    ///
    /// @param id the case
    /// @param version its version
    /// @param kind what it is about
    /// @param headline one line
    /// @param likelihood how likely, in bars and a word
    /// @param percent how likely, in figures
    /// @param bits what the evidence weighs
    /// @param subjects whom it concerns
    /// @param standing where it stands and with whom
    /// @param due the day it is due, and how long is left
    /// @param late whether that day has passed
    /// @param opened when it was opened
    /// @param closed whether it is closed
    /// @param proposed whether a decision waits for approval
    /// @param mine whether it lies on the desk of whoever looks
    /// @param mergedInto the case it is part of; empty where it stands for itself
    /// @param hold why nothing of it may be removed; empty where it may
    public record Head(
            String id,
            long version,
            String kind,
            String headline,
            Words.Likelihood likelihood,
            String percent,
            String bits,
            List<Whom> subjects,
            QueueView.Standing standing,
            String due,
            boolean late,
            String opened,
            boolean closed,
            boolean proposed,
            boolean mine,
            String mergedInto,
            String hold) {
        public Head {
            subjects = List.copyOf(subjects);
        }
    }

    /// Somebody or something that a case concerns.
    ///
    /// @param kind of what kind
    /// @param id its id
    /// @param path where it is shown
    /// @param name how it is called; empty where that is not known or may not be seen
    public record Whom(String kind, String id, String path, String name) {
        /// Returns a subject as it is shown.
        public static Whom of(Subject subject, String name) {
            return new Whom(Words.kind(subject.kind()), subject.id(), Links.ofSubject(subject), name);
        }
    }

    /// Who looks at a case, and when.
    ///
    /// @param now when
    /// @param account the id of the account
    /// @param people how an account is called
    public record Reader(Instant now, String account, Function<String, String> people) {
        /// Returns today in UTC.
        public LocalDate today() {
            return LocalDate.ofInstant(now, ZoneOffset.UTC);
        }
    }

    /// Returns what stands above every side.
    public static Head head(CaseDossier dossier, Reader reader) {
        Case file = dossier.file();
        Case.Standing standing = file.standing();
        boolean closed = standing.state() == CaseState.CLOSED;
        return new Head(
                file.id().toString(),
                file.version(),
                Words.kind(file.kind()),
                file.headline(),
                Words.likelihood(file.probability()),
                Words.percent(file.probability()),
                Words.bits(file.bits()),
                file.subjects().stream()
                        .map(subject -> Whom.of(subject, dossier.name(subject)))
                        .toList(),
                standing(standing, reader.people()),
                Words.day(standing.due()) + (closed ? "" : " \u00b7 " + Words.left(standing.due(), reader.today())),
                !closed && standing.due().isBefore(reader.today()),
                Words.moment(file.openedAt()),
                closed,
                standing.state() == CaseState.PROPOSED,
                standing.assignee() != null && standing.assignee().value().equals(reader.account()),
                standing.mergedInto() == null ? "" : standing.mergedInto().toString(),
                standing.legalHold());
    }

    /// Returns where a case stands, in words.
    static QueueView.Standing standing(Case.Standing standing, Function<String, String> people) {
        String state = Words.state(standing.state());
        if (standing.outcome() != null) {
            state = Words.outcome(standing.outcome());
        }
        return new QueueView.Standing(
                standing.mergedInto() == null ? state : "Merged",
                "state-" + standing.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                standing.priority() == Case.Priority.NORMAL ? "" : Words.priority(standing.priority()),
                standing.assignee() == null
                        ? ""
                        : people.apply(standing.assignee().value()),
                standing.snoozedUntil() == null ? "" : Words.day(standing.snoozedUntil()));
    }

    /// Returns the side that adds up the evidence.
    public static CaseView evidence(CaseDossier dossier, Reader reader) {
        return new CaseView(head(dossier, reader), EvidenceMaker.of(dossier, reader));
    }

    /// Returns the side that tells what happened when; of one lane only, where one is named.
    public static CaseView timeline(CaseDossier dossier, Reader reader, String lane) {
        return new CaseView(head(dossier, reader), TimelineMaker.of(dossier, lane));
    }

    /// Returns the side that shows who shares what, with the other cases of one of them where they were
    /// asked for.
    public static CaseView network(CaseDossier dossier, Reader reader, CaseSide.Further further) {
        return new CaseView(head(dossier, reader), NetworkMaker.of(dossier, further));
    }

    /// Returns the side that shows where money went.
    public static CaseView money(CaseDossier dossier, Reader reader) {
        return new CaseView(head(dossier, reader), MoneyMaker.of(dossier));
    }

    /// Returns the side that compares a person with a listed party.
    public static CaseView match(CaseDossier dossier, Reader reader, DecisionMaker.Rules rules) {
        return new CaseView(head(dossier, reader), MatchMaker.of(dossier, rules));
    }

    /// Returns the side on which it is decided.
    public static CaseView decision(CaseDossier dossier, Reader reader, DecisionMaker.Rules rules) {
        return new CaseView(head(dossier, reader), DecisionMaker.of(dossier, reader, rules));
    }

    /// Returns the side on which it is moved about.
    ///
    /// @param whose in whose hands it can be laid
    public static CaseView desk(CaseDossier dossier, Reader reader, DeskMaker.Hands whose) {
        return new CaseView(head(dossier, reader), DeskMaker.of(dossier, reader.today(), whose));
    }

    @Override
    public String title() {
        return head.headline();
    }

    @Override
    public String template() {
        return "case";
    }
}
