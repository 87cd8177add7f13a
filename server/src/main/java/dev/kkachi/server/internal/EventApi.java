package dev.kkachi.server.internal;

import static dev.kkachi.server.Shape.text;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.spi.AuditShelf;
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
import java.util.List;
import java.util.Set;

/// What happens, as it happens: server-sent events, each a CloudEvent with the number that a client who
/// was cut off gives as `Last-Event-ID` to miss nothing.
final class EventApi {
    private static final int TOKENS = 20;

    private final Hearing hearing;
    private final Workplace place;

    private EventApi(Workplace place) {
        this.place = place;
        this.hearing = new Hearing(place);
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
        long from = after.isEmpty() ? hearing.last(actor) : Long.parseLong(after);
        List<AuditShelf.Outgoing> next = place.work().trail().events(actor.tenant(), from, 1);
        if (!next.isEmpty() && next.getFirst().number() > from + 1) {
            return Reply.problem(Problem.of(
                    410,
                    "events-gone",
                    "Events up to " + (next.getFirst().number() - 1) + " are kept no longer; the rule is 30 days."));
        }
        return hearing.of(new Hearing.Listener(request.caller(), actor), from, EventApi::tell);
    }

    private static void tell(List<AuditShelf.Outgoing> heard, OutputStream out) throws IOException {
        for (AuditShelf.Outgoing event : heard) {
            Hearing.write(out, "id: " + event.number() + "\ndata: " + event.json() + "\n\n");
        }
    }
}
