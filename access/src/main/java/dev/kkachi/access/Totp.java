package dev.kkachi.access;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The six digits of an authenticator (RFC 6238: SHA-1, thirty seconds, six digits, as every
/// authenticator takes them).
public final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final int DRIFT_STEPS = 1;
    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// How many digits a person types.
    public static final int DIGITS = 6;

    private Totp() {}

    /// Returns a new secret, in base 32 as an authenticator takes it by hand.
    public static String secret(SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return base32(secret);
    }

    /// Returns the code of a step, with its leading zeros.
    public static String code(String secret, long step, int digits) {
        byte[] mac = hmac(
                bytes(secret), ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xf;
        int number = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        String text = Integer.toString(number % POWERS[digits]);
        return "0".repeat(digits - text.length()) + text;
    }

    /// Returns the step that a moment lies in.
    public static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), (long) STEP_SECONDS);
    }

    /// Returns the step whose code was typed, or -1. A step up to `used` is over: no code counts twice.
    /// One step early or late is taken, for clocks that differ.
    public static long matching(String secret, String typed, Instant now, long used) {
        String digits = typed.replace(" ", "");
        long match = -1;
        for (long step = step(now) - DRIFT_STEPS; step <= step(now) + DRIFT_STEPS; step++) {
            if (Secret.isSame(code(secret, step, DIGITS), digits) && step > used) {
                match = step;
            }
        }
        return match;
    }

    /// Returns bytes in base 32 (RFC 4648), without padding.
    static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : secret) {
            held = (held << 8) | (b & 0xff);
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt((held >> (bits - 5)) & 31));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt((held << (5 - bits)) & 31));
        }
        return text.toString();
    }

    /// Returns the bytes of a text in base 32, whatever it is grouped by.
    static byte[] bytes(String base32) {
        ByteBuffer bytes = ByteBuffer.allocate(base32.length());
        int bits = 0;
        int held = 0;
        for (int i = 0; i < base32.length(); i++) {
            int sign = BASE32.indexOf(Character.toUpperCase(base32.charAt(i)));
            if (sign < 0) {
                continue;
            }
            held = (held << 5) | sign;
            bits += 5;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (held >> bits));
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /// Returns the address that an authenticator reads from a picture.
    public static String address(String secret, String login) {
        String label =
                URLEncoder.encode("Kkachi:" + login, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=Kkachi";
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA1.", e);
        }
    }
}
