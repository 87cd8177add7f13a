package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.cli.internal.Surroundings;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `kkachi mcp`, spoken by hand.
@Timeout(60)
class McpTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aModelIsAnsweredUntilItsEndAndToldThatNobodyCanBeScreenedWithoutLists() throws IOException {
        PipedOutputStream asked = new PipedOutputStream();
        PipedInputStream answered = new PipedInputStream();
        Surroundings around = new Surroundings(
                new PipedInputStream(asked),
                new PipedOutputStream(answered),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                Map.of("KKACHI_HOME", folder.resolve("home").toString(), "USER", "ara"),
                () -> Instant.parse("2026-11-24T00:00:00Z"),
                false,
                false);
        CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> Main.run(around, "mcp"));
        BufferedReader in = new BufferedReader(new InputStreamReader(answered, StandardCharsets.UTF_8));

        say(asked, """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
                "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
                {"jsonrpc":"2.0","method":"notifications/initialized"}
                """);
        String welcome = in.readLine();
        String sign = use(asked, in, "explain_indicator", "{\"id\":\"PAY-07\"}");
        String screened = use(asked, in, "screen_name", "{\"name\":\"Kim\"}");
        String proposed = use(asked, in, "propose_decision", "{}");
        asked.close();

        assertThat(welcome).contains("\"name\":\"kkachi\"");
        assertThat(sign).contains("published", "innocent");
        assertThat(screened).contains("\"isError\":true", "No sanctions list is loaded");
        assertThat(proposed).contains("\"isError\":true", "case:decide");
        assertThat(exit.join()).isZero();
    }

    private static String use(PipedOutputStream asked, BufferedReader in, String tool, String arguments)
            throws IOException {
        say(asked, """
                {"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"%s","arguments":%s}}
                """.formatted(tool, arguments));
        return in.readLine();
    }

    private static void say(PipedOutputStream asked, String lines) throws IOException {
        asked.write(lines.getBytes(StandardCharsets.UTF_8));
        asked.flush();
    }
}
