package dev.kkachi.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A small issuer that runs for one test, signs in everybody as `skipper-7`, and can be told to lie.
final class Harbourmaster implements AutoCloseable {
    static final String CLIENT = "kkachi";
    static final String SUBJECT = "skipper-7";
    static final RSAKey RSA = rsa("rsa-1");
    static final ECKey EC = ec("ec-1");

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private int issued;
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    List<JWK> keys = List.of(RSA, EC);
    Instant now = Instant.parse("2026-03-02T08:00:00Z");

    /// Whether it fails wherever it is asked what it is and which keys it has.
    volatile boolean failing;

    /// Changes what the issuer says of itself.
    Function<String, String> document = text -> text;
    /// Makes the token of the claims that an honest issuer would state.
    Function<JWTClaimsSet, String> token = claims -> signed(claims, RSA);

    Harbourmaster() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, failing ? 500 : 200, description()));
        server.createContext(
                "/keys",
                exchange -> answer(
                        exchange,
                        failing ? 500 : 200,
                        new JWKSet(keys).toPublicJWKSet().toString()));
        server.createContext("/token", this::exchange);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Issuer issuer() {
        return new Issuer("Harbour", address(), CLIENT, "geheim", true);
    }

    private String description() {
        String text = """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
                 "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "code_challenge_methods_supported": ["plain", "S256"]}""";
        return document.apply(text.replace("%1$s", address()));
    }

    /// Signs somebody in who was sent to `address`, and returns the code that they bring back.
    String authorize(String address) {
        Map<String, String> question = query(URI.create(address).getRawQuery());
        String code = "code-" + issued++;
        codes.put(code, question);
        return code;
    }

    private void exchange(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> fields = query(form);
        Map<String, String> question = codes.remove(fields.getOrDefault("code", ""));
        String basic = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        boolean client = basic.equals(
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":geheim").getBytes(StandardCharsets.UTF_8)));
        boolean good = client
                && question != null
                && challenge(fields.getOrDefault("code_verifier", "")).equals(question.get("code_challenge"))
                && fields.getOrDefault("redirect_uri", "").equals(question.get("redirect_uri"));
        if (question == null || !good) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \""
                        + token.apply(honest(question.getOrDefault("nonce", ""))) + "\"}");
    }

    JWTClaimsSet honest(String nonce) {
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .subject(SUBJECT)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("auth_time", now.getEpochSecond())
                .claim("nonce", nonce)
                .claim("name", "Skipper Seven")
                .build();
    }

    static String signed(JWTClaimsSet claims, JWK key) {
        return signed(claims, key, key.getKeyID());
    }

    /// Signs with a key that the token calls `id`; where there is none, it names no key.
    static String signed(JWTClaimsSet claims, JWK key, @Nullable String id) {
        try {
            boolean isRsa = key instanceof RSAKey;
            JWSSigner signer = isRsa ? new RSASSASigner((RSAKey) key) : new ECDSASigner((ECKey) key);
            return signed(claims, isRsa ? JWSAlgorithm.RS256 : JWSAlgorithm.ES256, id, signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Signs with the public key of RSA as if it were a secret of HMAC.
    static String confused(JWTClaimsSet claims) {
        try {
            return signed(
                    claims,
                    JWSAlgorithm.HS256,
                    RSA.getKeyID(),
                    new MACSigner(RSA.toRSAPublicKey().getEncoded()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, @Nullable String keyId, JWSSigner signer)
            throws JOSEException {
        SignedJWT jwt =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECKey ec(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> query(String encoded) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            fields.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
