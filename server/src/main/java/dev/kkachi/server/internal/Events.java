package dev.kkachi.server.internal;

import dev.kkachi.cases.spi.AuditShelf;
import dev.kkachi.server.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/// Server-sent events for the pages: one when a queue that somebody sees has changed.
final class Events {
    private static final String CHANGED =
            "data: <a href=\"/queue\" class=\"notice\">The queue has changed. Show it.</a>\n\n";

    /// What happens without anything being another afterwards.
    private static final Set<String> LOOKS = Set.of(
            "dev.kkachi.case.viewed.v1",
            "dev.kkachi.case.revealed.v1",
            "dev.kkachi.case.given.v1",
            "dev.kkachi.case.exported.v1");

    private Events() {}

    static Reply of(Hearing hearing, Hearing.Listener listener) {
        return hearing.of(listener, hearing.last(listener.actor()), Events::tell);
    }

    private static void tell(List<AuditShelf.Outgoing> heard, OutputStream out) throws IOException {
        if (heard.stream().anyMatch(Events::isChange)) {
            Hearing.write(out, CHANGED);
        }
    }

    private static boolean isChange(AuditShelf.Outgoing event) {
        String type = Hearing.said(event).text("type");
        return type.startsWith("dev.kkachi.case.") && !LOOKS.contains(type);
    }
}
