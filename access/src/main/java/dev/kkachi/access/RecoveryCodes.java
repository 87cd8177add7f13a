package dev.kkachi.access;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Codes for somebody who lost their authenticator. Each counts once; they are shown once, and kept as
/// hashes. A code has 60 random bits, so that a plain hash cannot be undone by trying.
public final class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int SIGNS = 12;
    private static final int GROUP = 4;
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";

    private RecoveryCodes() {}

    /// Returns ten new codes.
    public static List<String> of(SecureRandom random) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            StringBuilder code = new StringBuilder();
            for (int sign = 0; sign < SIGNS; sign++) {
                code.append(sign > 0 && sign % GROUP == 0 ? "-" : "");
                code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            codes.add(code.toString());
        }
        return List.copyOf(codes);
    }

    /// Returns what is kept of a code, however it was typed.
    public static String hash(String code) {
        return Secret.hash("recovery:" + code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }
}
