package dev.kkachi.server.internal;

import dev.kkachi.server.Handler;
import dev.kkachi.server.Route;
import java.util.ArrayList;
import java.util.List;

/// What programs ask of the casework: the same commands as the pages, as JSON.
public final class ApiRoutes {
    private ApiRoutes() {}

    /// Returns the routes.
    public static List<Route> of(Workplace place, Exchange exchange) {
        Repeated repeated = new Repeated(exchange.repeats(), place.clock());
        List<Route> routes = new ArrayList<>();
        routes.addAll(CaseApi.of(place));
        routes.addAll(CommandApi.of(place));
        routes.addAll(FindingApi.of(place));
        routes.addAll(PersonApi.of(place, exchange.repeats()));
        routes.addAll(AuditApi.of(place));
        routes.addAll(EventApi.of(place));
        routes.addAll(HookApi.of(place, exchange.webhooks()));
        routes.addAll(DeskApi.of(place));
        routes.addAll(PeopleApi.of(place));
        routes.addAll(JobApi.of(exchange.jobs(), repeated));
        return routes.stream().map(route -> complete(route, repeated)).toList();
    }

    private static Route complete(Route route, Repeated repeated) {
        if (!route.method().equals("POST")) {
            return route;
        }
        Handler once = route.limits().isStreamed() ? route.handler() : repeated.once(route.handler());
        return route.with(once)
                .with(route.about()
                        .header(
                                Repeated.KEY,
                                false,
                                "chosen by the caller: the same request is done once in 24 hours"));
    }
}
