package dev.kkachi.bench.server;

import dev.kkachi.bench.Child;
import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Sheet;
import dev.kkachi.bench.Suite;
import dev.kkachi.model.KkachiException;
import dev.kkachi.testkit.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The server: how soon it answers, how much, and how quickly under half of that.
public final class ServerSuite implements Suite {
    private static final int PORT = 18_090;
    private static final int RUNS = 5;
    static final int CONNECTIONS = 16;
    private static final int SECONDS = 10;
    private static final int SOAK_MINUTES = 10;
    private static final int YEARS = 8;
    private static final double START_SECONDS_MAX = 1.5;
    private static final double PER_SECOND_MIN = 5000;
    private static final double P99_MILLIS_MAX = 20;
    private static final int PATIENCE_SECONDS = 120;
    private static final List<String> NAMES = List.of(
            "Hong Kil-tong",
            "Shim Hyon-Sop",
            "Kim Yong-chol",
            "Ri Pyong Chol",
            "Mary Nobody",
            "Vladimir Ivanov",
            "Acme Trading Company",
            "John Smith",
            "Li Wei",
            "Park Jin Hyok",
            "Mohammed Ahmed",
            "Choe Song Il",
            "Anna Svensson",
            "Jose Garcia",
            "Nara Saebyeok",
            "Korea Mining Development Trading Corporation");

    @Override
    public String usage() {
        return "server [soak [MINUTES]]";
    }

    @Override
    public void measure(List<String> arguments, Sheet sheet) {
        Soak soak = soak(arguments);
        Path lists = SharedData.find("lists");
        if (lists == null) {
            sheet.skipped("the server", "the official lists are not beside the repository");
            return;
        }
        try {
            Path home = Files.createTempDirectory("kkachi-bench");
            try {
                Child.run("lists", "load", lists.toString(), "--home", home.toString());
                measure(home, sheet, soak);
            } finally {
                remove(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Soak soak(List<String> arguments) {
        if (arguments.isEmpty()) {
            return null;
        }
        String minutes = arguments.size() > 1 ? arguments.get(1) : Integer.toString(SOAK_MINUTES);
        if (!arguments.getFirst().equals("soak") || arguments.size() > 2 || !minutes.matches("[3-9]|[1-9]\\d{1,3}")) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    "'" + String.join(" ", arguments) + "' is no part of the benchmark; a soak takes 3 minutes or more."
                            + "\nusage: kkachi bench " + usage());
        }
        return new Soak(Integer.parseInt(minutes));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void measure(Path home, Sheet sheet, @Nullable Soak soak) throws IOException, InterruptedException {
        if (soak == null) {
            start(home, sheet);
        }
        Process server = serve(home);
        try {
            awaitReady(server, System.nanoTime());
            if (soak == null) {
                load(sheet);
            } else {
                soak.measure(sheet, server, PORT, requests());
            }
        } finally {
            stop(server);
        }
    }

    private static void start(Path home, Sheet sheet) throws IOException, InterruptedException {
        double[] starts = new double[RUNS];
        for (int run = -1; run < RUNS; run++) {
            long from = System.nanoTime();
            Process server = serve(home);
            double seconds = awaitReady(server, from);
            stop(server);
            if (run >= 0) {
                starts[run] = seconds;
            }
        }
        Arrays.sort(starts);
        double median = starts[RUNS / 2];
        String spread = Numbers.short2(starts[0]) + " to " + Numbers.short2(starts[RUNS - 1]);
        sheet.judged(
                "from the start of the process to /readyz 200, all lists",
                "<= 1.5 s",
                "median " + Numbers.short2(median) + " s of " + RUNS + " (" + spread + ")",
                median <= START_SECONDS_MAX);
    }

    private static void load(Sheet sheet) throws InterruptedException {
        List<byte[]> requests = requests();
        Load.run(PORT, requests, new Load.Plan(CONNECTIONS, SECONDS, 0));
        Load.Result full = Load.run(PORT, requests, new Load.Plan(CONNECTIONS, SECONDS, 0));
        sheet.judged(
                "/match on all lists, one query a request, this load tool on the same cores",
                ">= 5,000 requests/s",
                Math.round(full.perSecond()) + " requests/s, p99 " + Numbers.short1(full.p99Millis()) + " ms, "
                        + full.errors() + " errors",
                full.perSecond() >= PER_SECOND_MIN && full.errors() == 0);
        Load.Plan half = new Load.Plan(CONNECTIONS, SECONDS, full.perSecond() / 2);
        Load.Result calm = Load.run(PORT, requests, half);
        sheet.judged(
                "/match at half of that rate, counted from when a request was due",
                "p99 <= 20 ms",
                "p99 " + Numbers.short1(calm.p99Millis()) + " ms at " + Math.round(calm.perSecond()) + " requests/s, "
                        + calm.errors() + " errors",
                calm.p99Millis() <= P99_MILLIS_MAX && calm.errors() == 0);
    }

    /// Returns what is asked: the first word of each name before the rest of each, with several years of birth, so that
    /// seldom the same is asked twice in a second.
    private static List<byte[]> requests() {
        List<byte[]> requests = new ArrayList<>();
        for (String first : NAMES) {
            for (String last : NAMES) {
                for (int year = 0; year < YEARS; year++) {
                    requests.add(
                            request(first.replaceFirst(" .*", last.substring(last.indexOf(' '))), 1960 + 3 * year));
                }
            }
        }
        Collections.shuffle(requests, new Random(1));
        return requests;
    }

    private static byte[] request(String name, int year) {
        String body = "{\"queries\":{\"q\":{\"schema\":\"Person\",\"properties\":{\"name\":[\"" + name
                + "\"],\"birthDate\":[\"" + year + "\"]}}}}";
        String head = "POST /match/default HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    private static Process serve(Path home) throws IOException {
        return Child.start("serve", "--home", home.toString(), "--port", Integer.toString(PORT), "--rate", "0");
    }

    private static void stop(Process server) throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    private static double awaitReady(Process server, long from) throws InterruptedException {
        while (true) {
            double seconds = (System.nanoTime() - from) / 1e9;
            if (isReady()) {
                return seconds;
            }
            if (!server.isAlive() || seconds > PATIENCE_SECONDS) {
                throw new KkachiException(
                        KkachiException.Code.ENVIRONMENT,
                        "The server did not become ready. Maybe something else listens on port " + PORT + ".");
            }
            Thread.sleep(5);
        }
    }

    private static boolean isReady() {
        try {
            URI uri = URI.create("http://127.0.0.1:" + PORT + "/readyz");
            return uri.toURL().openConnection() instanceof HttpURLConnection http && http.getResponseCode() == 200;
        } catch (IOException e) {
            return false; // not yet
        }
    }
}
