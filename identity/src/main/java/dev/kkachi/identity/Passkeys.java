package dev.kkachi.identity;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import dev.kkachi.access.Access;
import dev.kkachi.access.Account;
import dev.kkachi.access.AccountId;
import dev.kkachi.access.Passkey;
import dev.kkachi.access.Secret;
import dev.kkachi.access.spi.AccessJournal;
import dev.kkachi.access.spi.AccessStore;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonBytes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Passkeys (WebAuthn level 3): an authenticator signs a challenge of ours, for this site, after it has
/// made sure that its owner is there. Every challenge counts once; the origin is that of the page and
/// not what a page claims; a counter that goes back shows a copy and opens nothing.
///
/// No maker of authenticators is asked for a certificate: whose authenticator it is is known from the
/// session in which it is added.
public final class Passkeys {
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);
    private static final int RESPONSE_CHARS_MAX = 1 << 16;
    private static final int PATIENCE_MILLIS = 300_000;

    private final AccessStore store;
    private final AccessJournal journal;
    private final Access.Chance chance;
    private final Challenges challenges;
    private final WebAuthnManager verifier;
    private final AttestedCredentialDataConverter credentials;

    /// For whom and where something is signed.
    ///
    /// @param holder the secret of the browser or the session that was asked
    /// @param site where the page lies
    /// @param peer where a stranger comes from; empty for somebody who is signed in
    public record Asked(String holder, Site site, String peer) {}

    /// What an authenticator answered.
    ///
    /// @param name what its owner calls it; not looked at unless it is new
    /// @param json as the browser's `toJSON` writes it
    public record Answer(String name, String json) {}

    /// What becomes of an answer.
    public sealed interface Outcome {
        /// It is good.
        ///
        /// @param passkey as it is afterwards
        record Good(Passkey passkey) implements Outcome {}

        /// It is not.
        ///
        /// @param why one word for the log
        /// @param owner whose passkey it says to be; absent where it is nobody's
        record Bad(String why, @Nullable AccountId owner) implements Outcome {
            Bad(String why) {
                this(why, null);
            }
        }
    }

    public Passkeys(AccessStore store, AccessJournal journal, Access.Chance chance) {
        this.store = store;
        this.journal = journal;
        this.chance = chance;
        this.challenges = new Challenges(store, chance);
        ObjectConverter converter = new ObjectConverter();
        this.verifier = WebAuthnManager.createNonStrictWebAuthnManager(converter);
        this.credentials = new AttestedCredentialDataConverter(converter);
    }

    /// Returns the passkeys of somebody, the oldest first.
    public List<Passkey> list(Account account) {
        return store.listPasskeys(account.id());
    }

    /// Returns a secret for a browser in which nobody has signed in yet.
    public String stranger() {
        return Secret.random(chance.random());
    }

    /// Keeps what changed of a passkey by its use.
    ///
    /// @return whether it is still there
    public boolean used(Passkey passkey) {
        return store.update(passkey);
    }

    /// Returns what the browser is to ask an authenticator that somebody wants to add.
    public JsonBytes offer(Account account, Asked asked) {
        JsonBytes json = new JsonBytes().object();
        json.name("challenge").value(challenges.make("add " + asked.holder(), asked.peer()));
        json.name("rp").object().name("id").value(asked.site().host());
        json.name("name").value("Kkachi").end();
        json.name("user").object().name("id").value(handle(account.id()));
        json.name("name")
                .value(account.login())
                .name("displayName")
                .value(account.name())
                .end();
        json.name("pubKeyCredParams").array();
        for (COSEAlgorithmIdentifier each : ALGORITHMS) {
            json.object()
                    .name("type")
                    .value("public-key")
                    .name("alg")
                    .value(each.getValue())
                    .end();
        }
        json.endArray().name("excludeCredentials").array();
        list(account).forEach(known -> described(json, known));
        json.endArray().name("authenticatorSelection").object();
        json.name("residentKey").value("required").name("requireResidentKey").value(true);
        json.name("userVerification").value("required").end();
        return json.name("attestation")
                .value("none")
                .name("timeout")
                .value(PATIENCE_MILLIS)
                .end();
    }

    /// Keeps the passkey of somebody whose authenticator has answered.
    public Outcome keep(Account account, Asked asked, Answer answer) {
        String challenge = challenges.take("add " + asked.holder(), asked.peer());
        if (challenge == null) {
            return new Outcome.Bad("challenge");
        }
        if (!isShaped(answer.json(), "clientDataJSON", "attestationObject")) {
            return new Outcome.Bad("form");
        }
        if (list(account).size() >= Passkey.COUNT_MAX) {
            return new Outcome.Bad("too_many");
        }
        AuthenticatorData<?> signed = null;
        AttestedCredentialData credential = null;
        try {
            RegistrationData data = verifier.parseRegistrationResponseJSON(answer.json());
            verifier.verify(
                    data, new RegistrationParameters(server(asked.site(), challenge), algorithms(), true, true));
            AttestationObject attested = data.getAttestationObject();
            signed = attested == null ? null : attested.getAuthenticatorData();
            credential = signed == null ? null : signed.getAttestedCredentialData();
        } catch (WebAuthnException e) {
            return new Outcome.Bad(word(e));
        } catch (JacksonException | IllegalArgumentException e) {
            return new Outcome.Bad("form");
        }
        if (signed == null || credential == null) {
            return new Outcome.Bad("form");
        }
        String id = base64(credential.getCredentialId());
        long counter = signed.getSignCount();
        String kept = base64(credentials.convert(credential));
        Passkey passkey = new Passkey(
                id, account.id(), answer.name(), kept, counter, chance.clock().instant(), null);
        if (!store.put(passkey)) {
            return new Outcome.Bad("known");
        }
        note("passkey_added", account);
        return new Outcome.Good(passkey);
    }

    /// Returns what the browser is to ask an authenticator.
    ///
    /// @param account whose passkeys count; nobody's in particular where nobody has signed in yet
    public JsonBytes ask(@Nullable Account account, Asked asked) {
        JsonBytes json = new JsonBytes().object();
        json.name("challenge").value(challenges.make("use " + asked.holder(), asked.peer()));
        json.name("rpId").value(asked.site().host()).name("allowCredentials").array();
        if (account != null) {
            list(account).forEach(known -> described(json, known));
        }
        json.endArray().name("userVerification").value("required");
        return json.name("timeout").value(PATIENCE_MILLIS).end();
    }

    /// Looks at what an authenticator answered. The passkey is returned as it is after this use, and is
    /// not kept yet.
    public Outcome look(Asked asked, String response) {
        String challenge = challenges.take("use " + asked.holder(), asked.peer());
        if (challenge == null) {
            return new Outcome.Bad("challenge");
        }
        if (!isShaped(response, "clientDataJSON", "authenticatorData", "signature")) {
            return new Outcome.Bad("form");
        }
        try {
            AuthenticationData data = verifier.parseAuthenticationResponseJSON(response);
            Passkey passkey = store.findPasskey(encoded(data.getCredentialId()));
            return passkey == null ? new Outcome.Bad("unknown") : look(asked.site(), challenge, passkey, data);
        } catch (WebAuthnException e) {
            return new Outcome.Bad(word(e));
        } catch (JacksonException | IllegalArgumentException e) {
            return new Outcome.Bad("form");
        }
    }

    private Outcome look(Site site, String challenge, Passkey passkey, AuthenticationData data) {
        AccountId owner = passkey.account();
        String handle = encoded(data.getUserHandle());
        if (!handle.isEmpty() && !handle.equals(handle(owner))) {
            return new Outcome.Bad("owner", owner);
        }
        try {
            verifier.verify(
                    data, new AuthenticationParameters(server(site, challenge), record(passkey), null, true, true));
            AuthenticatorData<?> signed = data.getAuthenticatorData();
            return signed == null
                    ? new Outcome.Bad("form", owner)
                    : new Outcome.Good(passkey.withUse(
                            signed.getSignCount(), chance.clock().instant()));
        } catch (WebAuthnException e) {
            return new Outcome.Bad(word(e), owner);
        } catch (JacksonException | IllegalArgumentException e) {
            return new Outcome.Bad("form", owner);
        }
    }

    /// Removes a passkey of somebody, unless nothing would be left to sign in with.
    ///
    /// @param served whether there is a service that signs people in
    /// @return whether it was done
    public boolean remove(Account account, String id, boolean served) {
        boolean gone = store.removePasskey(
                account.id(),
                id,
                (held, keys) -> held.credentials().passwordHash() != null
                        || (served && held.credentials().identity() != null)
                        || keys.size() > 1);
        if (!gone) {
            return false;
        }
        note("passkey_removed", account);
        return true;
    }

    /// Says whether a response has what the library counts on, as base 64 for addresses.
    private static boolean isShaped(String response, String... parts) {
        if (response.length() > RESPONSE_CHARS_MAX) {
            return false;
        }
        try {
            if (Json.parse(response) instanceof Json.Obj object
                    && isEncoded(object.text("id"))
                    && object.text("id").equals(object.text("rawId"))
                    && object.find("response") instanceof Json.Obj inner) {
                return List.of(parts).stream().allMatch(part -> isEncoded(inner.text(part)));
            }
            return false;
        } catch (Json.Malformed e) {
            return false;
        }
    }

    private static boolean isEncoded(String text) {
        return !text.isEmpty()
                && text.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '-'
                                || c == '_');
    }

    private static ServerProperty server(Site site, String challenge) {
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.host())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static List<PublicKeyCredentialParameters> algorithms() {
        return ALGORITHMS.stream()
                .map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
                .toList();
    }

    private CredentialRecord record(Passkey passkey) {
        AttestedCredentialData credential =
                credentials.convert(Base64.getUrlDecoder().decode(passkey.credential()));
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                passkey.counter(),
                credential,
                null,
                null,
                null,
                null);
    }

    private static void described(JsonBytes json, Passkey known) {
        json.object()
                .name("type")
                .value("public-key")
                .name("id")
                .value(known.id())
                .end();
    }

    /// Returns what went wrong as one word, such as `bad_origin`.
    private static String word(WebAuthnException e) {
        if (e instanceof MaliciousCounterValueException) {
            return "copied";
        }
        String name = e.getClass().getSimpleName().replace("Exception", "");
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            word.append(Character.isUpperCase(c) && i > 0 ? "_" : "").append(Character.toLowerCase(c));
        }
        return word.toString();
    }

    private void note(String kind, Account account) {
        journal.note(new AccessJournal.Event(
                chance.clock().instant(),
                kind,
                account.tenant().value(),
                account.id().value(),
                ""));
    }

    /// Returns what authenticators call an account by: its id, which tells nothing of a person.
    private static String handle(AccountId account) {
        return base64(account.value().getBytes(StandardCharsets.US_ASCII));
    }

    private static String encoded(@Nullable Object bytes) {
        return bytes instanceof byte[] present ? base64(present) : "";
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
