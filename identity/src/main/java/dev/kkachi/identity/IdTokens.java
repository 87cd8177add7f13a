package dev.kkachi.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.kkachi.access.Access;
import dev.kkachi.access.Account;
import dev.kkachi.access.Secret;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the word of an issuer: a token that one of its keys has signed (RFC 7519, OpenID Connect Core
/// 3.1.3.7). What a key is for is decided by the key, never by what the token says of itself: a public
/// key of RSA is no secret of HMAC, and nothing unsigned is a token.
final class IdTokens {
    /// How far the clocks may differ.
    static final Duration SKEW = Duration.ofMinutes(1);

    private static final Duration AGE_MAX = Duration.ofMinutes(10);
    private static final int CHARS_MAX = 1 << 16;
    private static final int RSA_BITS_MIN = 2048;
    private static final int SUBJECT_MAX = 255;
    private static final int NAME_MAX = 120;

    /// What `amr` says where more than one factor was asked for (RFC 8176).
    private static final String MANY_FACTORS = "mfa";

    private final Issuer issuer;
    private final IssuerKeys keys;

    /// What a token must say.
    ///
    /// @param nonce what we asked for
    /// @param keysAt where the keys are
    /// @param now the time
    /// @param provedAfter the moment after which its owner must have proved who they are; absent where
    ///     an older proof does
    record Wanted(
            String nonce,
            String keysAt,
            Instant now,
            @Nullable Instant provedAfter) {}

    /// What became of a token.
    sealed interface Read {
        /// It is the issuer's word, for us, now.
        record Good(Access.Elsewhere who, String name) implements Read {}

        /// It is not.
        ///
        /// @param why one word for the log
        record Bad(String why) implements Read {}
    }

    IdTokens(Issuer issuer, IssuerKeys keys) {
        this.issuer = issuer;
        this.keys = keys;
    }

    Read read(String token, Wanted wanted) throws IOException {
        if (token.length() > CHARS_MAX) {
            return new Read.Bad("token_size");
        }
        try {
            SignedJWT signed = SignedJWT.parse(token);
            JWSAlgorithm algorithm = signed.getHeader().getAlgorithm();
            if (!algorithm.equals(JWSAlgorithm.RS256) && !algorithm.equals(JWSAlgorithm.ES256)) {
                return new Read.Bad("algorithm");
            }
            boolean good = isSigned(signed, wanted, IssuerKeys.FRESH) || isSigned(signed, wanted, IssuerKeys.BETWEEN);
            return good ? claims(signed.getJWTClaimsSet(), wanted) : new Read.Bad("signature");
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return new Read.Bad("token_form");
        }
    }

    /// Says whether a key has signed it that is no older than `age`: the issuer may have others since.
    private boolean isSigned(SignedJWT signed, Wanted wanted, Duration age) throws IOException, JOSEException {
        for (JWK key : keys.find(wanted, signed.getHeader().getKeyID(), age)) {
            JWSVerifier verifier = verifier(key, signed.getHeader().getAlgorithm());
            if (verifier != null && signed.verify(verifier)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable JWSVerifier verifier(JWK key, JWSAlgorithm algorithm) throws JOSEException {
        boolean signs = key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
        boolean agrees = key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm);
        if (!signs || !agrees) {
            return null;
        }
        if (algorithm.equals(JWSAlgorithm.RS256) && key instanceof RSAKey rsa && rsa.size() >= RSA_BITS_MIN) {
            return new RSASSAVerifier(rsa);
        }
        boolean curve = key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve());
        return algorithm.equals(JWSAlgorithm.ES256) && curve ? new ECDSAVerifier((ECKey) key) : null;
    }

    private Read claims(JWTClaimsSet claims, Wanted wanted) throws ParseException {
        String wrong = wrong(claims, wanted);
        if (!wrong.isEmpty()) {
            return new Read.Bad(wrong);
        }
        String subject = claims.getSubject();
        boolean named = subject != null && !subject.isEmpty() && subject.length() <= SUBJECT_MAX;
        if (!named) {
            return new Read.Bad("subject");
        }
        String name = claims.getStringClaim("name");
        String said = name == null ? "" : name.strip();
        Date proved = claims.getDateClaim("auth_time");
        return new Read.Good(
                new Access.Elsewhere(
                        new Account.Identity(issuer.address(), subject),
                        proved == null ? Instant.EPOCH : proved.toInstant(),
                        claims.getClaim("amr") instanceof List<?> ways && ways.contains(MANY_FACTORS)),
                said.length() > NAME_MAX ? said.substring(0, NAME_MAX) : said);
    }

    /// Returns the first claim that is not as it must be; empty where all are.
    private String wrong(JWTClaimsSet claims, Wanted wanted) throws ParseException {
        if (!issuer.address().equals(claims.getIssuer())) {
            return "issuer";
        }
        List<String> audience = claims.getAudience();
        String party = claims.getStringClaim("azp");
        boolean meant = party == null ? audience.size() == 1 : party.equals(issuer.clientId());
        if (!audience.contains(issuer.clientId()) || !meant) {
            return "audience";
        }
        String nonce = claims.getStringClaim("nonce");
        if (nonce == null || !Secret.isSame(nonce, wanted.nonce())) {
            return "nonce";
        }
        return isNow(claims, wanted) ? "" : "time";
    }

    private static boolean isNow(JWTClaimsSet claims, Wanted wanted) throws ParseException {
        Instant now = wanted.now();
        Date ends = claims.getExpirationTime();
        Date issued = claims.getIssueTime();
        Date begins = claims.getNotBeforeTime();
        if (ends == null || issued == null || !now.isBefore(ends.toInstant().plus(SKEW))) {
            return false;
        }
        boolean fresh = !issued.toInstant().isAfter(now.plus(SKEW))
                && issued.toInstant().isAfter(now.minus(AGE_MAX));
        boolean begun = begins == null || !begins.toInstant().isAfter(now.plus(SKEW));
        Instant after = wanted.provedAfter();
        Date proved = claims.getDateClaim("auth_time");
        boolean again = after == null || (proved != null && !proved.toInstant().isBefore(after.minus(SKEW)));
        return fresh && begun && again;
    }
}
