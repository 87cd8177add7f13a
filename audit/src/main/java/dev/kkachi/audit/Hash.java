package dev.kkachi.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 hash of a leaf or an inner node of a hash tree, by the rules of RFC 6962, section 2.1: a
/// leaf's bytes are hashed after a zero byte, two children after a one byte, so that no leaf can pass
/// for a node.
///
/// @param first its first eight bytes, big-endian; the others follow
/// @param second bytes 9 to 16
/// @param third bytes 17 to 24
/// @param fourth bytes 25 to 32
public record Hash(long first, long second, long third, long fourth) {
    /// How many bytes a hash has.
    public static final int BYTES = 32;

    /// The root of a tree without leaves: the hash of nothing.
    public static final Hash EMPTY = of(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Hash::sha256);

    /// Returns the hash that these 32 bytes are.
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A hash of " + bytes.length + " bytes; the rule is " + BYTES + ".");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Hash(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    /// Returns the hash that `hex` spells.
    public static Hash ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /// Returns the hash of a leaf that holds exactly `bytes`.
    public static Hash ofLeaf(byte[] bytes) {
        MessageDigest digest = DIGEST.get();
        digest.update(LEAF);
        return of(digest.digest(bytes));
    }

    /// Returns the hash of the node above `left` and `right`.
    public static Hash ofNode(Hash left, Hash right) {
        byte[] bytes = new byte[1 + 2 * BYTES];
        bytes[0] = NODE;
        left.write(ByteBuffer.wrap(bytes, 1, BYTES));
        right.write(ByteBuffer.wrap(bytes, 1 + BYTES, BYTES));
        return of(DIGEST.get().digest(bytes));
    }

    private void write(ByteBuffer out) {
        out.putLong(first).putLong(second).putLong(third).putLong(fourth);
    }

    /// Returns its 32 bytes.
    public byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        write(ByteBuffer.wrap(bytes));
        return bytes;
    }

    /// Returns it in hexadecimal.
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    /// Returns it in Base64, as checkpoints and proofs write it.
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256.", e);
        }
    }
}
