package dev.kkachi.server.internal;

import static dev.kkachi.server.Shape.text;

import dev.kkachi.access.Permission;
import dev.kkachi.access.TenantId;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.Casework;
import dev.kkachi.cases.spi.AuditShelf;
import dev.kkachi.files.Json;
import dev.kkachi.server.About;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Problem;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What happens, as it happens: server-sent events, each a CloudEvent with the number that a client who
/// was cut off gives as `Last-Event-ID` to miss nothing.
final class EventApi {
    private static final int TOKENS = 20;
    private static final int BLOCK = 200;
    /// Other processes write too, and ring no bell of ours.
    private static final Duration LOOK = Duration.ofSeconds(1);
    /// A key that was taken back hears no more than this long.
    private static final int LOOKS = 300;
    private static final int LOOKS_OF_A_BREATH = 15;

    private static final int STREAMS_MAX = 10;

    private final Map<String, Integer> listeners = new ConcurrentHashMap<>();
    private final Workplace place;

    private EventApi(Workplace place) {
        this.place = place;
    }

    static List<Route> of(Workplace place) {
        EventApi api = new EventApi(place);
        RouteLimits limits = new RouteLimits(0, Set.of(), TOKENS, false);
        return List.of(new Route("GET", "/api/v1/events", Entry.with(Permission.CASE_READ), limits, api::events)
                .with(About.of("What happens, as server-sent events of CloudEvents; ends after five minutes at most.")
                        .header("Last-Event-ID", false, "the number of the last event that was heard")
                        .query("after", text(18), "the same, for those who can send no header")
                        .answering(200, "text/event-stream")));
    }

    private Reply events(Request request) {
        ApiCall call = ApiCall.of(request);
        Actor actor = call.actor();
        ApiQuery asked = ApiQuery.of(request);
        String last = request.header("Last-Event-ID");
        String after = last.isEmpty() ? asked.text("after") : last;
        if (!after.isEmpty() && !after.matches("-1|\\d{1,15}")) {
            throw Refusal.of(Problem.of(400, "bad-event-id", "A Last-Event-ID is the number of an event."));
        }
        long from = after.isEmpty() ? place.work().trail().size(actor.tenant()) - 1 : Long.parseLong(after);
        List<AuditShelf.Outgoing> next = place.work().trail().events(actor.tenant(), from, 1);
        if (!next.isEmpty() && next.getFirst().number() > from + 1) {
            return Reply.problem(Problem.of(
                    410,
                    "events-gone",
                    "Events up to " + (next.getFirst().number() - 1) + " are kept no longer; the rule is 30 days."));
        }
        String who = actor.tenant() + " " + actor.id();
        if (listeners.getOrDefault(who, 0) >= STREAMS_MAX) {
            return Reply.problem(Problem.of(
                            429,
                            "too-many-streams",
                            "This account listens " + STREAMS_MAX + " times already; the rule is no more."))
                    .with("Retry-After", "30");
        }
        return Reply.flow("text/event-stream", out -> {
            listeners.merge(who, 1, Integer::sum);
            try {
                listen(actor, from, out);
            } finally {
                listeners.merge(who, -1, Integer::sum);
            }
        });
    }

    private void listen(Actor actor, long from, OutputStream out) throws IOException {
        long heard = from;
        long rings = place.bell().rings();
        write(out, ": listening\n\n");
        try {
            for (int look = 1; look <= LOOKS; look++) {
                heard = tell(actor, heard, out);
                if (look % LOOKS_OF_A_BREATH == 0) {
                    write(out, ": here\n\n");
                }
                rings = place.bell().await(rings, LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long tell(Actor actor, long heard, OutputStream out) throws IOException {
        TenantId tenant = actor.tenant();
        long at = heard;
        while (true) {
            List<AuditShelf.Outgoing> events = place.work().trail().events(tenant, at, BLOCK);
            for (AuditShelf.Outgoing event : events) {
                if (concerns(actor, event)) {
                    write(out, "id: " + event.number() + "\ndata: " + event.json() + "\n\n");
                }
                at = event.number();
            }
            if (events.size() < BLOCK) {
                return at;
            }
        }
    }

    /// Somebody who sees some queues only hears of the cases in these; what happens to no case is for
    /// those who read the audit log.
    private boolean concerns(Actor actor, AuditShelf.Outgoing event) {
        String subject = ((Json.Obj) Json.parse(event.json())).text("subject");
        if (!subject.startsWith("cases/")) {
            return actor.may(Permission.AUDIT_READ);
        }
        CaseId id = new CaseId(subject.substring("cases/".length()));
        return actor.queues().isEmpty()
                || place.work().cases().whereLies(actor, id) instanceof Casework.Reply.Given<String>;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
