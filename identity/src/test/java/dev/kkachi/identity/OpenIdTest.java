package dev.kkachi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.kkachi.access.Access;
import dev.kkachi.access.Account;
import dev.kkachi.access.HeapAccessStore;
import dev.kkachi.access.spi.WaitingRoom;
import java.io.IOException;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Check 33: signing in at an issuer, and everything that an attacker could bring instead.
class OpenIdTest {
    private static final String BACK = "http://127.0.0.1:8000/oidc/callback";
    private static final String PEER = "192.0.2.1";
    private static final Errand ENTER = new Errand.Enter("/queue");

    private final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private Harbourmaster master;

    @SuppressWarnings("NullAway.Init")
    private OpenId openId;

    @BeforeEach
    void open() throws IOException {
        master = new Harbourmaster();
        openId = openId(master.issuer());
    }

    @AfterEach
    void close() {
        master.close();
        client.close();
    }

    private OpenId openId(Issuer issuer) {
        return openId(issuer, new HeapAccessStore());
    }

    private OpenId openId(Issuer issuer, WaitingRoom room) {
        return new OpenId(issuer, client, new Access.Chance(() -> master.now, new SecureRandom()), room);
    }

    private static OpenId.Returned returned(OpenId.Sent sent, Map<String, String> parameters) {
        return new OpenId.Returned(sent.browserSecret(), parameters);
    }

    private Map<String, String> parameters(OpenId.Sent sent) {
        Map<String, String> question =
                Harbourmaster.query(sent.address().substring(sent.address().indexOf('?') + 1));
        Map<String, String> parameters = new HashMap<>();
        parameters.put("state", question.getOrDefault("state", ""));
        parameters.put("code", master.authorize(sent.address()));
        return parameters;
    }

    private OpenId.Word signIn() throws IOException {
        OpenId.Sent sent = openId.send(ENTER, BACK, PEER);
        return openId.receive(returned(sent, parameters(sent)));
    }

    private OpenId.Word signInWith(Function<JWTClaimsSet, String> token) throws IOException {
        master.token = token;
        return signIn();
    }

    private OpenId.Word signInWithClaim(String name, Object value) throws IOException {
        return signInWith(honest -> Harbourmaster.signed(
                new JWTClaimsSet.Builder(honest).claim(name, value).build(), Harbourmaster.RSA));
    }

    private static OpenId.Word refused(String why) {
        return new OpenId.Word.Refused(why);
    }

    @Test
    void whoTheIssuerVouchesForIsKnownByIssuerAndSubject() throws IOException {
        OpenId.Word word = signIn();

        Account.Identity identity = new Account.Identity(master.address(), Harbourmaster.SUBJECT);
        Access.Elsewhere who = new Access.Elsewhere(identity, master.now, false);
        assertThat(word).isEqualTo(new OpenId.Word.Vouched(who, "Skipper Seven", ENTER));
        assertThat(signInWith(honest -> Harbourmaster.signed(honest, Harbourmaster.EC)))
                .isEqualTo(word);
    }

    @Test
    void whoBeginsAtOneServerGoesOnAtAnotherAndOnce() throws IOException {
        HeapAccessStore room = new HeapAccessStore();
        OpenId first = openId(master.issuer(), room);
        OpenId second = openId(master.issuer(), room);
        OpenId.Sent sent = first.send(ENTER, BACK, PEER);
        OpenId.Returned back = returned(sent, parameters(sent));

        OpenId.Word word = second.receive(back);
        OpenId.Word again = first.receive(back);
        String secret = second.hold((OpenId.Word.Vouched) word, PEER);

        assertThat(((OpenId.Word.Vouched) word).errand()).isEqualTo(ENTER);
        assertThat(again).isEqualTo(refused("state"));
        assertThat(first.findHeld(secret)).isEqualTo(word);
    }

    @Test
    void theQuestionAsksForACodeWithAChallengeAndNoSecretIsInIt() throws IOException {
        Map<String, String> question =
                Harbourmaster.query(openId.send(ENTER, BACK, PEER).address().replaceAll(".*\\?", ""));

        assertThat(question)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", BACK)
                .containsKeys("state", "nonce", "code_challenge")
                .doesNotContainKeys("code_verifier", "client_secret", "prompt");
    }

    @Test
    void aTokenForAnotherQuestionIsRefused() throws IOException {
        assertThat(signInWithClaim("nonce", "another")).isEqualTo(refused("nonce"));
    }

    @Test
    void aTokenForAnotherClientIsRefused() throws IOException {
        assertThat(signInWithClaim("aud", "other")).isEqualTo(refused("audience"));
        assertThat(signInWithClaim("aud", List.of("kkachi", "other"))).isEqualTo(refused("audience"));
        assertThat(signInWithClaim("azp", "other")).isEqualTo(refused("audience"));
        assertThat(signInWith(honest -> Harbourmaster.signed(
                        new JWTClaimsSet.Builder(honest)
                                .audience(List.of("kkachi", "other"))
                                .claim("azp", "kkachi")
                                .build(),
                        Harbourmaster.RSA)))
                .isInstanceOf(OpenId.Word.Vouched.class);
    }

    @Test
    void aTokenOfAnotherTimeIsRefused() throws IOException {
        Instant now = master.now;

        assertThat(signInWithClaim("exp", Date.from(now.minusSeconds(61)))).isEqualTo(refused("time"));
        assertThat(signInWithClaim("nbf", Date.from(now.plusSeconds(62)))).isEqualTo(refused("time"));
        assertThat(signInWithClaim("iat", Date.from(now.plusSeconds(62)))).isEqualTo(refused("time"));
        assertThat(signInWithClaim("iat", Date.from(now.minusSeconds(601)))).isEqualTo(refused("time"));
        assertThat(signInWithClaim("exp", "soon")).isEqualTo(refused("token_form"));
        assertThat(signInWithClaim("exp", Date.from(now.minusSeconds(59)))).isInstanceOf(OpenId.Word.Vouched.class);
    }

    @Test
    void aTokenThatNobodySignedIsRefused() throws IOException {
        OpenId.Word none = signInWith(honest ->
                Harbourmaster.base64("{\"alg\":\"none\"}") + "." + Harbourmaster.base64(honest.toString()) + ".");
        OpenId.Word empty = signInWith(honest -> Harbourmaster.base64("{\"alg\":\"RS256\",\"kid\":\"rsa-1\"}") + "."
                + Harbourmaster.base64(honest.toString()) + ".");

        assertThat(none).isEqualTo(refused("token_form"));
        assertThat(empty).isInstanceOf(OpenId.Word.Refused.class);
    }

    @Test
    void aPublicKeyIsNoSecretOfHmac() throws IOException {
        assertThat(signInWith(Harbourmaster::confused)).isEqualTo(refused("algorithm"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa-1", "other", "../../etc/passwd", "http://127.0.0.1/key", "'; DROP TABLE keys"})
    void aTokenOfAnotherKeyIsRefusedWhateverItCallsTheKey(String kid) throws IOException {
        assertThat(signInWith(honest -> Harbourmaster.signed(honest, Harbourmaster.rsa(kid))))
                .isEqualTo(refused("signature"));
    }

    @Test
    void aKeyThatTheTokenBringsAlongIsNotLookedAt() throws IOException {
        OpenId.Word word = signInWith(honest -> {
            String head = "{\"alg\":\"RS256\",\"jku\":\"" + master.address() + "/evil\",\"kid\":\"rsa-1\"}";
            String token = Harbourmaster.signed(honest, Harbourmaster.rsa("rsa-1"));
            return Harbourmaster.base64(head) + token.substring(token.indexOf('.'));
        });

        assertThat(word).isEqualTo(refused("signature"));
        assertThat(master.asked).doesNotContain("/evil");
    }

    @Test
    void whatWasChangedAfterSigningIsRefused() throws IOException {
        OpenId.Word word = signInWith(honest -> {
            String[] parts = Harbourmaster.signed(honest, Harbourmaster.EC).split("\\.", -1);
            String other = new String(Base64.getUrlDecoder().decode(parts[1]), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("skipper-7", "skipper-8");
            return parts[0] + "." + Harbourmaster.base64(other) + "." + parts[2];
        });

        assertThat(word).isEqualTo(refused("signature"));
    }

    @Test
    void anAnswerCountsOnce() throws IOException {
        OpenId.Sent sent = openId.send(ENTER, BACK, PEER);
        OpenId.Returned back = returned(sent, parameters(sent));

        OpenId.Word first = openId.receive(back);
        OpenId.Word second = openId.receive(back);

        assertThat(first).isInstanceOf(OpenId.Word.Vouched.class);
        assertThat(second).isEqualTo(refused("state"));
    }

    @Test
    void aCodeThatWasSpentOpensNothingInAnotherSession() throws IOException {
        OpenId.Sent victim = openId.send(ENTER, BACK, PEER);
        Map<String, String> spent = parameters(victim);
        openId.receive(returned(victim, spent));
        OpenId.Sent thief = openId.send(ENTER, BACK, PEER);
        Map<String, String> forged = parameters(thief);
        forged.put("code", spent.getOrDefault("code", ""));

        OpenId.Word word = openId.receive(returned(thief, forged));

        assertThat(word).isEqualTo(refused("code"));
    }

    @Test
    void aCodeOfAnotherSessionIsRefusedForItsChallenge() throws IOException {
        OpenId.Sent victim = openId.send(ENTER, BACK, PEER);
        OpenId.Sent thief = openId.send(ENTER, BACK, PEER);
        Map<String, String> injected = parameters(thief);
        injected.put("code", parameters(victim).getOrDefault("code", ""));

        OpenId.Word word = openId.receive(returned(thief, injected));

        assertThat(word).isEqualTo(refused("code"));
    }

    @Test
    void theStateOfAnotherSessionIsRefused() throws IOException {
        OpenId.Sent mine = openId.send(ENTER, BACK, PEER);
        OpenId.Sent theirs = openId.send(ENTER, BACK, PEER);

        OpenId.Word word = openId.receive(returned(mine, parameters(theirs)));
        OpenId.Word nobody = openId.receive(new OpenId.Returned("", parameters(theirs)));

        assertThat(word).isEqualTo(refused("state"));
        assertThat(nobody).isEqualTo(refused("state"));
    }

    @Test
    void anAnswerThatComesTooLateIsRefused() throws IOException {
        OpenId.Sent sent = openId.send(ENTER, BACK, PEER);
        master.now = master.now.plusSeconds(601);

        OpenId.Word word = openId.receive(returned(sent, parameters(sent)));

        assertThat(word).isEqualTo(refused("state"));
    }

    @Test
    void theAnswerOfAnotherIssuerIsRefused() throws IOException {
        OpenId.Sent sent = openId.send(ENTER, BACK, PEER);
        Map<String, String> mixed = parameters(sent);
        mixed.put("iss", "https://evil.example");

        assertThat(openId.receive(returned(sent, mixed))).isEqualTo(refused("issuer"));
        assertThat(signInWithClaim("iss", "https://evil.example")).isEqualTo(refused("issuer"));
    }

    @Test
    void anIssuerThatNamesItselfMustDoSo() throws IOException {
        master.document = text -> text.replace("{", "{\"authorization_response_iss_parameter_supported\": true, ");
        OpenId.Word silent = signIn();
        OpenId.Sent sent = openId.send(ENTER, BACK, PEER);
        Map<String, String> named = parameters(sent);
        named.put("iss", master.address());

        assertThat(silent).isEqualTo(refused("issuer"));
        assertThat(openId.receive(returned(sent, named))).isInstanceOf(OpenId.Word.Vouched.class);
    }

    @Test
    void whoDeclinesIsNotIn() throws IOException {
        OpenId.Sent sent = openId.send(ENTER, BACK, PEER);
        Map<String, String> declined = parameters(sent);
        declined.remove("code");
        declined.put("error", "access_denied");

        assertThat(openId.receive(returned(sent, declined))).isEqualTo(refused("declined"));
    }

    @Test
    void aProofMustBeNewerThanTheQuestion() throws IOException {
        Errand prove = new Errand.Prove("abc", "/queue");
        OpenId.Sent fresh = openId.send(prove, BACK, PEER);
        Map<String, String> back = parameters(fresh);
        OpenId.Word good = openId.receive(returned(fresh, back));
        master.token = honest -> Harbourmaster.signed(
                new JWTClaimsSet.Builder(honest)
                        .claim("auth_time", master.now.minusSeconds(120).getEpochSecond())
                        .build(),
                Harbourmaster.RSA);
        OpenId.Sent old = openId.send(prove, BACK, PEER);
        OpenId.Word stale = openId.receive(returned(old, parameters(old)));

        assertThat(fresh.address()).contains("&prompt=login&max_age=0");
        assertThat(good).isInstanceOf(OpenId.Word.Vouched.class);
        assertThat(stale).isEqualTo(refused("time"));
    }

    @Test
    void anIssuerWithoutTlsIsTakenOnThisMachineOnlyAndOnlyWhereTheOperatorSaysSo() {
        for (String bad : List.of(
                "http://login.example",
                "http://127.0.0.1:9",
                "ftp://login.example",
                "https://user@login.example",
                "https://login.example?x=1",
                "https://login.example#x",
                "login.example",
                ":")) {
            assertThatThrownBy(() -> new Issuer("X", bad, "kkachi", null, false))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Issuer("X", "http://login.example", "kkachi", null, true))
                .hasMessageContaining("the rule is https");
        assertThat(new Issuer("X", "https://login.example/realm/a", "kkachi", "geheim", false))
                .hasToString("X (https://login.example/realm/a)");
    }
}
