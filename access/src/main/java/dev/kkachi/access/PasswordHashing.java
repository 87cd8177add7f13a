package dev.kkachi.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/// Keeps passwords as Argon2id (RFC 9106) in the PHC form. One costs at least a tenth of a second, and
/// an unknown name costs as much as a known one, so that time tells nobody who has an account.
///
/// At most four are worked out at once: each takes 64 MiB, and a flood of sign-ins must not take all
/// memory.
public final class PasswordHashing {
    /// What is used for new passwords: 64 MiB, three passes, one lane; the second recommendation of RFC
    /// 9106 has the same memory and passes.
    public static final Cost COST = new Cost(65_536, 3, 1);

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 4;
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([\\w+/]+)\\$([\\w+/]+)");

    private final SecureRandom random;
    private final Cost cost;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final String nobody;

    /// What one hash costs.
    ///
    /// @param memoryKib memory
    /// @param passes over the memory
    /// @param lanes that could run side by side
    public record Cost(int memoryKib, int passes, int lanes) {}

    /// Hashes at a cost; tests take a cheap one.
    public PasswordHashing(SecureRandom random, Cost cost) {
        this.random = random;
        this.cost = cost;
        // Chance in place of a hash: nobody's password is compared with it, and no start has to wait for one.
        this.nobody = phc(chance(SALT_BYTES), chance(HASH_BYTES));
    }

    /// Returns the hash of a password, as it is kept.
    public String hash(String password) {
        byte[] salt = chance(SALT_BYTES);
        return phc(salt, derive(password, salt, cost));
    }

    private byte[] chance(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return drawn;
    }

    private String phc(byte[] salt, byte[] hash) {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash);
    }

    /// Says whether a password is the one that was hashed. Where there is no hash, it works as long and
    /// says no.
    public boolean verify(String password, @Nullable String kept) {
        Matcher phc = PHC.matcher(kept == null ? nobody : kept);
        if (!phc.matches()) {
            throw new IllegalStateException("A kept password is not Argon2id in the PHC form.");
        }
        Cost used = new Cost(number(phc, 1), number(phc, 2), number(phc, 3));
        byte[] salt = Base64.getDecoder().decode(phc.group(4));
        byte[] expected = Base64.getDecoder().decode(phc.group(5));
        return MessageDigest.isEqual(derive(password, salt, used), expected) && kept != null;
    }

    /// Says whether a hash was made at another cost than is used now.
    public boolean isOutdated(String kept) {
        return !kept.startsWith(
                "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$");
    }

    private static int number(Matcher phc, int group) {
        return Integer.parseInt(phc.group(group));
    }

    private byte[] derive(String password, byte[] salt, Cost used) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(used.memoryKib())
                .withIterations(used.passes())
                .withParallelism(used.lanes())
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        places.acquireUninterruptibly();
        try {
            String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
            generator.generateBytes(composed.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            places.release();
        }
        return hash;
    }
}
