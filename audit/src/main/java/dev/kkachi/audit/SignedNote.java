package dev.kkachi.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// A text and who signed it, in the form of `c2sp.org/signed-note`: the text, an empty line, and for
/// each signature a line with a dash, the name of the signer, and the id of the key with the signature
/// in Base64.
///
/// @param text the text; it ends with a line feed and has no empty line
/// @param signatures who signed it
public record SignedNote(String text, List<Line> signatures) {
    private static final String DASH = "\u2014 ";
    private static final int SIGNATURE_BYTES = 64;
    private static final int SIGNATURES_MAX = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("A note does not end with a line feed.");
        }
    }

    /// One signature.
    ///
    /// @param name who signed
    /// @param signature the id of the key and the signature, in Base64
    public record Line(String name, String signature) {}

    /// Reads one note that takes up all of `note`.
    ///
    /// @throws IllegalArgumentException if it is none
    public static SignedNote parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("A note has no signatures; the rule is an empty line before them.");
        }
        List<Line> lines = new ArrayList<>();
        for (String line : note.substring(split + 2).split("\n", SIGNATURES_MAX + 1)) {
            if (line.isEmpty()) {
                continue;
            }
            int space = line.indexOf(' ', DASH.length());
            if (!line.startsWith(DASH) || space < 0) {
                throw new IllegalArgumentException("A note has a line of signature that is none.");
            }
            lines.add(new Line(line.substring(DASH.length(), space), line.substring(space + 1)));
        }
        return new SignedNote(note.substring(0, split + 1), lines);
    }

    /// Reads the notes of `file`, each after an empty line.
    ///
    /// @throws IllegalArgumentException if one is none
    public static List<SignedNote> parseAll(String file) {
        List<SignedNote> notes = new ArrayList<>();
        StringBuilder note = new StringBuilder();
        boolean signed = false;
        for (String line : file.lines().toList()) {
            if (signed && !line.startsWith(DASH)) {
                notes.add(parse(note.toString()));
                note.setLength(0);
                signed = false;
                if (line.isEmpty()) {
                    continue;
                }
            }
            signed |= line.startsWith(DASH);
            note.append(line).append('\n');
        }
        if (!note.isEmpty()) {
            notes.add(parse(note.toString()));
        }
        return notes;
    }

    /// Says whether `key` signed the text.
    public boolean isSignedBy(NoteKey key) {
        return signatures.stream()
                .filter(line -> line.name().equals(key.name()))
                .anyMatch(line -> holds(line, key));
    }

    private boolean holds(Line line, NoteKey key) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(line.signature()));
            if (bytes.remaining() != Integer.BYTES + SIGNATURE_BYTES || bytes.getInt() != key.id()) {
                return false;
            }
            byte[] signed = new byte[SIGNATURE_BYTES];
            bytes.get(signed);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key.publicKey());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(signed);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return false;
        }
    }

    /// Returns it as text.
    public String render() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (Line line : signatures) {
            note.append(DASH)
                    .append(line.name())
                    .append(' ')
                    .append(line.signature())
                    .append('\n');
        }
        return note.toString();
    }
}
