package dev.kkachi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import dev.kkachi.access.Access;
import dev.kkachi.access.HeapAccessStore;
import java.io.IOException;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an issuer says of itself and which keys it has: how often it is asked, and what is not believed.
class IssuerTest {
    private static final String BACK = "http://127.0.0.1:8000/oidc/callback";
    private static final String PEER = "192.0.2.1";
    private static final String DOCUMENT = "/.well-known/openid-configuration";

    private final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private Harbourmaster master;

    @SuppressWarnings("NullAway.Init")
    private OpenId openId;

    @BeforeEach
    void open() throws IOException {
        master = new Harbourmaster();
        openId = openId();
    }

    @AfterEach
    void close() {
        master.close();
        client.close();
    }

    private OpenId openId() {
        return new OpenId(
                master.issuer(),
                client,
                new Access.Chance(() -> master.now, new SecureRandom()),
                new HeapAccessStore());
    }

    private OpenId.Sent send() throws IOException {
        return openId.send(new Errand.Enter("/queue"), BACK, PEER);
    }

    private OpenId.Word signInWith(RSAKey key, @Nullable String kid) throws IOException {
        master.token = honest -> Harbourmaster.signed(honest, key, kid);
        OpenId.Sent sent = send();
        Map<String, String> question = Harbourmaster.query(sent.address().replaceAll(".*\\?", ""));
        Map<String, String> back =
                Map.of("state", question.getOrDefault("state", ""), "code", master.authorize(sent.address()));
        return openId.receive(new OpenId.Returned(sent.browserSecret(), back));
    }

    private int asked(String path) {
        return Collections.frequency(List.copyOf(master.asked), path);
    }

    private void pass(Duration time) {
        master.now = master.now.plus(time);
    }

    @Test
    void anIssuerThatSaysItIsAnotherOrSendsUsElsewhereIsNotAsked() {
        Map<UnaryOperator<String>, String> lies = new LinkedHashMap<>();
        String own = "\"issuer\": \"" + master.address();
        lies.put(text -> text.replace(own, "\"issuer\": \"https://evil.example"), "another issuer's");
        lies.put(text -> "[]", "no object");
        lies.put(text -> "nothing", "not JSON");
        lies.put(text -> text.replace(master.address() + "/keys", "http://169.254.169.254/x"), "jwks_uri is not https");
        lies.put(text -> text.replace(master.address() + "/token", "http://evil.example/t"), "token_endpoint is not");
        lies.put(
                text -> text.replace(master.address() + "/authorize", "http://evil.example/a"),
                "authorization_endpoint is not");
        lies.put(text -> text.replace(", \"S256\"", ""), "does not know the challenge S256");
        lies.put(text -> text.replace("{", "{\"a\": \"" + "x".repeat(1 << 20) + "\", "), "cannot be asked");

        lies.forEach((lie, why) -> {
            openId = openId();
            master.document = lie;

            assertThatThrownBy(this::send).isInstanceOf(IOException.class).hasMessageContaining(why);
        });
        openId = openId();
        master.document = text -> text.replace("{", "{\"a\": \"" + "x".repeat(1000) + "\", ");
        assertThatCode(this::send).doesNotThrowAnyException();
        assertThat(master.asked).containsOnly(DOCUMENT);
    }

    @Test
    void aKeyThatIsNewIsFetchedAndNamesThatAreMadeUpMakeUsAskOnceAMinute() throws IOException {
        signInWith(Harbourmaster.RSA, "rsa-1");
        for (int i = 0; i < 5; i++) {
            signInWith(Harbourmaster.rsa("x"), "made-up-" + i);
        }
        int early = asked("/keys");
        pass(Duration.ofSeconds(61));
        RSAKey next = Harbourmaster.rsa("rsa-2");
        master.keys = List.of(next);

        OpenId.Word rotated = signInWith(next, "rsa-2");

        assertThat(early).isEqualTo(1);
        assertThat(rotated).isInstanceOf(OpenId.Word.Vouched.class);
    }

    @Test
    void aTokenThatNamesNoKeyIsReadAfterTheKeyHasChanged() throws IOException {
        OpenId.Word before = signInWith(Harbourmaster.RSA, null);
        RSAKey next = Harbourmaster.rsa("rsa-2");
        master.keys = List.of(next);
        OpenId.Word tooSoon = signInWith(next, null);
        pass(Duration.ofSeconds(61));

        OpenId.Word after = signInWith(next, null);
        OpenId.Word old = signInWith(Harbourmaster.RSA, null);

        assertThat(before).isInstanceOf(OpenId.Word.Vouched.class);
        assertThat(tooSoon).isEqualTo(new OpenId.Word.Refused("signature"));
        assertThat(after).isInstanceOf(OpenId.Word.Vouched.class);
        assertThat(old).isEqualTo(new OpenId.Word.Refused("signature"));
    }

    @Test
    void aKeyThatTheIssuerNoLongerHasCountsForAnHourAtMost() throws IOException {
        signInWith(Harbourmaster.RSA, "rsa-1");
        master.keys = List.of(Harbourmaster.EC);
        pass(Duration.ofMinutes(61));

        OpenId.Word word = signInWith(Harbourmaster.RSA, "rsa-1");

        assertThat(word).isEqualTo(new OpenId.Word.Refused("signature"));
    }

    @Test
    void keysThatCannotBeFetchedAreAskedForAgainSoonAndTheOldOnesDoMeanwhile() throws IOException {
        signInWith(Harbourmaster.RSA, "rsa-1");
        pass(Duration.ofMinutes(61));
        master.failing = true;
        OpenId.Word meanwhile = signInWith(Harbourmaster.RSA, "rsa-1");
        int failed = asked("/keys");
        OpenId.Word stillMeanwhile = signInWith(Harbourmaster.RSA, "rsa-1");
        int paused = asked("/keys");
        master.failing = false;
        RSAKey next = Harbourmaster.rsa("rsa-2");
        master.keys = List.of(next);
        pass(Duration.ofSeconds(31));

        OpenId.Word soon = signInWith(next, "rsa-2");

        assertThat(meanwhile).isInstanceOf(OpenId.Word.Vouched.class);
        assertThat(stillMeanwhile).isInstanceOf(OpenId.Word.Vouched.class);
        assertThat(failed).isEqualTo(2);
        assertThat(paused).isEqualTo(2);
        assertThat(soon).isInstanceOf(OpenId.Word.Vouched.class);
    }

    @Test
    void anIssuerThatFailedIsLeftInPeaceForHalfAMinute() throws IOException {
        master.failing = true;
        assertThatThrownBy(this::send).hasMessageContaining("answered with 500");
        master.failing = false;

        assertThatThrownBy(this::send).hasMessageContaining("a moment ago");
        pass(Duration.ofSeconds(31));

        assertThat(send().address()).startsWith(master.address());
        assertThat(asked(DOCUMENT)).isEqualTo(2);
    }

    @Test
    void aDocumentThatIsHalfADayOldIsNotUsedWhateverHappens() throws IOException {
        send();
        master.failing = true;
        pass(Duration.ofHours(12));

        assertThat(send().address()).startsWith(master.address());
        pass(Duration.ofSeconds(31));
        assertThatThrownBy(this::send).hasMessageContaining("answered with 500");
    }

    @Test
    void whileTheIssuerHangsNobodyElseWaits() throws Exception {
        send();
        pass(Duration.ofMinutes(61));
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch hanging = new CountDownLatch(1);
        master.document = text -> {
            hanging.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return text;
        };
        try {
            CompletableFuture<OpenId.Sent> first = CompletableFuture.supplyAsync(this::sent);
            hanging.await();

            OpenId.Sent second = CompletableFuture.supplyAsync(this::sent).get(5, TimeUnit.SECONDS);

            assertThat(first).isNotDone();
            assertThat(second.address()).startsWith(master.address());
            release.countDown();
            assertThat(first.get(5, TimeUnit.SECONDS).address()).startsWith(master.address());
        } finally {
            release.countDown();
        }
    }

    private OpenId.Sent sent() {
        try {
            return send();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
