package dev.kkachi.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The public keys of an issuer. They are fetched again when a token names one that is not among them,
/// though not more than once a minute: whoever makes up names of keys makes us ask no more often.
final class IssuerKeys {
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration FRESH = Duration.ofHours(12);

    private final Fetch fetch;
    private List<JWK> keys = List.of();
    private @Nullable Instant fetchedAt;

    IssuerKeys(Fetch fetch) {
        this.fetch = fetch;
    }

    /// Returns the keys that may have signed a token which names `id`; every one where it names none.
    synchronized List<JWK> find(String address, @Nullable String id, Instant now) throws IOException {
        List<JWK> known = named(id);
        Instant last = fetchedAt;
        boolean old =
                last == null || now.isAfter(last.plus(FRESH)) || (known.isEmpty() && now.isAfter(last.plus(BETWEEN)));
        if (!old) {
            return known;
        }
        fetchedAt = now;
        Fetch.Answer answer = fetch.get(address);
        if (answer.status() != 200) {
            throw new IOException("The issuer's keys are answered with " + answer.status() + ".");
        }
        try {
            keys = JWKSet.parse(answer.body()).toPublicJWKSet().getKeys();
        } catch (ParseException e) {
            throw new IOException("The issuer's keys cannot be read.", e);
        }
        return named(id);
    }

    private List<JWK> named(@Nullable String id) {
        return keys.stream()
                .filter(key -> id == null || id.equals(key.getKeyID()))
                .toList();
    }
}
