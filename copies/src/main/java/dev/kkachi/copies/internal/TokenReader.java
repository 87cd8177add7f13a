package dev.kkachi.copies.internal;

import java.text.Normalizer;
import java.util.Arrays;

/// Reads a text as words that do not change when somebody writes it a little differently: case, punctuation,
/// accents, wide and joined forms (NFKC), unseen characters and letters of another alphabet that look the same are
/// folded, and each word keeps where it stood.
///
/// Scripts without spaces are read character by character, and so is Hangul: where a Korean sentence has its spaces
/// is a matter of taste. A word is cut after 64 letters, so that a line without a blank is no word of megabytes.
public final class TokenReader {
    /// What is read of one text, about 1.2 MB of English.
    static final int TOKENS_MAX = 200_000;

    private static final int WORD_MAX = 64;
    private static final int SEGMENT_MAX = 32;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final String text;
    private final Tokens tokens = new Tokens();
    private final char[] word = new char[WORD_MAX + SEGMENT_MAX];
    private int letters;
    private int wordStart;
    private int wordEnd;
    private boolean hasLatin;
    private boolean hasOther;
    private boolean isMostlyLatin;
    private boolean isCounted;

    private TokenReader(String text) {
        this.text = text;
    }

    /// Reads `text`.
    public static Tokens read(String text) {
        TokenReader reader = new TokenReader(text);
        reader.read();
        return reader.tokens;
    }

    private void read() {
        int i = 0;
        while (i < text.length()) {
            if (tokens.count() >= TOKENS_MAX) {
                tokens.cutHere();
                letters = 0;
                return;
            }
            char c = text.charAt(i);
            if (c >= 0x80 && c != '\u2019') {
                i = foreign(i);
                continue;
            }
            if (isAsciiLetterOrDigit(c)) {
                append(c, i, i + 1);
            } else if (!isWithinAWord(c, i)) {
                endWord();
            }
            i++;
        }
        endWord();
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /// An apostrophe between two letters is no end: `don't` is `dont`.
    private boolean isWithinAWord(char c, int at) {
        return (c == '\'' || c == '\u2019')
                && letters > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
    }

    /// Reads what begins at `from` and is no ASCII; returns where it ends.
    private int foreign(int from) {
        int first = text.codePointAt(from);
        int to = from + Character.charCount(first);
        if (Letters.isUnseen(first)) {
            if (letters > 0 && !Letters.isHonest(first) && isLetterOfAWord(to)) {
                tokens.sawUnseen();
            }
            return to;
        }
        while (to < text.length() && to - from < SEGMENT_MAX) {
            int next = text.codePointAt(to);
            if (!Letters.continues(next) || Letters.isUnseen(next)) {
                break;
            }
            to += Character.charCount(next);
        }
        if (to - from == 1 && first >= 0xAC00 && first <= 0xD7A3) {
            character(first, from, to);
        } else {
            segment(first, from, to);
        }
        return to;
    }

    /// In scripts whose letters are joined, such as Arabic, joiners are spelling.
    private boolean isLetterOfAWord(int at) {
        if (at >= text.length()) {
            return false;
        }
        int next = text.codePointAt(at);
        return Letters.isLatin(next) || Letters.isOfAnotherAlphabet(next);
    }

    private void segment(int first, int from, int to) {
        String composed = Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFKC);
        if (!composed.isEmpty() && Letters.isLatin(composed.codePointAt(0))) {
            composed = Normalizer.normalize(composed, Normalizer.Form.NFD);
            if (Letters.isStyled(first)) {
                tokens.sawStyled();
            }
        }
        for (int i = 0; i < composed.length(); ) {
            int character = composed.codePointAt(i);
            i += Character.charCount(character);
            one(character, from, to);
        }
    }

    private void one(int character, int from, int to) {
        if (Letters.isAccent(character)) {
            return;
        }
        if (!Character.isLetterOrDigit(character) && !Letters.continues(character)) {
            endWord();
        } else if (Letters.isSpaceless(character)) {
            character(character, from, to);
        } else if (Character.isDigit(character)) {
            append((char) ('0' + Character.digit(character, 10)), from, to);
        } else {
            for (char c : Character.toChars(character)) {
                append(c, from, to);
            }
        }
    }

    private void character(int character, int from, int to) {
        endWord();
        tokens.add(mixed(PRIME + character), false, from, to);
    }

    private void append(char c, int from, int to) {
        if (letters == 0) {
            wordStart = from;
        }
        if (c < 0x250) {
            hasLatin |= c > '9';
        } else {
            hasOther |= Letters.isOfAnotherAlphabet(c);
        }
        word[letters++] = c;
        wordEnd = to;
        if (letters >= WORD_MAX) {
            endWord();
        }
    }

    private void endWord() {
        if (letters == 0) {
            return;
        }
        if (hasOther) {
            inOneAlphabet();
        }
        long hash = 0;
        for (int i = 0; i < letters; i++) {
            hash = (hash ^ Character.toLowerCase(word[i])) * PRIME;
        }
        tokens.add(mixed(hash), true, wordStart, wordEnd);
        letters = 0;
        hasLatin = false;
        hasOther = false;
    }

    /// Nobody writes letters of two alphabets in one word without a purpose. A word whose letters are all of another
    /// alphabet and all look Latin is Latin if nothing else in the text is of that alphabet.
    private void inOneAlphabet() {
        if (!hasLatin && !isMostlyLatin()) {
            return;
        }
        char[] latin = Arrays.copyOf(word, letters);
        char[] cyrillic = Arrays.copyOf(word, letters);
        boolean isLatin = true;
        boolean isCyrillic = true;
        for (int i = 0; i < letters; i++) {
            boolean isOther = Letters.isOfAnotherAlphabet(word[i]);
            Character like = isOther
                    ? Letters.latin(word[i])
                    : Letters.isLatin(word[i]) ? Letters.cyrillic(word[i]) : Character.valueOf(word[i]);
            if (isOther) {
                isLatin &= like != null;
                isCyrillic &= Letters.isCyrillic(word[i]);
                latin[i] = like == null ? word[i] : like;
            } else {
                isCyrillic &= like != null;
                cyrillic[i] = like == null ? word[i] : like;
            }
        }
        if (isLatin || (isCyrillic && hasLatin)) {
            tokens.sawLookalikes();
            System.arraycopy(isLatin ? latin : cyrillic, 0, word, 0, letters);
        }
    }

    private boolean isMostlyLatin() {
        if (!isCounted) {
            isCounted = true;
            int latin = 0;
            boolean foreign = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                latin += Letters.isLatin(c) ? 1 : 0;
                foreign |= Letters.isOfAnotherAlphabet(c) && Letters.latin(c) == null;
            }
            isMostlyLatin = latin > 1 && !foreign;
        }
        return isMostlyLatin;
    }

    private static int mixed(long hash) {
        long h = hash;
        h = (h ^ (h >>> 32)) * 0xD6E8FEB86659FD93L;
        h = (h ^ (h >>> 32)) * 0xD6E8FEB86659FD93L;
        return (int) (h ^ (h >>> 32));
    }
}
