package dev.kkachi.server.internal;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CasePage;
import dev.kkachi.cases.CaseQuery;
import dev.kkachi.cases.CaseRow;
import dev.kkachi.cases.CaseState;
import dev.kkachi.model.Subject;
import dev.kkachi.pages.AnalyticsView;
import dev.kkachi.pages.CaseView;
import dev.kkachi.pages.FairnessView;
import dev.kkachi.pages.Frame;
import dev.kkachi.pages.IndicatorsView;
import dev.kkachi.pages.Masking;
import dev.kkachi.pages.QueueView;
import dev.kkachi.pages.SearchView;
import dev.kkachi.pages.SettingsView;
import dev.kkachi.pages.SubjectView;
import dev.kkachi.pages.Words;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What is known beside single cases: search, persons and things, lists, signs, figures, rules.
final class OfficeRoutes {
    private static final int ROWS = 50;
    private static final int LOOKED_AT = 10;
    private static final CaseQuery EVERYTHING = CaseQuery.QUEUE
            .in(CaseState.NEW, CaseState.values())
            .withSleeping(true)
            .page(ROWS, "");
    private final Workplace place;
    private final SignHistory signs;

    private OfficeRoutes(Workplace place, SignHistory signs) {
        this.place = place;
        this.signs = signs;
    }

    static List<Route> of(Workplace place, SignHistory signs) {
        OfficeRoutes office = new OfficeRoutes(place, signs);
        Entry reads = Entry.with(Permission.CASE_READ);
        return List.of(
                Route.get("/search", reads, office::search),
                Route.get("/subjects/{kind}/{id}", reads, office::subject),
                Route.get("/analytics", reads, office::analytics),
                Route.get("/analytics/fairness", reads, office::fairness),
                Route.get("/lists", Entry.SIGNED_IN, office::lists),
                Route.get("/indicators", Entry.SIGNED_IN, office::indicators),
                Route.get("/settings", Entry.with(Permission.SETTINGS_WRITE), office::settings));
    }

    private Reply search(Request request) {
        Visit visit = Visit.of(place, request);
        String text = visit.parameter("q").strip();
        String asked = text.length() > CaseQuery.TEXT_CHARS_MAX ? text.substring(0, CaseQuery.TEXT_CHARS_MAX) : text;
        if (asked.isEmpty()) {
            return visit.page(Frame.Place.SEARCH, new SearchView("", List.of(), List.of(), List.of()));
        }
        CasePage page = visit.given(place.work().cases().queue(visit.actor(), EVERYTHING.saying(asked)));
        Masking.Names names = visit.namesIn(page.rows());
        Set<CaseView.Whom> subjects = new LinkedHashSet<>();
        String small = asked.toLowerCase(Locale.ROOT);
        page.rows().stream()
                .flatMap(row -> row.subjects().stream())
                .map(subject -> CaseView.Whom.of(subject, names.of(subject)))
                .filter(whom -> (whom.id() + "\n" + whom.name())
                        .toLowerCase(Locale.ROOT)
                        .contains(small))
                .forEach(subjects::add);
        return visit.page(
                Frame.Place.SEARCH,
                new SearchView(
                        asked, QueueView.rows(page, visit.reader(), names), List.copyOf(subjects), page.limits()));
    }

    /// Shows somebody or something with every case that concerns it. Only the likeliest cases are
    /// opened for their findings, as each opening is an event of the audit log.
    private Reply subject(Request request) {
        Visit visit = Visit.of(place, request);
        Subject subject = subject(visit, request);
        List<CaseRow> rows = visit.given(place.work().cases().casesOf(visit.actor(), subject));
        List<CaseRow> shown = rows.subList(0, Math.min(ROWS, rows.size()));
        Masking.Names names = visit.namesIn(shown);
        Map<String, CaseFinding> findings = new LinkedHashMap<>();
        Set<CaseView.Whom> alike = new LinkedHashSet<>();
        for (CaseRow row : rows.subList(0, Math.min(LOOKED_AT, rows.size()))) {
            visit.given(place.work().cases().look(visit.actor(), row.id())).findings().stream()
                    .filter(each -> concerns(each, subject))
                    .map(each -> Masking.of(each, names))
                    .forEach(each -> findings.putIfAbsent(each.digest(), each));
            row.subjects().stream()
                    .filter(other -> !other.equals(subject))
                    .forEach(other -> alike.add(CaseView.Whom.of(other, names.of(other))));
        }
        if (rows.isEmpty()) {
            return visit.missing();
        }
        boolean person = subject.kind() == Subject.Kind.PERSON
                && visit.actor().may(Permission.CASE_EXPORT)
                && visit.actor().may(Permission.PERSONAL_REVEAL);
        CaseView.Whom whom = CaseView.Whom.of(subject, names.of(subject));
        return visit.page(
                Frame.Place.QUEUE,
                new SubjectView(
                        whom,
                        QueueView.rows(new CasePage(shown, "", List.of()), visit.reader(), names),
                        SubjectView.weighed(List.copyOf(findings.values())),
                        List.copyOf(alike),
                        person ? whom.path() + "/export" : ""));
    }

    private static boolean concerns(CaseFinding each, Subject subject) {
        return each.finding().subject().equals(subject)
                || each.finding().summary().contains(subject.id())
                || each.finding().evidence().stream()
                        .anyMatch(evidence -> evidence.claim().contains(subject.id()));
    }

    private static Subject subject(Visit visit, Request request) {
        String kind = request.segment("kind").toUpperCase(Locale.ROOT);
        for (Subject.Kind each : Subject.Kind.values()) {
            if (each.name().equals(kind)) {
                return new Subject(each, request.segment("id"));
            }
        }
        throw Refusal.with(visit.missing());
    }

    private Reply analytics(Request request) {
        Visit visit = Visit.of(place, request);
        return visit.page(
                Frame.Place.ANALYTICS,
                AnalyticsView.of(visit.given(place.work().cases().analytics(visit.actor(), SignHistory.since(visit)))));
    }

    private Reply fairness(Request request) {
        Visit visit = Visit.of(place, request);
        SignHistory.Counted counted = signs.seen(visit);
        return visit.page(Frame.Place.ANALYTICS, FairnessView.of(counted.signs(), Words.moment(counted.at())));
    }

    private Reply lists(Request request) {
        return Visit.of(place, request)
                .page(Frame.Place.LISTS, place.known().lists().get());
    }

    private Reply indicators(Request request) {
        Visit visit = Visit.of(place, request);
        IndicatorsView catalogue = place.known().indicators().get();
        boolean reads = visit.actor().maySomewhere(Permission.CASE_READ);
        return visit.page(
                Frame.Place.INDICATORS, reads ? catalogue.with(signs.seen(visit).signs()) : catalogue);
    }

    private Reply settings(Request request) {
        Visit visit = Visit.of(place, request);
        List<String> over = visit.given(place.work().cases().previewRetire(visit.actor())).stream()
                .map(CaseId::toString)
                .toList();
        return visit.page(
                Frame.Place.SETTINGS,
                SettingsView.of(
                        place.work().cases().policy(visit.actor()),
                        place.known().settings(),
                        over));
    }
}
