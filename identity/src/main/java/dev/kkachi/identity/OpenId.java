package dev.kkachi.identity;

import dev.kkachi.access.Access;
import dev.kkachi.access.Secret;
import dev.kkachi.access.spi.WaitingRoom;
import dev.kkachi.files.Json;
import dev.kkachi.files.Sha256;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Signing in at a service with OpenID Connect: authorization code with PKCE.
///
/// What we ask for is remembered under a secret that only the browser holds which was sent away:
/// whoever comes back with another's answer, or a second time, is refused. The code is exchanged
/// between servers, and what comes of it is a token that the issuer has signed for us, for this very
/// question.
public final class OpenId {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration DOCUMENT_FRESH = Duration.ofHours(1);
    private static final int PARAMETER_MAX = 4096;

    private final Issuer issuer;
    private final Access.Chance chance;
    private final Fetch fetch;
    private final Fetched<IssuerDocument> document;
    private final IdTokens tokens;
    private final Waiting<Asked> strangers;
    private final Waiting<Asked> people;
    private final Waiting<Word.Vouched> unsure;

    /// A question that was sent to the issuer with a browser, as it is kept.
    ///
    /// @param state what must come back with the answer
    /// @param nonce what the token must name
    /// @param verifier what the code is exchanged with
    /// @param back the address of ours that the browser comes back to
    /// @param errand what the browser was sent for
    /// @param at when
    public record Asked(String state, String nonce, String verifier, String back, Errand errand, Instant at) {}

    /// Where a browser is sent.
    ///
    /// @param address of the issuer, with the question
    /// @param browserSecret what the browser keeps until it comes back
    public record Sent(String address, String browserSecret) {}

    /// With what a browser comes back.
    ///
    /// @param browserSecret what it kept
    /// @param parameters of the address that it was sent back to
    public record Returned(String browserSecret, Map<String, String> parameters) {
        public Returned {
            parameters = Map.copyOf(parameters);
        }

        private String text(String name) {
            String value = parameters.getOrDefault(name, "");
            return value.length() > PARAMETER_MAX ? "" : value;
        }
    }

    /// What the issuer says of whoever comes back.
    public sealed interface Word {
        /// It vouches for them.
        ///
        /// @param who they are there
        /// @param name how it calls them; empty where it does not
        /// @param errand what they were sent for
        record Vouched(Access.Elsewhere who, String name, Errand errand) implements Word {}

        /// It does not, or somebody else speaks.
        ///
        /// @param why one word for the log
        record Refused(String why) implements Word {}

        /// It cannot be asked.
        ///
        /// @param why for the log
        record Unavailable(String why) implements Word {}
    }

    /// @param client asks the issuer; it must not follow redirects
    /// @param room where questions wait for their browsers, whichever server those come back to
    public OpenId(Issuer issuer, HttpClient client, Access.Chance chance, WaitingRoom room) {
        this.issuer = issuer;
        this.chance = chance;
        this.fetch = new Fetch(client, issuer);
        this.document = new Fetched<>(place -> IssuerDocument.read(issuer, fetch.get(place)));
        this.tokens = new IdTokens(issuer, new IssuerKeys(fetch));
        this.strangers = waiting(room, "issuer for a stranger", Asked.class);
        this.people = waiting(room, "issuer", Asked.class);
        this.unsure = waiting(room, "code", Word.Vouched.class);
    }

    private <T extends Record> Waiting<T> waiting(WaitingRoom room, String name, Class<T> type) {
        return new Waiting<>(room, chance.clock(), new Waiting.Terms<>(name, type, PATIENCE));
    }

    /// Returns what the button calls the service.
    public String name() {
        return issuer.name();
    }

    /// Returns where to send a browser on an errand.
    ///
    /// @param back the address of ours that the issuer sends it back to
    /// @param peer where the browser is
    /// @throws IOException if the issuer cannot be asked
    public Sent send(Errand errand, String back, String peer) throws IOException {
        IssuerDocument known = document();
        String state = Secret.random(chance.random());
        String nonce = Secret.random(chance.random());
        String verifier = Secret.random(chance.random()) + Secret.random(chance.random());
        String browserSecret = Secret.random(chance.random());
        Waiting<Asked> asked = errand instanceof Errand.Prove ? people : strangers;
        asked.put(browserSecret, peer, new Asked(state, nonce, verifier, back, errand, now()));
        Map<String, String> question = new LinkedHashMap<>();
        question.put("response_type", "code");
        question.put("client_id", issuer.clientId());
        question.put("redirect_uri", back);
        question.put("scope", "openid profile");
        question.put("state", state);
        question.put("nonce", nonce);
        question.put("code_challenge", base64(Sha256.of(verifier)));
        question.put("code_challenge_method", "S256");
        if (errand instanceof Errand.Prove) {
            question.put("prompt", "login");
            question.put("max_age", "0");
        }
        String separator = known.authorization().contains("?") ? "&" : "?";
        return new Sent(known.authorization() + separator + form(question), browserSecret);
    }

    /// Takes what a browser brings back. It counts once.
    public Word receive(Returned returned) {
        Asked mine = people.take(returned.browserSecret());
        Asked question = mine == null ? strangers.take(returned.browserSecret()) : mine;
        if (question == null || !Secret.isSame(question.state(), returned.text("state"))) {
            return new Word.Refused("state");
        }
        try {
            IssuerDocument known = document();
            String speaker = returned.text("iss");
            boolean own = speaker.isEmpty() ? !known.namesItself() : speaker.equals(issuer.address());
            if (!own) {
                return new Word.Refused("issuer");
            }
            String code = returned.text("code");
            if (!returned.text("error").isEmpty() || code.isEmpty()) {
                return new Word.Refused("declined");
            }
            return exchange(known, question, code);
        } catch (IOException e) {
            return new Word.Unavailable(String.valueOf(e.getMessage()));
        }
    }

    /// Keeps the word for somebody of whom something else is wanted before they are in, and returns what
    /// their browser holds meanwhile.
    ///
    /// @param peer where the browser is
    public String hold(Word.Vouched word, String peer) {
        String browserSecret = Secret.random(chance.random());
        unsure.put(browserSecret, peer, word);
        return browserSecret;
    }

    /// Returns the word that is kept for a browser, if there is one.
    public Word.@Nullable Vouched findHeld(String browserSecret) {
        return unsure.find(browserSecret);
    }

    /// Forgets the word that was kept for a browser.
    public void drop(String browserSecret) {
        unsure.take(browserSecret);
    }

    private Word exchange(IssuerDocument known, Asked question, String code) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", question.back());
        form.put("code_verifier", question.verifier());
        String secret = issuer.clientSecret();
        boolean inHeader = secret != null && !known.inBody();
        if (!inHeader) {
            form.put("client_id", issuer.clientId());
        }
        if (secret != null && known.inBody()) {
            form.put("client_secret", secret);
        }
        String authorization = secret != null && inHeader ? basic(issuer.clientId(), secret) : "";
        Fetch.Answer answer = fetch.post(known.token(), form(form), authorization);
        if (answer.status() != 200) {
            return answer.status() < 500
                    ? new Word.Refused("code")
                    : new Word.Unavailable("A code is answered with " + answer.status() + ".");
        }
        Json.Obj given = IssuerDocument.object(answer.body());
        Instant after = question.errand() instanceof Errand.Prove ? question.at() : null;
        IdTokens.Wanted wanted = new IdTokens.Wanted(question.nonce(), known.keys(), now(), after);
        return switch (tokens.read(given.text("id_token"), wanted)) {
            case IdTokens.Read.Good(var who, var name) -> new Word.Vouched(who, name, question.errand());
            case IdTokens.Read.Bad(var why) -> new Word.Refused(why);
        };
    }

    private IssuerDocument document() throws IOException {
        return document.get(IssuerDocument.place(issuer), DOCUMENT_FRESH, now());
    }

    private Instant now() {
        return chance.clock().instant();
    }

    private static String basic(String id, String secret) {
        String pair = encoded(id) + ":" + encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String form(Map<String, String> fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) ->
                form.append(form.isEmpty() ? "" : "&").append(name).append('=').append(encoded(value)));
        return form.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
