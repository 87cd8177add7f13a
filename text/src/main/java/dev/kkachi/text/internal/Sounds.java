package dev.kkachi.text.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes folded letters as sounds, so that spellings of one sound come to lie side by side.
///
/// A romanisation chooses letters for sounds: *Yusuf*, *Youssef*, *Jusuf*. The code has one byte for a sound; small
/// letters stand for themselves, capitals for what takes several letters: `S` sh, `C` ch, `X` kh, `J` zh, `Z` ts,
/// `E` ai/ei/ay/ey. Doubled sounds are written once. What stays apart here but is often exchanged (v/w, a/e) is
/// cheap in [SoundDistance].
final class Sounds {
    /// How a group of letters sounds; the first rule that fits is taken. `<` wants a front vowel behind the group,
    /// `-` wants no vowel there, `+` wants more letters, `$` wants the end, `*` wants letters before the group.
    private static final String RULES = """
            tsch C
            tch C
            tsh C
            ts Z
            tz Z
            th t
            sch S
            sh S
            ch C
            cz C
            ck k
            c< c
            c k
            ph f
            kh X
            gh g
            gu< g
            zh J
            dzh j
            dj j
            dh d
            bh b
            rh r
            qu< k
            q k
            x ks
            *y- i
            ai- E
            ay- E
            ei- E
            ey- E
            ee i
            ie+ i
            iy$ i
            oo u
            ou u
            """;

    private static final Rule[][] BY_LETTER = new Rule[128][0];

    static {
        List<List<Rule>> byLetter = new ArrayList<>();
        for (int letter = 0; letter < BY_LETTER.length; letter++) {
            byLetter.add(new ArrayList<>());
        }
        RULES.lines()
                .map(Rule::parse)
                .forEach(rule -> byLetter.get(rule.letters()[0]).add(rule));
        for (int letter = 0; letter < BY_LETTER.length; letter++) {
            BY_LETTER[letter] = byLetter.get(letter).toArray(new Rule[0]);
        }
    }

    private Sounds() {}

    /// Encodes the letters `text[from, to)` into `text[out, ...)`, which may directly follow, and returns the number of
    /// sounds; never more than letters, except that an x becomes two.
    static int encode(byte[] text, int from, int to, int out) {
        int end = out;
        int i = from;
        while (i < to) {
            Rule rule = ruleAt(text, i, from, to);
            if (rule == null) {
                end = emit(text, out, end, text[i]);
                i++;
            } else {
                for (byte sound : rule.sounds()) {
                    end = emit(text, out, end, sound);
                }
                i += rule.letters().length;
            }
        }
        return end - out;
    }

    static boolean isVowel(int sound) {
        return switch (sound) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'E' -> true;
            default -> false;
        };
    }

    private static int emit(byte[] text, int start, int end, byte sound) {
        if (end > start && text[end - 1] == sound) {
            return end;
        }
        text[end] = sound;
        return end + 1;
    }

    @SuppressWarnings("NullAway") // null stands for "as written" on this hot path
    private static Rule ruleAt(byte[] text, int i, int from, int to) {
        for (Rule rule : BY_LETTER[text[i]]) {
            if (rule.fits(text, i, from, to)) {
                return rule;
            }
        }
        return null;
    }

    /// A group of letters, what must stand around it, and its sounds.
    @SuppressWarnings("ArrayRecordComponent") // private to the table, never compared
    private record Rule(byte[] letters, byte[] sounds, boolean inside, char behind) {
        static Rule parse(String line) {
            String[] sides = line.split(" ", 2);
            String group = sides[0];
            boolean inside = group.startsWith("*");
            String letters = inside ? group.substring(1) : group;
            char last = letters.charAt(letters.length() - 1);
            boolean conditional = "<-+$".indexOf(last) >= 0;
            String bare = conditional ? letters.substring(0, letters.length() - 1) : letters;
            return new Rule(ascii(bare), ascii(sides[1]), inside, conditional ? last : ' ');
        }

        boolean fits(byte[] text, int i, int from, int to) {
            int end = i + letters.length;
            if (end > to || (inside && i == from)) {
                return false;
            }
            for (int k = 1; k < letters.length; k++) {
                if (text[i + k] != letters[k]) {
                    return false;
                }
            }
            int next = end < to ? text[end] : 0;
            return switch (behind) {
                case '<' -> next == 'e' || next == 'i' || next == 'y';
                case '-' -> !isVowel(next);
                case '+' -> next != 0;
                case '$' -> next == 0;
                default -> true;
            };
        }

        private static byte[] ascii(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }
    }
}
