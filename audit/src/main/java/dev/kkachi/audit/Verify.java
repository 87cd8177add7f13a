package dev.kkachi.audit;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/// Verifies an exported log with nothing but this file and a JDK: `java dev/kkachi/audit/Verify.java
/// leaves.jsonl checkpoints KEY`.
///
/// It shares no line with the rest of Kkachi, so that whoever does not trust Kkachi can read these few
/// and be sure. Each line of `leaves.jsonl` is a leaf, exactly as it was hashed; `checkpoints` holds
/// signed notes. Exit 0: the log is what the checkpoints signed. 1: it is not. 2: the files cannot be
/// read.
public final class Verify {
    private static final String DASH = "\u2014 ";

    private final TreeMap<Long, byte[]> signedRoots = new TreeMap<>();
    private final ArrayDeque<byte[]> peaks = new ArrayDeque<>();
    private long size;

    private Verify() {}

    /// Verifies the files that `arguments` name and ends the process with the exit code.
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (arguments.length != 3) {
            out.println("usage: java Verify.java LEAVES CHECKPOINTS KEY");
            System.exit(2);
        }
        try {
            String trouble = new Verify().check(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
            out.println(trouble.isEmpty() ? "Every leaf is what the checkpoints signed." : trouble);
            System.exit(trouble.isEmpty() ? 0 : 1);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            out.println("The files cannot be read: " + e.getMessage());
            System.exit(2);
        }
    }

    private String check(Path leaves, Path checkpoints, String key) throws IOException, GeneralSecurityException {
        String trouble = readCheckpoints(Files.readString(checkpoints), key);
        if (!trouble.isEmpty()) {
            return trouble;
        }
        try (BufferedReader lines = Files.newBufferedReader(leaves)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                append(line.getBytes(StandardCharsets.UTF_8));
                byte[] signed = signedRoots.get(size);
                if (signed != null && !Arrays.equals(signed, root())) {
                    Long before = signedRoots.lowerKey(size);
                    return "Something was changed among leaves " + (before == null ? 0 : before) + " to " + (size - 1)
                            + ": the checkpoint of " + size + " leaves signs another root.";
                }
            }
        }
        Map.Entry<Long, byte[]> last = signedRoots.lastEntry();
        if (last == null) {
            return "There is no checkpoint: nothing can be said of the log.";
        }
        return last.getKey() > size
                ? "Leaves are missing: " + last.getKey() + " were signed, " + size + " are here."
                : "";
    }

    /// Reads notes (three lines, an empty one, signatures) and returns what is wrong with them.
    private String readCheckpoints(String notes, String key) throws GeneralSecurityException {
        String[] parts = key.split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        byte[] id = sha256(bytes(parts[0]), new byte[] {'\n'}, typed);
        byte[] x509 = Arrays.copyOf(HexFormat.of().parseHex("302a300506032b6570032100"), 44);
        System.arraycopy(typed, 1, x509, 12, 32);
        PublicKey publicKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
        Iterator<String> lines = notes.lines().filter(line -> !line.isEmpty()).iterator();
        while (lines.hasNext()) {
            String origin = lines.next();
            String leaves = lines.next();
            String root = lines.next();
            String signature = lines.next();
            byte[] signed = Base64.getDecoder().decode(signature.substring(signature.lastIndexOf(' ') + 1));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey);
            verifier.update(bytes(origin + "\n" + leaves + "\n" + root + "\n"));
            if (!signature.startsWith(DASH + parts[0] + " ")
                    || !Arrays.equals(signed, 0, 4, id, 0, 4)
                    || !verifier.verify(signed, 4, signed.length - 4)) {
                return "The checkpoint of " + leaves + " leaves is not signed by " + key + ".";
            }
            signedRoots.put(Long.parseLong(leaves), Base64.getDecoder().decode(root));
        }
        return "";
    }

    /// Appends a leaf: full subtrees of the same size become one.
    private void append(byte[] leaf) throws GeneralSecurityException {
        byte[] hash = sha256(new byte[] {0}, leaf);
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = sha256(new byte[] {1}, peaks.pop(), hash);
        }
        peaks.push(hash);
        size++;
    }

    private byte[] root() throws GeneralSecurityException {
        Iterator<byte[]> each = peaks.iterator();
        byte[] root = each.next();
        while (each.hasNext()) {
            root = sha256(new byte[] {1}, each.next(), root);
        }
        return root;
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
