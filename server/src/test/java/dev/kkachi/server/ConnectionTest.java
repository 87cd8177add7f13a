package dev.kkachi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.files.JsonBytes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private static final Route ECHO = Route.post(
            "/echo", Entry.OPEN, RouteLimits.JSON, request -> Reply.json(new JsonBytes().value(request.json())));

    @Test
    void aPortThatIsTakenIsNotSilentlyDoneWithout() {
        try (Running first = Running.of(ECHO)) {
            ServerOptions same = ServerOptions.local(first.port());

            assertThatThrownBy(() -> Running.with(same, ECHO).close()).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aChunkedBodyIsReadWhole() throws IOException {
        try (Running server = Running.of(ECHO)) {
            String chunks = String.join("\r\n", "4", "{\"a\"", "3", ":1}", "0", "", "");
            String answer = server.raw(
                    "POST /echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + chunks,
                    5);

            assertThat(answer).startsWith("HTTP/1.1 200").endsWith("{\"a\":1}");
        }
    }

    @Test
    void aClientThatSendsNothingIsLetGo() throws IOException {
        ServerOptions hasty = ServerOptions.local(0).withPatience(Duration.ofSeconds(1));
        try (Running server = Running.with(hasty, ECHO)) {
            String answer =
                    server.raw("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{\"a\":", 10);

            assertThat(answer).isEmpty();
        }
    }

    @Test
    void whoLeavesInTheMiddleIsNoDefectOfOurs() throws IOException {
        try (Running server = Running.of(ECHO);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String begun = "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{\"a\":";
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            socket.setSoTimeout(10_000);

            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);

            assertThat(answer).isEqualTo("HTTP/1.1 400");
            assertThat(server.log()).doesNotContain("\"error\"");
        }
    }
}
