package dev.kkachi.server;

import dev.kkachi.files.JsonBytes;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;

/// What the server says about itself: one JSON object a line. There are no names, no queries, no bodies
/// and no paths in it, only templates of routes, ids and numbers; and as JSON escapes every line break,
/// nobody can write a line of it.
public final class ServerLog {
    private final PrintStream out;
    private final InstantSource clock;
    private final boolean everything;

    private ServerLog(PrintStream out, InstantSource clock, boolean everything) {
        this.out = out;
        this.clock = clock;
        this.everything = everything;
    }

    /// Returns a log on `out`.
    ///
    /// @param everything whether answers are logged that went as they should
    public static ServerLog to(PrintStream out, InstantSource clock, boolean everything) {
        return new ServerLog(out, clock, everything);
    }

    /// One answer.
    ///
    /// @param isExpected whether a status of 5xx is what was asked for
    record Answered(String method, String route, int status, long nanos, boolean isExpected) {}

    /// Logs an answer: always one that was refused or failed, others only where everything is wanted.
    void answered(Answered answer, String caller, String traceId) {
        int status = answer.status;
        boolean failed = status >= 500 && !answer.isExpected;
        boolean telling = failed || status == 401 || status == 403 || status == 429;
        if (!everything && !telling) {
            return;
        }
        JsonBytes line = start(failed ? "error" : "info", telling && !failed ? "refused" : "answered");
        line.name("method").value(answer.method).name("route").value(answer.route);
        line.name("status").value(status).name("micros").value(answer.nanos / 1000);
        line.name("caller").value(caller).name("trace").value(traceId);
        print(line);
    }

    /// Logs that something inside went wrong: the kind and the place, never the message, which may
    /// quote somebody.
    void failed(Throwable failure, String traceId) {
        JsonBytes line = start("error", "failed");
        line.name("kind").value(failure.getClass().getName());
        line.name("at").array();
        StackTraceElement[] places = failure.getStackTrace();
        for (int i = 0; i < Math.min(8, places.length); i++) {
            line.value(places[i].toString());
        }
        line.endArray().name("trace").value(traceId);
        print(line);
    }

    /// Logs something that happened to the installation.
    ///
    /// @param event a word, such as `started`
    /// @param detail words about the installation, never about people
    public void event(String event, String detail) {
        print(start("info", event).name("detail").value(detail));
    }

    private JsonBytes start(String level, String event) {
        Instant now = clock.instant();
        return new JsonBytes()
                .object()
                .name("time")
                .value(now.toString())
                .name("level")
                .value(level)
                .name("event")
                .value(event);
    }

    private void print(JsonBytes line) {
        line.end();
        synchronized (out) {
            out.println(line);
        }
    }
}
