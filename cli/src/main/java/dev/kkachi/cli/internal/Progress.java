package dev.kkachi.cli.internal;

import dev.kkachi.model.Amount;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.DoubleFunction;

/// Tells on standard error how far long work has come: a line that rewrites itself on a terminal, now
/// and then a plain line otherwise.
final class Progress {
    private static final Duration TERMINAL_PAUSE = Duration.ofMillis(200);
    private static final Duration PLAIN_PAUSE = Duration.ofSeconds(10);
    private static final int BAR_COLUMNS = 30;
    private static final double SHARE_THAT_TELLS = 0.02;

    private final PrintStream err;
    private final InstantSource clock;
    private final boolean silent;
    private final boolean terminal;
    private final Instant start;
    private Instant stage;
    private Instant said;
    private boolean shown;

    private Progress(Surroundings around, boolean silent) {
        this.err = around.err();
        this.clock = around.clock();
        this.terminal = around.errTerminal();
        this.silent = silent;
        this.start = clock.instant();
        this.stage = start;
        this.said = start;
    }

    /// Starts the clock.
    static Progress start(Call call) {
        return new Progress(call.around(), call.quiet());
    }

    /// Tells on a terminal what begins now.
    void stage(String doing) {
        stage = clock.instant();
        said = stage;
        if (terminal && !silent) {
            shown = true;
            err.print("\r" + doing + " ...\u001B[K");
            err.flush();
        }
    }

    /// Tells that `rows` rows are done, which is `share` of all; a share below 0 is not known.
    void rows(long rows, double share) {
        tell(share, seconds -> rate(rows, "row", seconds));
    }

    /// Tells that `share` of all is done, which is not known below 0, with the words that `text` makes
    /// of the seconds since the stage began; it is asked for them only when there is something to be
    /// said.
    void tell(double share, DoubleFunction<String> text) {
        if (silent) {
            return;
        }
        Instant now = clock.instant();
        if (Duration.between(said, now).compareTo(terminal ? TERMINAL_PAUSE : PLAIN_PAUSE) < 0) {
            return;
        }
        said = now;
        double seconds = Math.max(0.001, Duration.between(stage, now).toNanos() / 1e9);
        String words = text.apply(seconds) + left(share, seconds);
        if (terminal) {
            shown = true;
            err.print("\r" + bar(share) + words + "\u001B[K");
            err.flush();
        } else {
            err.println("kkachi: " + (share < 0 ? "" : Math.round(share * 100) + " %, ") + words);
        }
    }

    /// Returns how many of a noun are done, and how many a second.
    static String rate(long number, String noun, double seconds) {
        return counted(number, noun) + ", " + grouped(Math.round(number / seconds)) + " a second";
    }

    /// Returns how much longer the stage takes if it goes on as it went, once it has gone far enough to
    /// tell.
    private static String left(double share, double seconds) {
        if (share < SHARE_THAT_TELLS) {
            return "";
        }
        return ", about " + Math.max(1, Math.round(seconds * (1 - share) / share)) + " s left";
    }

    private static String bar(double share) {
        if (share < 0) {
            return "";
        }
        int full = (int) Math.round(Math.min(1, share) * BAR_COLUMNS);
        return "[" + "#".repeat(full) + ".".repeat(BAR_COLUMNS - full) + "] " + Math.round(share * 100) + " %, ";
    }

    /// Clears the line that rewrote itself.
    void finish() {
        if (shown) {
            err.print("\r\u001B[K");
            err.flush();
            shown = false;
        }
    }

    /// Returns the seconds since the start.
    double seconds() {
        return Duration.between(start, clock.instant()).toNanos() / 1e9;
    }

    /// Returns `number` of a noun, such as `1 match` or `2,000 matches`.
    static String counted(long number, String noun) {
        String plural = noun.endsWith("y")
                ? noun.substring(0, noun.length() - 1) + "ies"
                : noun + (noun.endsWith("ch") || noun.endsWith("s") ? "es" : "s");
        return grouped(number) + " " + (number == 1 ? noun : plural);
    }

    /// Returns `number` with commas between thousands.
    static String grouped(long number) {
        return grouped(Long.toString(number));
    }

    /// Returns the decimal number `printed`, which is not negative, with commas between thousands.
    static String grouped(String printed) {
        return Amount.grouped(printed);
    }
}
