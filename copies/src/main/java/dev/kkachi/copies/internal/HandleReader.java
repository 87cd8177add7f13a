package dev.kkachi.copies.internal;

import dev.kkachi.copies.Handle;
import dev.kkachi.copies.HandlePart;
import dev.kkachi.copies.HandlePart.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Takes handles and addresses apart.
public final class HandleReader {
    private static final int CHARACTERS_MAX = 320;
    private static final int YEAR_FIRST = 1940;
    private static final int YEAR_LAST = 2039;
    private static final int NAME_MIN = 2;

    private final List<String> names;
    private final List<HandlePart> parts = new ArrayList<>();

    private HandleReader(List<String> names) {
        this.names = names;
    }

    /// Reads `printed`, whose owner has `ownNames`. Of an absurdly long one only the beginning counts.
    public static Handle read(String printed, List<String> ownNames) {
        List<String> names = ownNames.stream()
                .map(HandleReader::folded)
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparingInt((String name) -> -name.length()).thenComparing(name -> name))
                .toList();
        String folded = folded(printed.strip());
        folded = folded.substring(0, Math.min(CHARACTERS_MAX, folded.length()));
        folded = folded.startsWith("@") ? folded.substring(1) : folded;
        int at = folded.indexOf('@');
        HandleReader reader = new HandleReader(names);
        reader.local(at < 0 ? folded : folded.substring(0, at), at >= 0);
        return new Handle(printed, reader.parts, at < 0 ? "" : folded.substring(at + 1));
    }

    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private void local(String text, boolean isAddress) {
        int plus = isAddress ? text.indexOf('+') : -1;
        String local = plus > 0 ? text.substring(0, plus) : text;
        int from = 0;
        while (from < local.length()) {
            int to = from + 1;
            int kind = kind(local.charAt(from));
            while (to < local.length() && kind != 0 && kind(local.charAt(to)) == kind) {
                to++;
            }
            String piece = local.substring(from, to);
            switch (kind) {
                case 1 -> letters(piece);
                case 2 -> figures(piece, to == local.length());
                default -> parts.add(new HandlePart(Kind.SEPARATOR, piece));
            }
            from = to;
        }
        if (plus > 0) {
            parts.add(new HandlePart(Kind.TAG, text.substring(plus + 1)));
        }
    }

    private static int kind(char c) {
        if (Character.isLetter(c) || Character.isSurrogate(c)) {
            return 1;
        }
        return Character.isDigit(c) ? 2 : 0;
    }

    private void figures(String figures, boolean isLast) {
        boolean isYear = figures.matches("[0-9]{4}")
                ? Integer.parseInt(figures) >= YEAR_FIRST && Integer.parseInt(figures) <= YEAR_LAST
                : isLast && figures.matches("[4-9][0-9]|0[0-9]");
        parts.add(new HandlePart(isYear ? Kind.YEAR : Kind.DIGITS, figures));
    }

    /// Cuts the owner's names out of a run of letters: `jkim` of J. Kim is an initial and a name.
    private void letters(String run) {
        for (String name : names) {
            int at = name.length() < NAME_MIN ? -1 : run.indexOf(name);
            if (at >= 0) {
                rest(run.substring(0, at));
                parts.add(new HandlePart(Kind.NAME, name));
                rest(run.substring(at + name.length()));
                return;
            }
        }
        rest(run);
    }

    private void rest(String letters) {
        if (letters.isEmpty()) {
            return;
        }
        boolean isInitial = letters.length() == 1 && names.stream().anyMatch(name -> name.startsWith(letters));
        boolean isName = names.contains(letters);
        if (isInitial || isName) {
            parts.add(new HandlePart(isName ? Kind.NAME : Kind.INITIAL, letters));
        } else if (names.stream().anyMatch(name -> name.length() >= NAME_MIN && letters.contains(name))) {
            letters(letters);
        } else {
            parts.add(new HandlePart(Kind.WORD, letters));
        }
    }
}
