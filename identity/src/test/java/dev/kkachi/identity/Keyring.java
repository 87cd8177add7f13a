package dev.kkachi.identity;

import dev.kkachi.files.Json;
import dev.kkachi.files.JsonBytes;
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
/// to lie.
final class Keyring {
    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int ATTESTED = 64;

    private final KeyPair pair = pair();
    final byte[] id = "keyring-one".getBytes(StandardCharsets.UTF_8);
    String origin = "https://kkachi.example";
    String host = "kkachi.example";
    String handle = "";
    int counter = 1;
    boolean verifies = true;

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
    String create(JsonBytes options) {
        Json.Obj asked = (Json.Obj) Json.parse(options.toString());
        byte[] client = client("webauthn.create", asked.text("challenge"));
        byte[] authenticator = joined(data(ATTESTED), attested());
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.write(0xa3);
        cborText(object, "fmt");
        cborText(object, "none");
        cborText(object, "attStmt");
        object.write(0xa0);
        cborText(object, "authData");
        cborBytes(object, authenticator);
        JsonBytes json = start();
        json.name("clientDataJSON").value(base64(client));
        json.name("attestationObject").value(base64(object.toByteArray())).end();
        return json.end().toString();
    }

    /// Answers a question to sign.
    String sign(JsonBytes options) {
        Json.Obj asked = (Json.Obj) Json.parse(options.toString());
        byte[] client = client("webauthn.get", asked.text("challenge"));
        byte[] authenticator = data(0);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(authenticator);
            signature.update(sha256(client));
            JsonBytes json = start();
            json.name("clientDataJSON").value(base64(client));
            json.name("authenticatorData").value(base64(authenticator));
            json.name("signature").value(base64(signature.sign()));
            json.name("userHandle")
                    .value(base64(handle.getBytes(StandardCharsets.US_ASCII)))
                    .end();
            return json.end().toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonBytes start() {
        JsonBytes json = new JsonBytes().object();
        json.name("id")
                .value(base64(id))
                .name("rawId")
                .value(base64(id))
                .name("type")
                .value("public-key");
        json.name("clientExtensionResults").object().end();
        return json.name("response").object();
    }

    private byte[] client(String type, String challenge) {
        JsonBytes json = new JsonBytes().object();
        json.name("type")
                .value(type)
                .name("challenge")
                .value(challenge)
                .name("origin")
                .value(origin);
        return json.name("crossOrigin").value(false).end().toString().getBytes(StandardCharsets.UTF_8);
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

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
