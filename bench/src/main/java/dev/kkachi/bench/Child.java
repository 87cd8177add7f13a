package dev.kkachi.bench;

import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A whole process: of the command, started by the launcher as a user starts it, or of a class of the
/// benchmark's own.
///
/// @param seconds from start to end, on the wall
/// @param peakMegabytes the most memory it held resident, 0 where the system does not tell
public record Child(double seconds, long peakMegabytes) {
    private static final int POLL_MILLIS = 50;

    /// Runs `kkachi` with `arguments`, its results read and thrown away, and waits for its end.
    ///
    /// @throws KkachiException if it fails
    public static Child run(String... arguments) {
        return launched(Map.of(), arguments);
    }

    /// Runs `kkachi` with `arguments` on a heap of at most so many megabytes, as somebody with much to
    /// look at starts it, and waits for its end.
    ///
    /// @throws KkachiException if it fails
    public static Child run(int heapMegabytes, String... arguments) {
        return launched(Map.of("JDK_JAVA_OPTIONS", "-Xmx" + heapMegabytes + "m"), arguments);
    }

    private static Child launched(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(launcher());
        command.addAll(List.of(arguments));
        return run(command, environment);
    }

    /// Runs the main class `main` of the benchmark in a process of its own, with the collector that the
    /// launcher takes, and waits for its end.
    ///
    /// @throws KkachiException if it fails
    public static Child java(Class<?> main, int heapMegabytes, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx" + heapMegabytes + "m", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return run(command, Map.of());
    }

    /// Starts `kkachi` with `arguments` and leaves it running, its results thrown away.
    ///
    /// @throws IOException if it cannot be started
    public static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(launcher());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Child run(List<String> command, Map<String, String> environment) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(environment);
            long start = System.nanoTime();
            Process process = builder.start();
            long peak = 0;
            while (!process.waitFor(Duration.ofMillis(POLL_MILLIS))) {
                peak = Math.max(peak, peakMegabytes(process.pid()));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (process.exitValue() > 1) {
                throw failed(command, "ended with " + process.exitValue());
            }
            return new Child(seconds, peak);
        } catch (IOException e) {
            throw failed(command, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(command, "was interrupted");
        }
    }

    private static KkachiException failed(List<String> command, String how) {
        return new KkachiException(KkachiException.Code.ENVIRONMENT, String.join(" ", command) + " " + how);
    }

    private static String launcher() {
        String launcher = System.getenv("KKACHI_LAUNCHER");
        if (launcher == null) {
            throw new KkachiException(
                    KkachiException.Code.ENVIRONMENT,
                    "Whole processes are measured through the launcher. Maybe run: ./kkachi bench screening");
        }
        return launcher;
    }

    private static long peakMegabytes(long pid) {
        return megabytes(pid, "VmHWM:");
    }

    /// Returns what a process holds resident now, 0 where the system does not tell.
    public static long residentMegabytes(long pid) {
        return megabytes(pid, "VmRSS:");
    }

    private static long megabytes(long pid, String line) {
        try {
            for (String said : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
                if (said.startsWith(line)) {
                    return Long.parseLong(said.replaceAll("\\D", "")) / 1024;
                }
            }
        } catch (IOException e) {
            return 0; // the process has ended, or this system has no such files
        }
        return 0;
    }
}
