package dev.kkachi.server;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.spi.StoreUnavailable;
import dev.kkachi.model.KkachiException;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/// The one way into the server. Every request is looked at in the same order: how long its address is,
/// what is there, who calls, how often they call, whether they may, what they bring. Only then is it
/// answered.
final class Gate implements AutoCloseable {
    static final int TARGET_BYTES_MAX = 60_000;

    private static final String RETRY_SECONDS = "5";
    private static final long STREAM_NANOS = Duration.ofMinutes(15).toNanos();
    private static final String NOWHERE = "-";
    /// Whoever asks this asks for a 503: it is an answer like another.
    private static final String READINESS = "/readyz";

    private final Routes routes;
    private final Surroundings around;
    private final Outgoing outgoing;
    private final RateLimit rate;
    private final Chance chance;
    private final Patience patience = new Patience();

    /// What the gate needs.
    ///
    /// @param options how the server listens
    /// @param callers tells who calls
    /// @param metrics where it counts
    /// @param log where it writes
    /// @param spans tells where time goes
    record Surroundings(ServerOptions options, Callers callers, Metrics metrics, ServerLog log, Spans spans) {}

    Gate(Routes routes, Surroundings around, Chance chance) {
        this.routes = routes;
        this.around = around;
        this.chance = chance;
        this.outgoing = new Outgoing(around.options);
        this.rate = new RateLimit(around.options.ratePerSecond());
    }

    @Override
    public void close() {
        patience.close();
    }

    /// What is known of a request so far.
    private static final class Passage {
        private String route = NOWHERE;
        private String caller = NOWHERE;
        private boolean open;
        private boolean expected;
        private int status;
    }

    void pass(ServerRequest request, ServerResponse response) {
        long start = System.nanoTime();
        Incoming incoming = new Incoming(request, chance, around.options);
        Passage passage = new Passage();
        around.spans.follow(incoming.trace(), () -> answer(incoming, passage, response, start));
        if (passage.status == 408 || incoming.closes()) {
            throw new CloseConnectionException("The client asked for it, or is too slow.");
        }
    }

    private ServerLog.Answered answer(Incoming incoming, Passage passage, ServerResponse response, long start) {
        Reply reply = reply(incoming, passage, start);
        passage.status = reply.status();
        try {
            outgoing.send(reply, incoming, response, passage.open);
        } catch (IOException | UncheckedIOException e) {
            around.log.event("cut", "A client left before its answer was sent.");
        }
        long nanos = System.nanoTime() - start;
        around.metrics.count(passage.route, reply.status(), nanos);
        ServerLog.Answered answer =
                new ServerLog.Answered(incoming.method(), passage.route, reply.status(), nanos, passage.expected);
        around.log.answered(answer, passage.caller, incoming.trace().traceId());
        return answer;
    }

    private Reply reply(Incoming incoming, Passage passage, long start) {
        try {
            return pass(incoming, passage, start);
        } catch (Refusal refusal) {
            return refusal.reply();
        } catch (StoreUnavailable e) {
            around.log.failed(e, incoming.trace().traceId());
            return Reply.problem(Problem.of(
                            503, "unavailable", "The database does not do its part now. Maybe try again soon."))
                    .with("Retry-After", RETRY_SECONDS);
        } catch (KkachiException e) {
            around.log.failed(e, incoming.trace().traceId());
            return Reply.problem(expected(e));
        } catch (IOException | RuntimeException e) {
            around.log.failed(e, incoming.trace().traceId());
            return Reply.problem(Problem.of(
                    500,
                    "internal",
                    "Something went wrong here. Maybe tell the operator the trace id of this answer."));
        }
    }

    private static Problem expected(KkachiException e) {
        return switch (e.code()) {
            case LISTS_UNUSABLE ->
                Problem.of(503, "lists-unusable", "Screening cannot be trusted now: a list is missing or too old.");
            case BAD_INPUT -> Problem.of(400, "bad-input", "The request cannot be used.");
            case ENVIRONMENT -> Problem.of(503, "unavailable", "The machine does not do its part now.");
        };
    }

    private Reply pass(Incoming incoming, Passage passage, long start) throws IOException {
        if (incoming.targetLength() > TARGET_BYTES_MAX) {
            return Outgoing.TOO_LONG;
        }
        if (incoming.method().equals("OPTIONS")) {
            return preflight(incoming, passage);
        }
        return switch (routes.find(incoming.method(), incoming.path())) {
            case Routes.Found.Here here -> {
                passage.route = here.route().path();
                passage.open = here.route().limits().isOpenToOrigins();
                passage.expected = here.route().path().equals(READINESS);
                yield pass(incoming, passage, here, start);
            }
            case Routes.Found.OtherMethods(String allowed) -> notThisMethod(allowed);
            case Routes.Found.Nothing ignored ->
                Reply.problem(Problem.of(404, "not-found", "There is nothing at this path."));
        };
    }

    private static Reply notThisMethod(String allowed) {
        String rule = "This path answers " + allowed + " only.";
        return Reply.problem(Problem.of(405, "method-not-allowed", rule)).with("Allow", allowed);
    }

    private Reply preflight(Incoming incoming, Passage passage) {
        String wanted = incoming.header("Access-Control-Request-Method");
        if (routes.find(wanted, incoming.path()) instanceof Routes.Found.Here here) {
            passage.route = here.route().path();
            passage.open = here.route().limits().isOpenToOrigins();
            return Reply.empty(204)
                    .with("Access-Control-Allow-Methods", here.route().method())
                    .with("Access-Control-Allow-Headers", "Content-Type, Authorization")
                    .with("Access-Control-Max-Age", "600");
        }
        return Reply.problem(Problem.of(404, "not-found", "There is nothing at this path."));
    }

    private Reply pass(Incoming incoming, Passage passage, Routes.Found.Here here, long start) throws IOException {
        Route route = here.route();
        Caller caller = around.callers.resolve(incoming);
        passage.caller = caller.logId();
        String counted = caller instanceof Caller.Key || caller instanceof Caller.Session
                ? caller.logId()
                : "peer:" + Proxies.line(incoming.peer());
        long wait = rate.take(counted, route.limits().tokens(), start);
        if (wait > 0) {
            return Reply.problem(Problem.of(429, "too-many-requests", "This caller asks too often."))
                    .with("Retry-After", Long.toString(wait));
        }
        if (!caller.passes(route.entry())) {
            return isPage(incoming, caller) ? toDoor(incoming) : forbidden(caller, route.entry());
        }
        if (route.limits().isStreamed()) {
            return streamed(incoming, here, caller, start);
        }
        long deadline = start + around.options.patience().toNanos();
        byte[] body = incoming.body(route.limits().bodyBytesMax(), deadline, patience);
        if (body.length > 0) {
            requireType(incoming, route.limits().contentTypes());
        }
        return route.handler().handle(new Request(incoming, here, caller, body));
    }

    /// Lets the handler read the body itself; a sender that rests is cut off by the connection's own
    /// patience, one that comes slowly by this.
    private Reply streamed(Incoming incoming, Routes.Found.Here here, Caller caller, long start) throws IOException {
        requireType(incoming, here.route().limits().contentTypes());
        Patience.Wait wait = patience.begin(start + STREAM_NANOS);
        try {
            return here.route().handler().handle(new Request(incoming, here, caller, new byte[0]));
        } finally {
            patience.end(wait);
        }
    }

    /// Says whether a person asks for a page without having signed in.
    private static boolean isPage(Incoming incoming, Caller caller) {
        return caller instanceof Caller.Anonymous
                && incoming.method().equals("GET")
                && incoming.header("Accept").contains("text/html");
    }

    /// Shows a person the door, and the way back from there.
    private static Reply toDoor(Incoming incoming) {
        String query = incoming.query().isEmpty() ? "" : "?" + incoming.query();
        String here = URLEncoder.encode(incoming.path() + query, StandardCharsets.UTF_8);
        return Reply.redirect(303, "/login?next=" + here);
    }

    private static Reply forbidden(Caller caller, Entry entry) {
        return switch (caller) {
            case Caller.Anonymous ignored ->
                Reply.problem(Problem.of(401, "sign-in-needed", "This needs a session or a key."))
                        .with("WWW-Authenticate", "Bearer");
            case Caller.Unproved(String why) ->
                Reply.problem(Problem.of(401, "not-proved", why)).with("WWW-Authenticate", "Bearer");
            case Caller.Key ignored -> lacking(entry);
            case Caller.Session ignored -> lacking(entry);
        };
    }

    private static Reply lacking(Entry entry) {
        String scope = entry instanceof Entry.Held(Permission held) ? held.scope() : "to be signed in";
        return Reply.problem(Problem.of(403, "not-allowed", "This needs the permission " + scope + "."));
    }

    private static void requireType(Incoming incoming, Set<String> allowed) {
        String given = incoming.header(HeaderNames.CONTENT_TYPE);
        if (allowed.isEmpty() || given.isEmpty()) {
            return;
        }
        int parameters = given.indexOf(';');
        String type = (parameters < 0 ? given : given.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!allowed.contains(type)) {
            String rule = "The body must be " + String.join(" or ", allowed) + ".";
            throw Refusal.of(Problem.of(415, "unsupported-media-type", rule));
        }
    }
}
