package dev.kkachi.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The public keys of an issuer.
final class IssuerKeys {
    /// How old they may be as a rule.
    static final Duration FRESH = Duration.ofHours(1);

    /// How old they may be where none of them has signed a token: whoever makes up tokens makes us ask no
    /// more than once a minute.
    static final Duration BETWEEN = Duration.ofMinutes(1);

    private final Fetched<List<JWK>> keys;

    IssuerKeys(Fetch fetch) {
        this.keys = new Fetched<>(address -> read(fetch.get(address)));
    }

    /// Returns the keys that may have signed a token which names `id`; every one where it names none.
    ///
    /// @param wanted where they are, and the time
    /// @param age how old they may be
    List<JWK> find(IdTokens.Wanted wanted, @Nullable String id, Duration age) throws IOException {
        Instant now = wanted.now();
        return keys.get(wanted.keysAt(), age, now).stream()
                .filter(key -> id == null || id.equals(key.getKeyID()))
                .toList();
    }

    private static List<JWK> read(Fetch.Answer answer) throws IOException {
        if (answer.status() != 200) {
            throw new IOException("The issuer's keys are answered with " + answer.status() + ".");
        }
        try {
            return JWKSet.parse(answer.body()).toPublicJWKSet().getKeys();
        } catch (ParseException e) {
            throw new IOException("The issuer's keys cannot be read.", e);
        }
    }
}
