package dev.kkachi.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// Something random that opens a door: a session, a key, a link. It is shown once; what is kept is its
/// hash. As it is random, a plain SHA-256 is as hard to undo as any slow hash.
public final class Secret {
    private static final int BYTES = 24;

    private Secret() {}

    /// Returns a new secret of 192 random bits that can stand in an address or a header.
    public static String random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Returns what is kept of a secret.
    public static String hash(String secret) {
        return HexFormat.of().formatHex(sha256(secret));
    }

    /// Returns a token that shows a form to have come from a page of the same session. It is made from
    /// the session's secret and opens nothing by itself.
    public static String formToken(String sessionSecret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("form:" + sessionSecret));
    }

    /// Compares without telling by time how much is equal.
    public static boolean isSame(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
