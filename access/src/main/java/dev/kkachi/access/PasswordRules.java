package dev.kkachi.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a password must be, after OWASP ASVS 5.0 section 6.2: long rather than strange. No rule about
/// digits or signs, no change by the calendar, pasting allowed.
public final class PasswordRules {
    /// Shorter ones are refused.
    public static final int LENGTH_MIN = 8;

    /// Shorter ones are taken with a word of advice.
    public static final int LENGTH_ADVISED = 15;

    /// Longer ones are refused, as hashing them is work.
    public static final int LENGTH_MAX = 128;

    private static final int DIFFERENT_MIN = 4;
    private static final int CONTEXT_MIN = 4;
    private static final String RESOURCE = "/dev/kkachi/access/internal/common-passwords.txt";
    private static final Set<String> COMMON = common();

    /// What the rules say.
    public sealed interface Answer {
        /// It may be used.
        ///
        /// @param advice what would be better; empty where nothing would
        record Good(String advice) implements Answer {}

        /// It may not be used.
        ///
        /// @param rule what it breaks, for the person who types
        record Refused(String rule) implements Answer {}
    }

    private PasswordRules() {}

    /// Judges a password of somebody whose sign-in name, name and organisation are `context`.
    public static Answer judge(String password, Set<String> context) {
        int length = password.codePointCount(0, password.length());
        String plain = password.toLowerCase(Locale.ROOT).strip();
        if (length < LENGTH_MIN) {
            return new Answer.Refused("It has " + length + " characters; at least " + LENGTH_MIN + " are needed.");
        }
        if (length > LENGTH_MAX) {
            return new Answer.Refused("It has " + length + " characters; at most " + LENGTH_MAX + " are taken.");
        }
        if (plain.chars().distinct().count() < DIFFERENT_MIN || isStair(plain)) {
            return new Answer.Refused("It repeats or counts; that is tried first by whoever guesses.");
        }
        if (COMMON.contains(plain) || COMMON.contains(bare(plain))) {
            return new Answer.Refused("It is among the passwords that everybody uses.");
        }
        if (context.stream().flatMap(PasswordRules::words).anyMatch(word -> isMostly(plain, word))) {
            return new Answer.Refused("It is hardly more than your name, sign-in name or organisation.");
        }
        return new Answer.Good(length < LENGTH_ADVISED ? "Four words in a row would be stronger." : "");
    }

    private static Stream<String> words(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(lower), Arrays.stream(lower.split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() >= CONTEXT_MIN);
    }

    private static boolean isMostly(String password, String word) {
        return password.contains(word) && password.length() - word.length() < LENGTH_MIN / 2;
    }

    /// Returns a password without the digits and signs that people append to a word.
    private static String bare(String password) {
        return password.replaceAll("(?<![0-9!?.@#$*_-])[0-9!?.@#$*_-]+$", "");
    }

    private static boolean isStair(String password) {
        for (int step = -1; step <= 1; step++) {
            boolean stair = true;
            for (int i = 1; i < password.length(); i++) {
                stair &= password.charAt(i) - password.charAt(i - 1) == step;
            }
            if (stair) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> common() {
        try (InputStream in = Objects.requireNonNull(PasswordRules.class.getResourceAsStream(RESOURCE));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
