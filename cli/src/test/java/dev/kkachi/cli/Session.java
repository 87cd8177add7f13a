package dev.kkachi.cli;

import dev.kkachi.cli.internal.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Runs the real command in this process, with a home, streams and a clock of the test's own.
final class Session {
    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private byte[] in = new byte[0];
    private OutputStream sink = out;
    private boolean terminal;
    private boolean watched;
    private Duration tick = Duration.ZERO;
    private Instant now = Instant.parse("2026-11-24T00:00:00Z");

    private Session(Path home) {
        environment.put("KKACHI_HOME", home.toString());
    }

    static Session in(Path folder) {
        return new Session(folder.resolve("home"));
    }

    Session typing(String text) {
        in = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    Session writingTo(OutputStream other) {
        sink = other;
        return this;
    }

    Session atATerminal() {
        terminal = true;
        environment.put("NO_COLOR", "1");
        environment.put("COLUMNS", "120");
        return this;
    }

    Session with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /// Each look at the clock finds it `duration` later.
    Session ticking(String duration) {
        tick = Duration.parse(duration);
        return this;
    }

    /// A person watches what is said, and each look at the clock finds it `tick` later.
    Session watchedFor(String tick) {
        watched = true;
        return ticking(tick);
    }

    Session at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /// Screens what was typed against the lists in the folder `lists`.
    int screen(Path lists, String... options) {
        Stream<String> fixed = Stream.of("screen", "-", "--lists-dir", lists.toString());
        return run(Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
    }

    int run(String... arguments) {
        out.reset();
        err.reset();
        Instant[] then = {now};
        Surroundings around = new Surroundings(
                new ByteArrayInputStream(in),
                sink,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                () -> {
                    then[0] = then[0].plus(tick);
                    return then[0];
                },
                terminal,
                watched);
        return Main.run(around, arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
