package dev.kkachi.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/// The secret half of a key that signs notes.
public final class NoteSigner {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final NoteKey key;
    private final String seed;
    private final PrivateKey secret;

    private NoteSigner(NoteKey key, byte[] seed, PrivateKey secret) {
        this.key = key;
        this.seed = Base64.getEncoder().encodeToString(seed);
        this.secret = secret;
    }

    /// Makes a new key for the signer `name`. What `random` gives must be impossible to guess.
    public static NoteSigner generate(String name, RandomGenerator random) {
        byte[] seed = new byte[NoteKey.KEY_BYTES];
        random.nextBytes(seed);
        return of(name, seed);
    }

    /// Returns the key that `text` spells, as [#secret()] writes it.
    ///
    /// @throws IllegalArgumentException if it is misspelt; the message holds nothing of it
    public static NoteSigner parse(String text) {
        String[] parts = text.strip().split("\\+", 5);
        byte[] typed = text.startsWith(PREFIX) && parts.length == 5
                ? Base64.getDecoder().decode(parts[4])
                : new byte[0];
        if (typed.length != NoteKey.KEY_BYTES + 1 || typed[0] != NoteKey.ED25519) {
            throw new IllegalArgumentException("A secret key is misspelt; the rule is PRIVATE+KEY+NAME+ID+KEY.");
        }
        NoteSigner read = of(parts[2], Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().toHexDigits(read.key.id()).equals(parts[3])) {
            throw new IllegalArgumentException("The id of a secret key is not made from its name and key.");
        }
        return read;
    }

    private static NoteSigner of(String name, byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            KeyPair pair = generator.generateKeyPair();
            byte[] wrapped = pair.getPublic().getEncoded();
            byte[] raw = Arrays.copyOfRange(wrapped, wrapped.length - NoteKey.KEY_BYTES, wrapped.length);
            return new NoteSigner(NoteKey.of(name, raw), seed, pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows Ed25519.", e);
        }
    }

    /// Gives the generator of the JDK the seed that is to become the key: it has no other way from a
    /// seed to a pair.
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1L;

        Seed(byte[] seed) {
            super(new Fixed(seed), null);
        }
    }

    private static final class Fixed extends SecureRandomSpi {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        protected void engineSetSeed(byte[] ignored) {}

        @Override
        protected void engineNextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }

        @Override
        protected byte[] engineGenerateSeed(int bytes) {
            return Arrays.copyOf(seed, bytes);
        }
    }

    /// Returns the public half.
    public NoteKey key() {
        return key;
    }

    /// Returns the whole key as text, to be kept where nobody else can read it.
    public String secret() {
        byte[] typed = ByteBuffer.allocate(NoteKey.KEY_BYTES + 1)
                .put(NoteKey.ED25519)
                .put(Base64.getDecoder().decode(seed))
                .array();
        return PREFIX + key.name() + "+" + HexFormat.of().toHexDigits(key.id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /// Signs `text`, which ends with a line feed.
    public SignedNote sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] bytes = signature.sign();
            String signed = Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(Integer.BYTES + bytes.length)
                            .putInt(key.id())
                            .put(bytes)
                            .array());
            return new SignedNote(text, List.of(new SignedNote.Line(key.name(), signed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows Ed25519.", e);
        }
    }
}
