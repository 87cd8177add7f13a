package dev.kkachi.server.internal;

import dev.kkachi.access.Permission;
import dev.kkachi.entities.Entities;
import dev.kkachi.exchange.Jobs;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Handler;
import dev.kkachi.server.Readiness;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The matching API: search, match, entities, reconciliation and the catalog, as clients of the
/// OpenSanctions API know them.
public final class MatchingRoutes {
    private static final int BATCH_BYTES_MAX = 4 << 20;
    private static final RouteLimits READ = RouteLimits.NO_BODY.openToOrigins();
    private static final Entry ENTRY = Entry.with(Permission.SCREEN);

    private MatchingRoutes() {}

    /// What the routes need.
    ///
    /// @param entities what is searched and matched
    /// @param token the token with which an update can be asked for, `null` for no such way
    /// @param update brings the entities up to date
    /// @param readiness what stands against trusting the answers
    public record Needs(
            Entities entities,
            Readiness readiness,
            @Nullable String token,
            Runnable update) {}

    /// Returns the routes.
    public static List<Route> of(Needs needs) {
        Entities entities = needs.entities;
        MatchRoute match = new MatchRoute(entities);
        SearchRoute search = new SearchRoute(entities);
        EntityRoutes entity = new EntityRoutes(entities);
        CatalogRoutes catalog = new CatalogRoutes(entities, needs.token, waits -> update(needs.update, waits));
        ReconcileRoutes reconcile = new ReconcileRoutes(entities);
        RouteLimits batch = new RouteLimits(BATCH_BYTES_MAX, Set.of(), 1, true);
        RouteLimits form = new RouteLimits(BATCH_BYTES_MAX, RouteLimits.FORM.contentTypes(), 1, true);
        List<Route> routes = new ArrayList<>(List.of(
                new Route("POST", "/match/{dataset}", ENTRY, batch, trusted(needs.readiness, match::answer)),
                read("/search/{dataset}", search::answer),
                read("/entities/{id}", entity::entity),
                read("/entities/{id}/adjacent", entity::adjacent),
                read("/entities/{id}/adjacent/{property}", entity::adjacentBy),
                read("/catalog", catalog::catalog),
                read("/manifest", catalog::catalog),
                read("/algorithms", request -> Algorithms.reply()),
                new Route("POST", "/updatez", Entry.OPEN, RouteLimits.JSON, catalog::update)));
        routes.addAll(List.of(
                read("/reconcile/{dataset}", reconcile::reconcile),
                new Route("POST", "/reconcile/{dataset}", ENTRY, form, trusted(needs.readiness, reconcile::reconcile)),
                read("/reconcile/{dataset}/suggest/entity", reconcile::suggestEntity),
                read("/reconcile/{dataset}/suggest/type", reconcile::suggestType),
                read("/reconcile/{dataset}/suggest/property", reconcile::suggestProperty),
                read("/reconcile/{dataset}/extend/property", reconcile::extendProperties)));
        return routes;
    }

    /// Returns what screens the subjects of jobs. It fails closed too.
    public static Jobs.Screener screener(Entities entities, Readiness readiness) {
        MatchRoute match = new MatchRoute(entities);
        return line -> {
            List<String> faults = readiness.faults();
            if (!faults.isEmpty()) {
                throw new Jobs.Unusable(String.join(" ", faults));
            }
            return match.screen(line);
        };
    }

    /// Fails closed: nobody is told to be clear by lists that are missing or too old.
    private static Handler trusted(Readiness readiness, Handler handler) {
        return request -> {
            List<String> faults = readiness.faults();
            return faults.isEmpty() ? handler.handle(request) : HealthRoutes.notReady(faults);
        };
    }

    private static Route read(String path, Handler handler) {
        return new Route("GET", path, ENTRY, READ, handler);
    }

    private static void update(Runnable update, boolean waits) {
        if (waits) {
            update.run();
        } else {
            Thread.ofVirtual().name("kkachi-update").start(update);
        }
    }
}
