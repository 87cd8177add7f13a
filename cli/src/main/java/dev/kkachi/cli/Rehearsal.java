package dev.kkachi.cli;

import dev.kkachi.cli.internal.Surroundings;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the JVM watches once after a build, so that it starts faster ever after: a list is loaded, people are screened,
/// a small company is investigated, and a server answers on this machine's own address, all with invented names, in a
/// folder of its own. The launcher runs it with `-XX:AOTCacheOutput` (JEP 514).
public final class Rehearsal {
    private static final String LIST = """
            {"id":"r-1","caption":"Han Gil Dong","schema":"Person","datasets":["rehearsal"],\
            "properties":{"name":["HAN, Gil Dong","홍길동"],\
            "birthDate":["1971-02-03"],"nationality":["kp"],"topics":["sanction"]}}
            {"id":"r-2","caption":"Rehearsal Trading Co Ltd","schema":"Company","datasets":["rehearsal"],\
            "properties":{"name":["Rehearsal Trading Co Ltd"],"topics":["sanction"]}}
            {"id":"r-3","caption":"Pyotr Repetitsky","schema":"Person","datasets":["rehearsal"],\
            "properties":{"name":["Pyotr Repetitsky"],"alias":["Пётр Репетицкий"],"topics":["sanction"]}}
            """;
    private static final String PEOPLE = """
            id,schema,name,birth_date,nationality
            1,Person,Han Kil-dong,1971,kp
            2,Person,Mary Nobody,1980-05-06,us
            3,Company,Rehersal Trading Company,,
            4,Person,Petr Repetitski,,
            """;
    private static final String QUERY = """
            {"queries":{"q":{"schema":"Person","properties":{"name":["Han Kil-dong"],"birthDate":["1971"]}}}}
            """;
    private static final String PERSONS = "60";
    /// Some tens of thousands of rows: enough that the JVM learns which methods are worth compiling at once.
    private static final String MONTHS = "8";
    private static final int ATTEMPTS = 400;
    private static final int MILLIS_BETWEEN = 25;

    private Rehearsal() {}

    /// Rehearses in the folder that is the one argument.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        String list = Files.writeString(folder.resolve("list.json"), LIST).toString();
        String people = Files.writeString(folder.resolve("people.csv"), PEOPLE).toString();
        String home = folder.resolve("home").toString();
        Surroundings around = Surroundings.ofProcess();
        Main.run(around, "--home", home, "lists", "load", list);
        Main.run(around, "--home", home, "--format", "table", "screen", people);
        Main.run(around, "--home", home, "--format", "jsonl", "screen", people);
        Main.run(around, "compare", "Han Kil-dong", "HAN, Gil Dong");
        Main.run(around, "--home", home, "--quiet", "demo", "--people", PERSONS, "--months", MONTHS);
        int port = freePort();
        Thread server = Thread.ofPlatform()
                .start(() -> Main.run(around, "--home", home, "serve", "--port", Integer.toString(port)));
        try {
            ask("http://127.0.0.1:" + port);
        } finally {
            server.interrupt();
            server.join();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void ask(String server) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS && !isReady(server); attempt++) {
            Thread.sleep(MILLIS_BETWEEN);
        }
        HttpURLConnection match = connection(server + "/match/default");
        match.setDoOutput(true);
        match.setRequestProperty("Content-Type", "application/json");
        match.getOutputStream().write(QUERY.getBytes(StandardCharsets.UTF_8));
        match.getInputStream().readAllBytes();
    }

    private static boolean isReady(String server) {
        try {
            return connection(server + "/readyz").getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false; // nobody listens yet
        }
    }

    private static HttpURLConnection connection(String address) throws IOException {
        if (URI.create(address).toURL().openConnection() instanceof HttpURLConnection http) {
            return http;
        }
        throw new IOException(address + " is not asked over HTTP.");
    }
}
