package dev.kkachi.server.internal;

import dev.kkachi.server.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Server-sent events for the pages: one when the queue has changed, and a sign of life between.
final class Events {
    private static final Duration BREATH = Duration.ofSeconds(15);
    private static final int BREATHS = 20;
    private static final String CHANGED =
            "data: <a href=\"/queue\" class=\"notice\">The queue has changed. Show it.</a>\n\n";

    private Events() {}

    static Reply of(Bell bell) {
        return Reply.flow("text/event-stream", out -> listen(bell, out));
    }

    private static void listen(Bell bell, OutputStream out) throws IOException {
        long heard = bell.rings();
        try {
            write(out, ": listening\n\n");
            for (int i = 0; i < BREATHS; i++) {
                long rings = bell.await(heard, BREATH);
                write(out, rings > heard ? CHANGED : ": here\n\n");
                heard = rings;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
