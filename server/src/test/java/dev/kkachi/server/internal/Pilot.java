package dev.kkachi.server.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// An issuer that signs in everybody as whoever it was told last.
final class Pilot implements AutoCloseable {
    private final HttpServer server;
    private final ECKey key;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    volatile String subject = "pilot-1";

    /// How long ago they have proved to it who they are.
    volatile Duration ago = Duration.ZERO;

    /// The factors that it says it has asked for.
    volatile List<String> factors = List.of("pwd");

    /// How many codes it was brought.
    final AtomicInteger codes = new AtomicInteger();

    Pilot() throws IOException, JOSEException {
        key = new ECKeyGenerator(Curve.P_256).keyID("k").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        "{\"issuer\":\"" + address() + "\",\"authorization_endpoint\":\""
                                + address() + "/a\",\"token_endpoint\":\"" + address() + "/t\",\"jwks_uri\":\""
                                + address()
                                + "/k\"}"));
        server.createContext(
                "/k",
                exchange -> answer(exchange, "{\"keys\":[" + key.toPublicJWK().toJSONString() + "]}"));
        server.createContext("/t", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String code = Browser.value(form, "code");
            codes.incrementAndGet();
            answer(exchange, "{\"id_token\":\"" + token(nonces.getOrDefault(code, "")) + "\"}");
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String token(String nonce) throws IOException {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject(subject)
                .audience("kkachi")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("auth_time", now.minus(ago).getEpochSecond())
                .claim("amr", factors)
                .claim("nonce", nonce)
                .claim("name", "Pil Ot")
                .build();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k").build(), claims);
        try {
            jwt.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IOException(e);
        }
        return jwt.serialize();
    }

    /// Returns the path of ours to which the browser is sent back from `address`.
    String back(String address) {
        String code = "c" + nonces.size();
        nonces.put(code, Browser.value(address, "nonce"));
        return "/oidc/callback?code=" + code + "&state=" + Browser.value(address, "state");
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
