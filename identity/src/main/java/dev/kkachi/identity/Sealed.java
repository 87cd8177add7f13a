package dev.kkachi.identity;

import dev.kkachi.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Closes a text so that only whoever holds a secret opens it (AES-GCM): a database may keep it, and whoever
/// reads the database learns nothing. The secret is random, and one secret closes one text at a time, for
/// minutes; the nonce comes from secret and text together, so that no two texts ever share it.
///
/// @param key made of the secret
record Sealed(SecretKeySpec key) {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /// Closes and opens with `secret`.
    static Sealed by(String secret) {
        return new Sealed(new SecretKeySpec(Sha256.of("sealed by " + secret), "AES"));
    }

    String close(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] nonce = Sha256.of(Base64.getEncoder().encodeToString(key.getEncoded()) + " closes " + text);
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
            byte[] closed = new byte[NONCE_BYTES + cipher.getOutputSize(plain.length)];
            System.arraycopy(nonce, 0, closed, 0, NONCE_BYTES);
            cipher.doFinal(plain, 0, plain.length, closed, NONCE_BYTES);
            return Base64.getEncoder().encodeToString(closed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM.", e);
        }
    }

    /// Returns the text, or `null` where this is not the secret that closed it.
    @Nullable String open(String closed) {
        try {
            byte[] bytes = Base64.getDecoder().decode(closed);
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE_BYTES));
            byte[] plain = cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return null;
        }
    }
}
