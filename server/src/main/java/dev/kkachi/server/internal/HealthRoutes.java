package dev.kkachi.server.internal;

import dev.kkachi.access.Permission;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Metrics;
import dev.kkachi.server.Problem;
import dev.kkachi.server.Readiness;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import java.util.List;

/// How the server is: alive, able to answer, and what it counts.
public final class HealthRoutes {
    private final Readiness readiness;
    private final Metrics metrics;

    private HealthRoutes(Readiness readiness, Metrics metrics) {
        this.readiness = readiness;
        this.metrics = metrics;
    }

    /// Returns the routes.
    public static List<Route> of(Readiness readiness, Metrics metrics) {
        HealthRoutes routes = new HealthRoutes(readiness, metrics);
        return List.of(
                Route.get("/livez", Entry.OPEN, request -> ok()),
                Route.get("/healthz", Entry.OPEN, request -> ok()),
                Route.get("/readyz", Entry.OPEN, routes::ready),
                Route.get("/metrics", Entry.with(Permission.SCREEN), routes::metrics));
    }

    private static Reply ok() {
        return Reply.json(new JsonBytes().object().name("status").value("ok").end());
    }

    /// Fails closed: whoever asks this before sending queries must not be told to send them.
    private Reply ready(Request request) {
        List<String> faults = readiness.faults();
        return faults.isEmpty() ? ok() : notReady(faults);
    }

    /// Returns the answer of a server that cannot be trusted now.
    static Reply notReady(List<String> faults) {
        return Reply.problem(Problem.of(503, "not-ready", String.join(" ", faults)))
                .with("Retry-After", "5");
    }

    private Reply metrics(Request request) {
        return Reply.text(metrics.render()).with("Cache-Control", "no-store");
    }
}
