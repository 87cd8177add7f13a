package dev.kkachi.server.internal;

import dev.kkachi.pages.Assets;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Problem;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import java.util.ArrayList;
import java.util.List;

/// Everything that people see in a browser.
public final class PageRoutes {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private PageRoutes() {}

    /// Returns the routes of all pages and of what they need.
    public static List<Route> of(Workplace place) {
        List<Route> routes = new ArrayList<>();
        Assets assets = place.drawn().assets();
        routes.add(Route.get("/assets/{hash}/{name}", Entry.OPEN, request -> asset(assets, request)));
        routes.addAll(DoorRoutes.of(place));
        routes.addAll(IssuerRoutes.of(place));
        routes.addAll(PasskeyRoutes.of(place));
        routes.addAll(QueueRoutes.of(place));
        routes.addAll(CaseRoutes.of(place));
        routes.addAll(CaseActions.of(place));
        routes.addAll(FileRoutes.of(place));
        routes.addAll(ViewRoutes.of(place));
        routes.addAll(PersonRoutes.of(place));
        routes.addAll(ExportRoutes.of(place));
        routes.addAll(AuditRoutes.of(place));
        SignHistory signs = new SignHistory(place, Thread::startVirtualThread);
        routes.addAll(OfficeRoutes.of(place, signs));
        routes.addAll(TrialRoutes.of(place, signs));
        routes.addAll(PeopleRoutes.of(place));
        routes.addAll(AccountRoutes.of(place));
        return List.copyOf(routes);
    }

    private static Reply asset(Assets assets, Request request) {
        Assets.Asset asset = assets.find(request.path());
        if (asset == null) {
            return Reply.problem(Problem.of(404, "not-found", "There is nothing at this path."));
        }
        byte[] bytes = new byte[asset.content().remaining()];
        asset.content().duplicate().get(bytes);
        return Reply.stored(asset.type(), bytes).with("Cache-Control", FOR_EVER);
    }
}
