package dev.kkachi.server.internal;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.CaseQuery;
import dev.kkachi.cases.Casework;
import dev.kkachi.cases.SavedView;
import dev.kkachi.pages.Links;
import dev.kkachi.pages.QueueView;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Views of the queue that people keep, for themselves or for everybody of their tenant.
final class ViewRoutes {
    private static final String PREFIX = "kept-";
    private static final int KEPT_MAX = 12;
    private final Workplace place;

    private ViewRoutes(Workplace place) {
        this.place = place;
    }

    static List<Route> of(Workplace place) {
        ViewRoutes views = new ViewRoutes(place);
        Entry reads = Entry.with(Permission.CASE_READ);
        return List.of(
                Route.post("/queue/views", reads, RouteLimits.FORM, views::save),
                Route.post("/queue/views/remove", reads, RouteLimits.FORM, views::remove));
    }

    /// Returns how an address calls a view.
    static String key(SavedView view) {
        return PREFIX + view.owner() + "-" + view.name();
    }

    /// Finds the view that an address names, or nothing.
    static Casework.@Nullable Counted find(List<Casework.Counted> kept, String key) {
        return kept.stream()
                .filter(each -> key(each.view()).equals(key))
                .findFirst()
                .orElse(null);
    }

    private Reply save(Request request) {
        Visit visit = Visit.sending(place, request);
        String name = visit.field("name").strip();
        if (name.isEmpty() || name.length() > SavedView.NAME_CHARS_MAX) {
            return visit.failed(
                    422, "The view has no name", "Give it a name of 1 to " + SavedView.NAME_CHARS_MAX + " characters.");
        }
        List<Casework.Counted> kept = visit.given(place.work().cases().views(visit.actor()));
        boolean isNew = kept.stream()
                .noneMatch(each -> each.view().owner().equals(visit.actor().id())
                        && each.view().name().equals(name));
        long own = kept.stream()
                .filter(each -> each.view().owner().equals(visit.actor().id()))
                .count();
        if (isNew && own >= KEPT_MAX) {
            return visit.failed(
                    422, "That are many views", "You keep " + own + " views; the rule is at most " + KEPT_MAX + ".");
        }
        QueueView.Filter filter =
                new QueueView.Filter(visit.field("view"), visit.field("q"), visit.field("kind"), visit.field("sort"));
        Casework.Counted base = find(kept, filter.view());
        CaseQuery query = QueueRoutes.query(visit.actor(), filter, base == null ? null : base.view());
        SavedView view = new SavedView(
                name, visit.actor().id(), !visit.field("shared").isEmpty(), query.page(QueueRoutes.PAGE, ""));
        visit.given(place.work().cases().saveView(visit.actor(), view));
        return Reply.redirect(303, "/queue?view=" + Links.part(key(view)) + "&said=view");
    }

    private Reply remove(Request request) {
        Visit visit = Visit.sending(place, request);
        visit.given(place.work().cases().removeView(visit.actor(), visit.field("name")));
        return Reply.redirect(303, "/queue?said=unview");
    }
}
