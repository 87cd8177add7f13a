package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.kkachi.access.Account;
import dev.kkachi.access.Accounts;
import dev.kkachi.access.Attempt;
import dev.kkachi.access.Grant;
import dev.kkachi.access.Identities;
import dev.kkachi.access.Role;
import dev.kkachi.access.Secret;
import dev.kkachi.access.SignIn;
import dev.kkachi.access.TenantId;
import dev.kkachi.identity.Issuer;
import dev.kkachi.identity.OpenId;
import dev.kkachi.server.Callers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signing in over an issuer, through the routes, as a browser would.
class SignInTest {
    private static final String PASSWORD = "seven quiet herons";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Pilot pilot;

    @SuppressWarnings("NullAway.Init")
    private Town town;

    private final HttpClient client = HttpClient.newHttpClient();

    /// An issuer that signs in everybody as whoever it was told last.
    private static final class Pilot implements AutoCloseable {
        private final HttpServer server;
        private final ECKey key;
        private final Map<String, String> nonces = new ConcurrentHashMap<>();
        private volatile String subject = "pilot-1";

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
                    exchange ->
                            answer(exchange, "{\"keys\":[" + key.toPublicJWK().toJSONString() + "]}"));
            server.createContext("/t", exchange -> {
                String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                answer(exchange, "{\"id_token\":\"" + token(nonces.getOrDefault(value(form, "code"), "")) + "\"}");
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
                    .claim("auth_time", now.getEpochSecond())
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
            nonces.put(code, value(address, "nonce"));
            return "/oidc/callback?code=" + code + "&state=" + value(address, "state");
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

    private static String value(String query, String name) {
        for (String pair : query.substring(query.indexOf('?') + 1).split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    @BeforeEach
    void open() throws IOException, JOSEException {
        pilot = new Pilot();
        Issuer issuer = new Issuer("Pilots", pilot.address(), "kkachi", null, true);
        town = new Town(folder, chance -> new OpenId(issuer, HttpClient.newHttpClient(), chance));
    }

    @AfterEach
    void close() {
        town.close();
        pilot.close();
        client.close();
    }

    private Account person(String login, Role role) {
        Accounts accounts = town.place.door().accounts();
        List<Account> people = accounts.list(new TenantId("home"));
        Account first = people.isEmpty() ? root(accounts) : people.getFirst();
        String secret = accounts.invite(first, login, List.of(Grant.everywhere(role)));
        return ((Accounts.Joined.Made) accounts.join(secret, new Accounts.Joining("", login, PASSWORD))).account();
    }

    private Account root(Accounts accounts) {
        Accounts.Joining typed = new Accounts.Joining("root", "Root", PASSWORD);
        return ((Accounts.Joined.Made) accounts.join(last(town.firstLink()), typed)).account();
    }

    private static String last(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private HttpResponse<String> get(String path, String cookies) {
        return send(HttpRequest.newBuilder(URI.create(town.address() + path)).GET(), cookies);
    }

    private HttpResponse<String> post(String path, String session, String form) {
        return send(
                HttpRequest.newBuilder(URI.create(town.address() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("form=" + Secret.formToken(session) + form)),
                Callers.COOKIE + "=" + session);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String cookies) {
        try {
            HttpRequest.Builder whole = cookies.isEmpty() ? request : request.header("Cookie", cookies);
            return client.send(whole.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /// Returns the cookie that an answer sets, as a browser sends it back.
    private static String cookie(HttpResponse<String> answer) {
        String line = header(answer, "Set-Cookie");
        return line.substring(0, Math.max(0, line.indexOf(';')));
    }

    /// Goes the whole way from one of our links, and returns what the browser gets when it is back.
    private HttpResponse<String> walk(String path, String session) {
        HttpResponse<String> away = get(path, session);
        String both = session.isEmpty() ? cookie(away) : session + "; " + cookie(away);
        return get(pilot.back(header(away, "Location")), both);
    }

    private String session(String login) {
        SignIn entered = town.place.door().access().signIn(new Attempt(login, PASSWORD, "", "test", "127.0.0.1"));
        return ((SignIn.Welcome) entered).sessionSecret();
    }

    @Test
    void whoIsTiedIsInWithANewSessionAndWhoIsNotIsToldWhomToAsk() {
        Account min = person("min", Role.ANALYST);
        HttpResponse<String> stranger = walk("/oidc/start?next=/lists", "");
        Identities identities = Objects.requireNonNull(town.place.door().ways()).identities();
        String offered = identities.offer(min, min);

        HttpResponse<String> page = get("/tie/" + offered, "");
        HttpResponse<String> tied = walk("/oidc/start?tie=" + offered, "");
        HttpResponse<String> again = walk("/oidc/start?next=/lists", cookie(tied));

        assertThat(get("/login", "").body()).contains("Sign in with Pilots", "/oidc/start?next=");
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.body()).contains("Ask an administrator for a link");
        assertThat(page.body()).contains("Go on to Pilots", "<b>min</b>");
        assertThat(header(tied, "Location")).isEqualTo("/account?said=tied");
        assertThat(header(again, "Location")).isEqualTo("/lists");
        assertThat(header(again, "Set-Cookie"))
                .startsWith("__Host-kkachi=")
                .contains("; Path=/; Secure; HttpOnly; SameSite=Lax;")
                .doesNotContain("Domain");
        assertThat(cookie(again)).isNotEqualTo(cookie(tied));
        assertThat(get("/account", cookie(tied)).statusCode()).isIn(303, 401);
        assertThat(get("/account", cookie(again)).body()).contains("Pilots can sign you in");
        assertThat(get("/tie/" + offered, "").statusCode()).isEqualTo(410);
        assertThat(town.place.work().trail().events(new TenantId("home"), -1, 100))
                .anyMatch(event -> event.json().contains("identity_linked"))
                .anyMatch(event -> event.json().contains("signed_in"));
    }

    @Test
    void theFirstAdministratorIsNobodyWhomTheIssuerKnows() {
        String link = town.firstLink();

        HttpResponse<String> page = get("/join/" + last(link), "");
        HttpResponse<String> joined = walk("/oidc/start?join=" + last(link), "");

        assertThat(page.body()).doesNotContain("Pilots");
        assertThat(joined.statusCode()).isEqualTo(410);
        assertThat(town.place.door().accounts().list(new TenantId("home"))).isEmpty();
    }

    @Test
    void anInvitationCanBeTakenAtTheIssuerAndCountsOnce() {
        Account root = person("adm", Role.ADMINISTRATOR);
        String link = town.place
                .door()
                .accounts()
                .invite(root, "oda@harbour.example", List.of(Grant.everywhere(Role.AUDITOR)));

        HttpResponse<String> page = get("/join/" + link, "");
        HttpResponse<String> joined = walk("/oidc/start?join=" + link, "");
        pilot.subject = "pilot-2";
        HttpResponse<String> second = walk("/oidc/start?join=" + link, "");

        assertThat(page.body()).contains("Join with Pilots");
        assertThat(header(joined, "Location")).isEqualTo("/queue");
        assertThat(get("/account", cookie(joined)).body()).contains("Pil Ot", "Auditor");
        assertThat(second.statusCode()).isEqualTo(410);
    }

    @Test
    void oneIdentityIsOneAccounts() {
        Account min = person("min", Role.ANALYST);
        Account ara = person("ara", Role.APPROVER);
        Identities identities = Objects.requireNonNull(town.place.door().ways()).identities();
        walk("/oidc/start?tie=" + identities.offer(min, min), "");

        HttpResponse<String> second = walk("/oidc/start?tie=" + identities.offer(ara, ara), "");

        assertThat(second.statusCode()).isEqualTo(403);
        assertThat(second.body()).contains("Another account here belongs to who you are");
    }

    @Test
    void anAdministratorMakesTheLinkAndNobodyElse() {
        Account min = person("min", Role.ANALYST);
        person("adm", Role.ADMINISTRATOR);

        HttpResponse<String> refused = post("/people/" + min.id() + "/tie", session("min"), "");
        HttpResponse<String> made = post("/people/" + min.id() + "/tie", session("adm"), "");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(made.body()).contains(town.address() + "/tie/");
    }

    @Test
    void theIssuerCanProveAgainWhoSomebodyIsAndOnlyThem() {
        Account min = person("min", Role.ANALYST);
        Identities identities = Objects.requireNonNull(town.place.door().ways()).identities();
        HttpResponse<String> tied = walk("/oidc/start?tie=" + identities.offer(min, min), "");

        HttpResponse<String> proved = walk("/oidc/prove?next=/account", cookie(tied));
        pilot.subject = "somebody else";
        HttpResponse<String> other = walk("/oidc/prove?next=/account", cookie(proved));

        assertThat(header(proved, "Location")).isEqualTo("/account");
        assertThat(cookie(proved)).isNotEqualTo(cookie(tied));
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.body()).contains("You are somebody else at Pilots than here");
    }

    @Test
    void theStateOfAnotherBrowserOpensNothing() {
        person("min", Role.ANALYST);
        HttpResponse<String> mine = get("/oidc/start", "");
        HttpResponse<String> theirs = get("/oidc/start", "");

        HttpResponse<String> mixed = get(pilot.back(header(theirs, "Location")), cookie(mine));
        HttpResponse<String> none = get(pilot.back(header(theirs, "Location")), "");

        assertThat(mixed.statusCode()).isEqualTo(403);
        assertThat(none.statusCode()).isEqualTo(403);
        assertThat(header(mixed, "Set-Cookie")).isEmpty();
    }

    @Test
    void theLastWayInIsNotUntied() {
        Account root = person("adm", Role.ADMINISTRATOR);
        String link = town.place.door().accounts().invite(root, "oda", List.of(Grant.everywhere(Role.AUDITOR)));
        String cookie = cookie(walk("/oidc/start?join=" + link, ""));
        String session = cookie.substring(cookie.indexOf('=') + 1);

        HttpResponse<String> untied = post("/account/identity/remove", session, "");

        assertThat(header(untied, "Location")).isEqualTo("/account?said=last");
    }

    @Test
    void whereTheIssuerIsAwayThePasswordIsStillThere() {
        pilot.close();

        HttpResponse<String> answer = get("/oidc/start", "");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Pilots cannot be asked now", "name=\"password\"");
    }
}
