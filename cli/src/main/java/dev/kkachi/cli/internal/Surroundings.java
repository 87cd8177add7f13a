package dev.kkachi.cli.internal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Everything a command may touch of the process it runs in, so that a test can hand in its own.
///
/// @param in standard input, unbuffered
/// @param out standard output, unbuffered and without the error-swallowing of a `PrintStream`: a closed
///     pipe and a full disk must be seen
/// @param err where people are spoken to
/// @param environment the environment variables
/// @param clock the time
/// @param terminal whether a person watches `out`
/// @param errTerminal whether a person watches `err`
public record Surroundings(
        InputStream in,
        OutputStream out,
        PrintStream err,
        Map<String, String> environment,
        InstantSource clock,
        boolean terminal,
        boolean errTerminal) {
    private static final int COLUMNS_DEFAULT = 120;
    private static final int COLUMNS_MIN = 60;

    public Surroundings {
        out = new StandardOutput(out);
        environment = Map.copyOf(environment);
    }

    /// Returns the surroundings of this process.
    public static Surroundings ofProcess() {
        return new Surroundings(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.getenv(),
                InstantSource.system(),
                isTerminal("out"),
                isTerminal("err"));
    }

    /// Returns chance that nobody can guess, for keys and salts.
    static SecureRandom secrets() {
        return new SecureRandom();
    }

    /// The launcher knows from the shell which streams are terminals and says so
    /// (`-Dkkachi.terminal=out,err`); without it, the JDK's answer counts, which wants standard input
    /// to be one too.
    @SuppressWarnings("SystemConsoleNull") // JDK 25 does return null again where standard input is no terminal
    private static boolean isTerminal(String stream) {
        String said = System.getProperty("kkachi.terminal");
        if (said != null) {
            return said.contains(stream);
        }
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /// Returns where secrets come from.
    static RandomGenerator secureRandom() {
        return new SecureRandom();
    }

    /// Returns the folder that keeps lists between runs: `$KKACHI_HOME`, else `.kkachi` in the user's
    /// own folder.
    Path defaultHome() {
        String configured = environment.get("KKACHI_HOME");
        if (configured != null && !configured.isBlank()) {
            return Path.of(configured);
        }
        String user = environment.getOrDefault("HOME", System.getProperty("user.home", "."));
        return Path.of(user, ".kkachi");
    }

    /// Says whether colours help: a terminal, and nobody asked for none (no-color.org).
    boolean colours() {
        String refused = environment.get("NO_COLOR");
        return terminal && (refused == null || refused.isEmpty()) && !"dumb".equals(environment.get("TERM"));
    }

    /// Returns how many characters fit in a line.
    int columns() {
        @Nullable String said = environment.get("COLUMNS");
        if (said == null || !said.matches("\\d{1,4}")) {
            return COLUMNS_DEFAULT;
        }
        return Math.max(COLUMNS_MIN, Integer.parseInt(said));
    }
}
