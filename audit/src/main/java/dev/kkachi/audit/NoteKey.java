package dev.kkachi.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/// The public half of a key that signs notes, in the form of `c2sp.org/signed-note`: the name of the
/// signer, an id that is made from name and key, and an Ed25519 key.
public final class NoteKey {
    static final byte ED25519 = 1;
    static final int KEY_BYTES = 32;

    /// How X.509 begins that wraps an Ed25519 key (RFC 8410).
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final String key;
    private final PublicKey publicKey;

    private NoteKey(String name, byte[] key, PublicKey publicKey) {
        this.name = name;
        this.key = Base64.getEncoder().encodeToString(key);
        this.publicKey = publicKey;
    }

    /// Returns the key `name+id+key` that `text` spells.
    ///
    /// @throws IllegalArgumentException if it is misspelt
    public static NoteKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        byte[] key = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
        if (key.length != KEY_BYTES + 1 || key[0] != ED25519) {
            throw new IllegalArgumentException(
                    "The key '" + text + "' is misspelt; the rule is NAME+ID+KEY with an Ed25519 key.");
        }
        NoteKey read = of(parts[0], java.util.Arrays.copyOfRange(key, 1, key.length));
        if (!HexFormat.of().toHexDigits(read.id()).equals(parts[1])) {
            throw new IllegalArgumentException("The id of the key '" + text + "' is not made from its name and key.");
        }
        return read;
    }

    static NoteKey of(String name, byte[] raw) {
        if (name.isBlank() || name.contains("+") || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException(
                    "A signer may not be called '" + name + "'; the rule is no spaces and no plus sign.");
        }
        byte[] wrapped =
                ByteBuffer.allocate(X509.length + KEY_BYTES).put(X509).put(raw).array();
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(wrapped));
            return new NoteKey(name, raw, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The key of " + name + " is no point of the curve.", e);
        }
    }

    /// Returns the name of the signer.
    public String name() {
        return name;
    }

    /// Returns the id: the first four bytes of the hash of name, line feed, algorithm and key.
    public int id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(ED25519);
            return ByteBuffer.wrap(digest.digest(raw())).getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows SHA-256.", e);
        }
    }

    PublicKey publicKey() {
        return publicKey;
    }

    private byte[] raw() {
        return Base64.getDecoder().decode(key);
    }

    /// Returns it as `name+id+key`.
    public String render() {
        byte[] typed =
                ByteBuffer.allocate(KEY_BYTES + 1).put(ED25519).put(raw()).array();
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    @Override
    public String toString() {
        return render();
    }
}
