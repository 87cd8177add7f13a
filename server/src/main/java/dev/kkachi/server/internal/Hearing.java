package dev.kkachi.server.internal;

import dev.kkachi.access.Access;
import dev.kkachi.access.Account;
import dev.kkachi.access.Keys;
import dev.kkachi.access.Permission;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.Casework;
import dev.kkachi.cases.spi.AuditShelf;
import dev.kkachi.files.Json;
import dev.kkachi.server.Caller;
import dev.kkachi.server.Problem;
import dev.kkachi.server.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Those who listen to what happens, as it happens, over server-sent events. What they hear is read from the
/// events that are kept, whichever server made them, and is of their own tenant and the queues that they see.
final class Hearing {
    private static final int BLOCK = 200;
    /// Other servers write too, and ring no bell of ours.
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int LOOKS = 300;
    private static final int LOOKS_OF_A_BREATH = 15;
    private static final int STREAMS_MAX = 10;

    private final Map<String, Integer> listeners = new ConcurrentHashMap<>();
    private final Workplace place;

    Hearing(Workplace place) {
        this.place = place;
    }

    /// Tells somebody what they may hear.
    @FunctionalInterface
    interface Teller {
        void tell(List<AuditShelf.Outgoing> heard, OutputStream out) throws IOException;
    }

    /// Returns the number of the last event of the tenant; -1 where nothing happened yet.
    long last(Actor actor) {
        return place.work().trail().size(actor.tenant()) - 1;
    }

    /// Somebody who listens.
    ///
    /// @param caller how they came in
    /// @param actor what they may hear
    record Listener(Caller caller, Actor actor) {}

    /// Lets somebody listen to what comes after the event `from`, for five minutes, or until they may hear
    /// something else than when they began: then they come again as who they are by then.
    Reply of(Listener listener, long from, Teller teller) {
        Actor actor = listener.actor();
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
                listen(listener, from, teller, out);
            } finally {
                listeners.merge(who, -1, Integer::sum);
            }
        });
    }

    private void listen(Listener listener, long from, Teller teller, OutputStream out) throws IOException {
        long heard = from;
        long rings = place.bell().rings();
        write(out, ": listening\n\n");
        try {
            for (int look = 1; look <= LOOKS && isAsBefore(listener.caller()); look++) {
                heard = tell(listener.actor(), heard, teller, out);
                if (look % LOOKS_OF_A_BREATH == 0) {
                    write(out, ": here\n\n");
                }
                rings = place.bell().await(rings, LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAsBefore(Caller caller) {
        Workplace.Door door = place.door();
        return switch (caller) {
            case Caller.Session(Access.Present present) ->
                isAsBefore(present.account())
                        && door.access().listSessions(present.account()).stream()
                                .anyMatch(each ->
                                        each.handle().equals(present.session().handle()));
            case Caller.Key(Keys.Holder holder) ->
                isAsBefore(holder.owner())
                        && door.keys().list(holder.owner()).stream()
                                .anyMatch(each -> each.id().equals(holder.key().id()) && !each.revoked());
            case Caller.Anonymous ignored -> false;
            case Caller.Unproved ignored -> false;
        };
    }

    private boolean isAsBefore(Account then) {
        Account now = place.door().accounts().find(then.tenant(), then.id());
        return now != null && now.active() && now.grants().equals(then.grants());
    }

    private long tell(Actor actor, long heard, Teller teller, OutputStream out) throws IOException {
        long at = heard;
        while (true) {
            List<AuditShelf.Outgoing> events = place.work().trail().events(actor.tenant(), at, BLOCK);
            List<AuditShelf.Outgoing> concerning =
                    events.stream().filter(event -> concerns(actor, event)).toList();
            if (!concerning.isEmpty()) {
                teller.tell(concerning, out);
            }
            at = events.isEmpty() ? at : events.getLast().number();
            if (events.size() < BLOCK) {
                return at;
            }
        }
    }

    /// Somebody who sees some queues only hears of the cases in these; what happens to no case is for
    /// those who read the audit log.
    private boolean concerns(Actor actor, AuditShelf.Outgoing event) {
        String subject = said(event).text("subject");
        if (!subject.startsWith("cases/")) {
            return actor.may(Permission.AUDIT_READ);
        }
        CaseId id = new CaseId(subject.substring("cases/".length()));
        return actor.queues().isEmpty()
                || place.work().cases().whereLies(actor, id) instanceof Casework.Reply.Given<String>;
    }

    /// Returns what an event says.
    static Json.Obj said(AuditShelf.Outgoing event) {
        return (Json.Obj) Json.parse(event.json());
    }

    /// Writes a piece of a stream, and sends it off.
    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
