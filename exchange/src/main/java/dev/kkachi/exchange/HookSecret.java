package dev.kkachi.exchange;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Secrets of webhooks and what is signed with them, as Standard Webhooks 1.0 has it (symmetric, `v1`).
/// A secret is made from the key of the installation, so that no database and no backup holds it.
public final class HookSecret {
    private static final String PREFIX = "whsec_";
    private static final String HMAC = "HmacSHA256";
    private final byte[] master;

    /// @param master the key of the installation; nobody outside may know it
    public HookSecret(byte[] master) {
        this.master = master.clone();
    }

    /// Returns the secret of a webhook, such as `whsec_MfKQ...`.
    public String of(Webhook webhook) {
        byte[] text = ("webhook\n" + webhook.tenant() + "\n" + webhook.id() + "\n" + webhook.salt())
                .getBytes(StandardCharsets.UTF_8);
        return PREFIX + Base64.getEncoder().encodeToString(hmac(master, text));
    }

    /// What is signed.
    ///
    /// @param id the header `webhook-id`
    /// @param seconds the header `webhook-timestamp`
    /// @param body the body, exactly as it is sent
    public record Message(String id, long seconds, String body) {}

    /// Returns the header `webhook-signature` for `message`.
    public static String sign(String secret, Message message) {
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        byte[] text = (message.id() + "." + message.seconds() + "." + message.body()).getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(hmac(key, text));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows " + HMAC + ".", e);
        }
    }
}
