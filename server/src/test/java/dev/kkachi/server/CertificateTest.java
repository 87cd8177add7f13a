package dev.kkachi.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.kkachi.exchange.Courier;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A courier at a host whose certificate an authority of the test has signed. The certificates are made
/// with the `keytool` of the JDK that runs the test.
class CertificateTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void makeCertificates() throws IOException, InterruptedException {
        keytool("-genkeypair", "-alias", "ca", "-dname", "CN=Test CA", "-ext", "bc:c", "-keystore", "ca.p12");
        keytool("-exportcert", "-alias", "ca", "-keystore", "ca.p12", "-file", "ca.crt");
        keytool("-genkeypair", "-alias", "host", "-dname", "CN=hooks.test", "-keystore", "host.p12");
        keytool("-certreq", "-alias", "host", "-keystore", "host.p12", "-file", "host.csr");
        keytool(
                "-gencert",
                "-alias",
                "ca",
                "-keystore",
                "ca.p12",
                "-ext",
                "san=dns:hooks.test",
                "-infile",
                "host.csr",
                "-outfile",
                "host.crt");
        keytool("-importcert", "-noprompt", "-alias", "ca", "-keystore", "host.p12", "-file", "ca.crt");
        keytool("-importcert", "-noprompt", "-alias", "host", "-keystore", "host.p12", "-file", "host.crt");
        keytool("-importcert", "-noprompt", "-alias", "ca", "-keystore", "trust.p12", "-file", "ca.crt");
        keytool("-genkeypair", "-alias", "other", "-dname", "CN=Other", "-ext", "bc:c", "-keystore", "other.p12");
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> all = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        all.addAll(List.of(arguments));
        all.addAll(List.of("-storetype", "PKCS12", "-storepass", "changeit"));
        if (arguments[0].equals("-genkeypair")) {
            all.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "30"));
        }
        Process process = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static KeyStore store(String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private static SSLContext trusting(String name) throws IOException, GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store(name));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static SSLContext serving() throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store("host.p12"), PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /// Sends something to `host`, whose address is this machine's, and returns what became of it.
    private static Courier.Outcome post(String host, String trust, List<String> heard)
            throws IOException, GeneralSecurityException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(serving()));
        server.createContext("/", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        Courier.Rules rules = new Courier.Rules(
                Set.of(host), Duration.ofSeconds(10), trusting(trust).getSocketFactory());
        try (Courier courier = new Courier(name -> List.of(InetAddress.getLoopbackAddress()), rules)) {
            String url = "https://" + host + ":" + server.getAddress().getPort() + "/in";
            return courier.post(url, Map.of("Content-Type", "application/json"), "{}");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aHostWithACertificateOfAnAuthorityThatIsTrustedIsTold() throws IOException, GeneralSecurityException {
        List<String> heard = new CopyOnWriteArrayList<>();

        Courier.Outcome outcome = post("hooks.test", "trust.p12", heard);

        assertThat(outcome).isEqualTo(new Courier.Outcome(204, ""));
        assertThat(heard).containsExactly("{}");
    }

    @Test
    void aCertificateOfAnotherNameIsNotBelieved() throws IOException, GeneralSecurityException {
        List<String> heard = new CopyOnWriteArrayList<>();

        Courier.Outcome outcome = post("other.test", "trust.p12", heard);

        assertThat(outcome.error()).startsWith("The connection failed: SSLHandshakeException");
        assertThat(heard).isEmpty();
    }

    @Test
    void anAuthorityThatNobodyTrustsIsNotBelieved() throws IOException, GeneralSecurityException {
        List<String> heard = new CopyOnWriteArrayList<>();

        Courier.Outcome outcome = post("hooks.test", "other.p12", heard);

        assertThat(outcome.error()).startsWith("The connection failed: SSLHandshakeException");
        assertThat(heard).isEmpty();
    }
}
