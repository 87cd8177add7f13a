package dev.kkachi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.exchange.spi.Resolver;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourierTest {
    private static final Duration SHORT = Duration.ofMillis(600);

    /// Somebody who listens on this machine and answers every connection alike.
    private static final class Listener implements AutoCloseable {
        private final ServerSocket socket;
        private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

        Listener(String answer) throws IOException {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        serve(socket.accept(), answer);
                    }
                } catch (IOException e) {
                    heard.add("closed");
                }
            });
        }

        private void serve(Socket client, String answer) throws IOException {
            try (client) {
                InputStream in = client.getInputStream();
                StringBuilder request = new StringBuilder();
                while (request.indexOf("\r\n\r\n") < 0 || !request.toString().endsWith("}")) {
                    int next = in.read();
                    if (next < 0) {
                        break;
                    }
                    request.append((char) next);
                }
                heard.add(request.toString());
                client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                client.getOutputStream().flush();
                if (answer.isEmpty()) {
                    int ignored = in.read();
                    heard.add("hung up " + ignored);
                }
            }
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static Courier courier(Resolver resolver, String... testHosts) {
        return new Courier(resolver, new Courier.Rules(Set.of(testHosts), SHORT, (SSLSocketFactory)
                SSLSocketFactory.getDefault()));
    }

    private static Courier.Outcome post(String answer) throws IOException {
        try (Listener listener = new Listener(answer);
                Courier courier = courier(Resolver.system(), "127.0.0.1")) {
            return courier.post("http://127.0.0.1:" + listener.port() + "/hook", Map.of(), "{}");
        }
    }

    @Test
    void aBodyArrivesWithItsHeadersAtTheHostThatWasNamed() throws IOException {
        try (Listener listener = new Listener("HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n");
                Courier courier = courier(host -> List.of(InetAddress.getLoopbackAddress()), "hooks.test")) {
            Courier.Outcome outcome = courier.post(
                    "http://hooks.test:" + listener.port() + "/in?a=1", Map.of("webhook-id", "home-7"), "{\"a\":1}");

            assertThat(outcome).isEqualTo(new Courier.Outcome(204, ""));
            assertThat(listener.heard.getFirst())
                    .startsWith("POST /in?a=1 HTTP/1.1\r\nHost: hooks.test:" + listener.port() + "\r\n")
                    .contains("webhook-id: home-7\r\n")
                    .endsWith("\r\n\r\n{\"a\":1}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2001::1",
                "100::1",
                "5f00::1",
                "3fff::1"
            })
    void nobodyMakesUsKnockAtOurOwnDoors(String address) throws IOException {
        assertThat(AddressRules.isPublic(InetAddress.getByName(address))).isFalse();
        try (Courier courier = courier(host -> List.of(InetAddress.getByName(address)))) {
            Courier.Outcome outcome = courier.post("https://hooks.example/", Map.of(), "{}");

            assertThat(outcome.error()).isEqualTo("The host has an address that is not one of the public Internet.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "8.8.8.8", "93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
    void thePublicInternetIsReached(String address) throws IOException {
        assertThat(AddressRules.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void oneAddressOfSeveralThatIsOursIsEnoughToRefuse() throws IOException {
        List<InetAddress> both = List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1"));
        try (Courier courier = courier(host -> both)) {
            assertThat(courier.post("https://hooks.example/", Map.of(), "{}").isTaken())
                    .isFalse();
        }
    }

    /// A name server that answers with an allowed address when it is looked at and with one of ours
    /// behind it (DNS rebinding): it is asked once, and the connection goes where the first answer led.
    /// No resolver of the machine knows the name, so that nothing else can have been asked.
    @Test
    void aNameThatChangesItsMindIsNotAskedAgain() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (Listener first = new Listener("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                Courier courier = courier(
                        host -> List.of(
                                InetAddress.getByName(asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2")),
                        "rebind.invalid")) {
            Courier.Outcome outcome = courier.post("http://rebind.invalid:" + first.port() + "/", Map.of(), "{}");

            assertThat(outcome.isTaken()).isTrue();
            assertThat(asked).hasValue(1);
            assertThat(first.heard).hasSize(1);
        }
    }

    /// What was public when the webhook was made and is ours when something is sent is not reached.
    @Test
    void aNameThatMovesBehindOurDoorsIsRefusedWhenItIsUsed() throws IOException {
        try (Listener ours = new Listener("HTTP/1.1 200 OK\r\n\r\n");
                Courier courier = courier(host -> List.of(InetAddress.getLoopbackAddress()))) {
            String refusal = courier.refusal("https://moved.example/");
            Courier.Outcome outcome = courier.post("https://moved.example/", Map.of(), "{}");

            assertThat(refusal).isNull();
            assertThat(outcome.error()).contains("not one of the public Internet");
            assertThat(ours.heard).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/",
                "ftp://hooks.example/",
                "https://user@hooks.example/",
                "https://hooks.example/#a",
                "https://hooks.example:22/",
                "https:///path",
                "file:///etc/passwd",
                "nonsense",
                "https://a b/"
            })
    void anAddressThatIsNoHttpsIsRefusedBeforeAnybodyIsAsked(String url) {
        Resolver nobody = host -> {
            throw new AssertionError("asked for " + host);
        };
        try (Courier courier = courier(nobody)) {
            assertThat(courier.refusal(url)).isNotNull();
            assertThat(courier.post(url, Map.of(), "{}").isTaken()).isFalse();
        }
    }

    @Test
    void nothingIsRedirected() throws IOException {
        Courier.Outcome outcome =
                post("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\nContent-Length: 0\r\n\r\n");

        assertThat(outcome).isEqualTo(new Courier.Outcome(302, "The answer sends us elsewhere, where we do not go."));
    }

    @Test
    void anAnswerHasItsTimeItsSizeAndItsForm() throws IOException {
        assertThat(post("").error()).isEqualTo("No answer came within 600 ms.");
        assertThat(post("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n").error())
                .isEqualTo("The answer is 500.");
        assertThat(post("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(1_100_000)).error())
                .contains("more than 1048576 bytes");
        assertThat(post("SSH-2.0-OpenSSH\r\n\r\n").error()).isEqualTo("The answer is not HTTP.");
        assertThat(post("HTTP/1.1 200 OK\r\n" + "x".repeat(20_000)).error()).isEqualTo("The answer is not HTTP.");
    }

    @Test
    void whoeverCannotProveToBeTheHostIsToldNothing() throws IOException {
        try (Listener plain = new Listener("HTTP/1.1 200 OK\r\n\r\n");
                Courier courier = courier(host -> List.of(InetAddress.getLoopbackAddress()), "hooks.test")) {
            Courier.Outcome outcome = courier.post("https://hooks.test:" + plain.port() + "/", Map.of(), "{}");

            assertThat(outcome.isTaken()).isFalse();
            assertThat(plain.heard).noneMatch(each -> each.contains("POST"));
        }
    }
}
