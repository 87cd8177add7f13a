package dev.kkachi.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/// An authenticator with one key, written after the standard and not after our library. It can be told
/// to lie. What it answers is JSON as browsers send it.
public final class Keyring {
    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int ATTESTED = 64;

    private final KeyPair pair = pair();
    private final byte[] id = "keyring-one".getBytes(StandardCharsets.UTF_8);

    /// The page that asks.
    public String origin = "https://kkachi.example";

    /// The site for which the key is.
    public String host = "kkachi.example";

    /// Whose key it says to be.
    public String handle = "";

    /// How often it was used.
    public int counter = 1;

    /// Whether it made sure that its owner is there.
    public boolean verifies = true;

    public Keyring() {}

    /// Returns the id of the key in base 64.
    public String id() {
        return base64(id);
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Answers a question to make a key.
    public String create(String challenge) {
        byte[] client = client("webauthn.create", challenge);
        byte[] authenticator = joined(data(ATTESTED), attested());
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.write(0xa3);
        cborText(object, "fmt");
        cborText(object, "none");
        cborText(object, "attStmt");
        object.write(0xa0);
        cborText(object, "authData");
        cborBytes(object, authenticator);
        return answer(
                "'clientDataJSON':'" + base64(client) + "','attestationObject':'" + base64(object.toByteArray()) + "'");
    }

    /// Answers a question to sign.
    public String sign(String challenge) {
        byte[] client = client("webauthn.get", challenge);
        byte[] authenticator = data(0);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(authenticator);
            signature.update(sha256(client));
            return answer("'clientDataJSON':'" + base64(client) + "','authenticatorData':'" + base64(authenticator)
                    + "','signature':'" + base64(signature.sign()) + "','userHandle':'"
                    + base64(handle.getBytes(StandardCharsets.US_ASCII)) + "'");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String answer(String response) {
        String whole = "{'id':'" + id() + "','rawId':'" + id()
                + "','type':'public-key','clientExtensionResults':{},'response':{" + response + "}}";
        return whole.replace('\'', '"');
    }

    private byte[] client(String type, String challenge) {
        String json =
                "{'type':'" + type + "','challenge':'" + challenge + "','origin':'" + origin + "','crossOrigin':false}";
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(int more) {
        ByteBuffer data = ByteBuffer.allocate(37);
        data.put(sha256(host.getBytes(StandardCharsets.UTF_8)));
        data.put((byte) (PRESENT | more | (verifies ? VERIFIED : 0)));
        return data.putInt(counter).array();
    }

    private byte[] attested() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[16]);
        out.write(0);
        out.write(id.length);
        out.writeBytes(id);
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        out.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21});
        cborBytes(out, fixed(key.getW().getAffineX().toByteArray()));
        out.write(0x22);
        cborBytes(out, fixed(key.getW().getAffineY().toByteArray()));
        return out.toByteArray();
    }

    private static byte[] fixed(byte[] number) {
        byte[] bytes = new byte[32];
        int from = Math.max(0, number.length - 32);
        System.arraycopy(number, from, bytes, 32 - (number.length - from), number.length - from);
        return bytes;
    }

    private static void cborText(ByteArrayOutputStream out, String text) {
        out.write(0x60 + text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void cborBytes(ByteArrayOutputStream out, byte[] bytes) {
        out.write(0x58);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
