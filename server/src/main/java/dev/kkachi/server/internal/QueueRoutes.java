package dev.kkachi.server.internal;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Answer;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseCommand;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CasePage;
import dev.kkachi.cases.CaseQuery;
import dev.kkachi.cases.CaseRow;
import dev.kkachi.cases.CaseState;
import dev.kkachi.cases.Casework;
import dev.kkachi.cases.SavedView;
import dev.kkachi.pages.BulkView;
import dev.kkachi.pages.Frame;
import dev.kkachi.pages.Links;
import dev.kkachi.pages.QueueView;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The queue, its views, the next best case, and what is done to many cases at once.
final class QueueRoutes {
    static final int PAGE = 50;
    private static final int SNOOZE_DAYS = 7;
    private final Workplace place;
    private final Hearing hearing;

    private QueueRoutes(Workplace place) {
        this.place = place;
        this.hearing = new Hearing(place);
    }

    static List<Route> of(Workplace place) {
        QueueRoutes queue = new QueueRoutes(place);
        Entry reads = Entry.with(Permission.CASE_READ);
        Entry works = Entry.with(Permission.CASE_WORK);
        return List.of(
                Route.get("/", Entry.OPEN, request -> Reply.redirect(303, "/queue")),
                Route.get("/queue", reads, queue::show),
                Route.get("/queue/events", reads, queue::events),
                Route.post("/queue/next", works, RouteLimits.FORM, queue::next),
                Route.post("/queue/preview", works, RouteLimits.FORM, queue::preview),
                Route.post("/queue/bulk", works, RouteLimits.FORM, queue::bulk));
    }

    private Reply show(Request request) {
        Visit visit = Visit.of(place, request);
        List<Casework.Counted> kept = visit.given(place.work().cases().views(visit.actor()));
        String view = visit.parameter("view");
        Casework.Counted chosen = ViewRoutes.find(kept, view);
        String shown = chosen != null || NAMES.containsKey(view) ? view : "all";
        QueueView.Filter filter = filter(visit, request, shown, chosen);
        CaseQuery query = query(visit.actor(), filter, chosen == null ? null : chosen.view())
                .page(PAGE, visit.parameter("cursor"));
        CasePage page = page(visit, query, address(filter));
        Map<String, Long> counts = new HashMap<>();
        views(visit.actor()).forEach((key, each) -> {
            if (!key.equals("closed")) {
                counts.put(key, visit.given(place.work().cases().count(visit.actor(), each)));
            }
        });
        List<QueueView.Tab> tabs = new ArrayList<>(QueueView.tabs(NAMES, counts, shown));
        kept.forEach(each -> tabs.add(
                new QueueView.Tab(ViewRoutes.key(each.view()), each.view().name(), each.cases(), each.equals(chosen))));
        String next = page.next().isEmpty() ? null : address(filter) + "&cursor=" + Links.part(page.next());
        boolean own =
                chosen != null && chosen.view().owner().equals(visit.actor().id());
        QueueView.Kept keeping = new QueueView.Kept(
                chosen == null ? "" : chosen.view().name(),
                own,
                chosen == null ? "" : visit.called(chosen.view().owner().value()));
        return visit.page(
                Frame.Place.QUEUE,
                new QueueView(
                        tabs,
                        filter,
                        QueueView.rows(page, visit.reader(), visit.namesIn(page.rows())),
                        next,
                        page.limits(),
                        keeping));
    }

    /// Returns the page of a question; where its cursor is of another question, such as a view that was changed
    /// since, the browser begins anew.
    private CasePage page(Visit visit, CaseQuery query, String begin) {
        try {
            return visit.given(place.work().cases().queue(visit.actor(), query));
        } catch (IllegalArgumentException e) {
            throw Refusal.with(Reply.redirect(303, begin));
        }
    }

    /// Returns what is asked for: what the address says, else what a kept view says.
    private static QueueView.Filter filter(
            Visit visit, Request request, String shown, Casework.@Nullable Counted chosen) {
        if (chosen != null && request.find("q") == null) {
            CaseQuery query = chosen.view().query();
            Case.Kind kind = query.kind();
            return new QueueView.Filter(
                    shown,
                    query.text(),
                    kind == null ? "" : kind.name(),
                    query.sort().name());
        }
        return new QueueView.Filter(shown, cut(visit.parameter("q")), visit.parameter("kind"), visit.parameter("sort"));
    }

    /// Returns the question of a filter, which narrows a standing view or one that was kept.
    static CaseQuery query(Actor actor, QueueView.Filter filter, @Nullable SavedView kept) {
        CaseQuery base = kept == null
                ? views(actor).getOrDefault(filter.view(), CaseQuery.QUEUE)
                : kept.query().about(null);
        return filtered(base, filter);
    }

    private static final Map<String, String> NAMES = names();

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("all", "To do");
        names.put("mine", "Mine");
        names.put("nobody", "Nobody's");
        names.put("approval", "To approve");
        names.put("late", "Late");
        names.put("asleep", "Asleep too");
        names.put("closed", "Closed");
        return names;
    }

    private static Map<String, CaseQuery> views(Actor actor) {
        Map<String, CaseQuery> views = new LinkedHashMap<>();
        views.put("all", CaseQuery.QUEUE);
        views.put("mine", CaseQuery.QUEUE.on(new CaseQuery.Desk.Of(actor.id())));
        views.put("nobody", CaseQuery.QUEUE.on(new CaseQuery.Desk.Nobody()));
        views.put("approval", CaseQuery.QUEUE.in(CaseState.PROPOSED));
        views.put("late", CaseQuery.QUEUE.onlyOverdue(true));
        views.put("asleep", CaseQuery.QUEUE.withSleeping(true));
        views.put("closed", CaseQuery.QUEUE.in(CaseState.CLOSED).by(CaseQuery.Sort.UPDATED));
        return views;
    }

    private static CaseQuery filtered(CaseQuery query, QueueView.Filter filter) {
        CaseQuery asked = query.saying(cut(filter.text()));
        for (Case.Kind kind : Case.Kind.values()) {
            asked = kind.name().equals(filter.kind()) ? asked.about(kind) : asked;
        }
        for (CaseQuery.Sort sort : CaseQuery.Sort.values()) {
            asked = sort.name().equals(filter.sort()) ? asked.by(sort) : asked;
        }
        return asked;
    }

    private static String address(QueueView.Filter filter) {
        return "/queue?view=" + Links.part(filter.view()) + "&q=" + Links.part(filter.text()) + "&kind="
                + Links.part(filter.kind()) + "&sort=" + Links.part(filter.sort());
    }

    private static String cut(String text) {
        return text.length() > CaseQuery.TEXT_CHARS_MAX ? text.substring(0, CaseQuery.TEXT_CHARS_MAX) : text;
    }

    /// Tells a page that the queue has changed, for as long as it listens.
    private Reply events(Request request) {
        return Events.of(
                hearing,
                new Hearing.Listener(request.caller(), Visit.of(place, request).actor()));
    }

    private Reply next(Request request) {
        Visit visit = Visit.sending(place, request);
        Casework.Reply<CaseRow> reply = place.work().cases().next(visit.actor(), CaseQuery.QUEUE);
        if (reply instanceof Casework.Reply.NotFound<CaseRow>) {
            return Reply.redirect(303, "/queue?said=none");
        }
        return Reply.redirect(303, "/cases/" + visit.given(reply).id());
    }

    /// What a form asks to do to many cases.
    private record Wanted(CaseCommand command, String sentence) {}

    private static @Nullable Wanted wanted(String action, Actor actor, LocalDate today) {
        return switch (action) {
            case "assign" -> new Wanted(new CaseCommand.Assign(actor.id()), "These would lie on your desk.");
            case "release" -> new Wanted(new CaseCommand.Assign(null), "These would lie on nobody's desk.");
            case "escalate" ->
                new Wanted(new CaseCommand.Prioritise(Case.Priority.URGENT, null), "These would be urgent.");
            case "snooze" -> {
                LocalDate until = today.plusDays(SNOOZE_DAYS);
                yield new Wanted(new CaseCommand.Snooze(until), "These would sleep until " + until + ".");
            }
            default -> null;
        };
    }

    private static Map<CaseId, Long> chosen(Visit visit) {
        Map<CaseId, Long> chosen = new LinkedHashMap<>();
        for (String each : visit.fields("case")) {
            int colon = each.indexOf(':');
            if (colon > 0
                    && chosen.size() < Casework.BULK_MAX
                    && each.substring(0, colon).matches("[A-Za-z0-9-]{1,64}")) {
                chosen.put(new CaseId(each.substring(0, colon)), Visit.number(each.substring(colon + 1)));
            }
        }
        return chosen;
    }

    private Reply preview(Request request) {
        Visit visit = Visit.sending(place, request);
        Map<CaseId, Long> chosen = chosen(visit);
        Wanted wanted = wanted(visit.field("action"), visit.actor(), today(visit));
        if (wanted == null || chosen.isEmpty()) {
            return Reply.redirect(303, "/queue?said=empty");
        }
        Map<CaseId, Answer> answers =
                place.work().cases().preview(visit.actor(), List.copyOf(chosen.keySet()), wanted.command());
        List<BulkView.Item> done = new ArrayList<>();
        List<BulkView.Item> refused = new ArrayList<>();
        answers.forEach((id, answer) -> {
            switch (answer) {
                case Answer.Done(Case file, long leaf) ->
                    done.add(new BulkView.Item(id.toString(), chosen.getOrDefault(id, 0L), file.headline(), ""));
                case Answer.Refused(var rule, String why) ->
                    refused.add(new BulkView.Item(id.toString(), 0, id.toString(), why));
                case Answer.Conflict ignored -> refused.add(changed(id));
                case Answer.NotFound ignored -> refused.add(changed(id));
                case Answer.Unavailable ignored -> refused.add(changed(id));
            }
        });
        return visit.page(Frame.Place.QUEUE, new BulkView(visit.field("action"), wanted.sentence(), "", done, refused));
    }

    private static BulkView.Item changed(CaseId id) {
        return new BulkView.Item(id.toString(), 0, id.toString(), "It cannot be changed now.");
    }

    private Reply bulk(Request request) {
        Visit visit = Visit.sending(place, request);
        Wanted wanted = wanted(visit.field("action"), visit.actor(), today(visit));
        if (wanted == null) {
            return Reply.redirect(303, "/queue?said=empty");
        }
        place.work().cases().bulk(visit.actor(), chosen(visit), wanted.command());
        place.bell().ring();
        return Reply.redirect(303, "/queue?said=changed");
    }

    private static LocalDate today(Visit visit) {
        return LocalDate.ofInstant(visit.now(), ZoneOffset.UTC);
    }
}
