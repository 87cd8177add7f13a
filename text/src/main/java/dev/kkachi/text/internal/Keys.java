package dev.kkachi.text.internal;

import dev.kkachi.text.KeyKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Makes the blocking keys of a name.
public final class Keys {
    private static final int LETTER_KEYS_MAX = 96;
    private static final int KOREAN_KEYS_MAX = 60;

    /// The most keys a name has; only Korean names have more than ninety-six.
    public static final int KEYS_MAX = LETTER_KEYS_MAX + KOREAN_KEYS_MAX;

    private static final int JOINED_MAX = 4;
    private static final int PAIRED_MAX = 6;
    private static final int NEAR_TOKENS_MAX = 3;
    private static final int NEAR_LETTERS_MIN = 5;

    private final Tokens tokens;
    private final long[] keys = new long[KEYS_MAX];
    private final long[] token = new long[Tokens.TOKENS_MAX];
    private final long[] sound = new long[Tokens.TOKENS_MAX];
    private final int[] start = new int[Tokens.TOKENS_MAX];
    private int used;
    private int names;

    private Keys(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Returns the keys of a name, without duplicates.
    public static long[] of(Tokens tokens, boolean person, @Nullable KoreanReading korean) {
        Keys keys = new Keys(tokens);
        keys.collect(person);
        if (korean != null) {
            for (long key : korean.keys()) {
                keys.keys[keys.used++] = KeyKind.KOREAN.key(key << 4);
            }
        }
        return keys.distinct();
    }

    private void collect(boolean person) {
        int at = tokens.start();
        int[] named = new int[tokens.count()];
        for (int i = 0; i < tokens.count(); i++) {
            Part part = tokens.part(i);
            if (part.isName() || (part == Part.NUMBER && !person)) {
                token[names] = Hash.of(tokens.data(), at, tokens.letterCount(i));
                sound[names] = skeleton(tokens.data(), at + tokens.letterCount(i), tokens.soundCount(i));
                start[names] = at;
                named[names++] = i;
            }
            at += tokens.letterCount(i) + tokens.soundCount(i);
        }
        whole();
        for (int i = 0; i < names; i++) {
            add(KeyKind.TOKEN, token[i]);
            add(KeyKind.SOUND, sound[i]);
        }
        pairs();
        if (person) {
            variants();
        }
        joined();
        near(named);
    }

    private void whole() {
        long inAnyOrder = 0;
        long written = Hash.SEED;
        int at = tokens.start();
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.part(i) != Part.TITLE && tokens.part(i) != Part.LEGAL) {
                inAnyOrder += Hash.of(tokens.data(), at, tokens.letterCount(i));
                for (int k = at; k < at + tokens.letterCount(i); k++) {
                    written = Hash.next(written, tokens.data()[k]);
                }
            }
            at += tokens.letterCount(i) + tokens.soundCount(i);
        }
        add(KeyKind.NAME, Hash.mix(inAnyOrder));
        add(KeyKind.NAME, Hash.mix(written));
    }

    private void pairs() {
        int paired = Math.min(names, PAIRED_MAX);
        for (int i = 0; i < paired; i++) {
            for (int j = i + 1; j < paired; j++) {
                add(KeyKind.PAIR, Hash.mix(token[i] + token[j]));
                add(KeyKind.SOUND_PAIR, Hash.mix(sound[i] + sound[j]));
            }
        }
    }

    /// The names that nicknames stand for, alone and in pairs: `Bill Gates` meets `Gates, William`.
    private void variants() {
        for (int i = 0; i < Math.min(names, PAIRED_MAX); i++) {
            int forms = Variants.get().namesOf(token[i]);
            if (forms != 0) {
                addVariant(i, Variants.first(forms));
                if (Variants.second(forms) != 0) {
                    addVariant(i, Variants.second(forms));
                }
            }
        }
    }

    private void addVariant(int at, long name) {
        add(KeyKind.TOKEN, name);
        for (int other = 0; other < Math.min(names, PAIRED_MAX); other++) {
            if (other != at) {
                add(KeyKind.SOUND_PAIR, Hash.mix(name + sound[other]));
                int forms = Variants.get().namesOf(token[other]);
                if (forms != 0 && other > at) {
                    add(KeyKind.SOUND_PAIR, Hash.mix(name + Variants.first(forms)));
                }
            }
        }
    }

    /// Neighbours written together, whatever they are: `al assad`, `hae kum gang`.
    private void joined() {
        int at = tokens.start();
        long previous = 0;
        long beforePrevious = 0;
        byte[] sounds = new byte[2 * Tokens.LETTERS_MAX * tokens.count()];
        int heard = 0;
        for (int i = 0; i < tokens.count(); i++) {
            int end = at + tokens.letterCount(i);
            long alone = Hash.SEED;
            for (int k = at; k < end; k++) {
                alone = Hash.next(alone, tokens.data()[k]);
                previous = Hash.next(previous, tokens.data()[k]);
                beforePrevious = Hash.next(beforePrevious, tokens.data()[k]);
            }
            for (int k = end; k < end + tokens.soundCount(i); k++) {
                sounds[heard++] = tokens.data()[k];
            }
            if (i > 0) {
                add(KeyKind.TOKEN, Hash.mix(previous));
            }
            if (i > 1) {
                add(KeyKind.TOKEN, Hash.mix(beforePrevious));
            }
            addJoinedSounds(i, sounds, heard);
            beforePrevious = previous;
            previous = alone;
            at = end + tokens.soundCount(i);
        }
    }

    private void addJoinedSounds(int last, byte[] sounds, int heard) {
        int from = heard - tokens.soundCount(last);
        for (int first = last - 1; first >= Math.max(0, last - JOINED_MAX + 1); first--) {
            from -= tokens.soundCount(first);
            add(KeyKind.SOUND, skeleton(sounds, from, heard - from));
            add(KeyKind.SOUND, skeleton(hard(sounds), from, heard - from));
        }
    }

    /// Where `kh` is written for `k`.
    private static byte[] hard(byte[] sounds) {
        byte[] hard = sounds.clone();
        for (int i = 0; i < hard.length; i++) {
            hard[i] = hard[i] == 'X' ? (byte) 'k' : hard[i];
        }
        return hard;
    }

    /// The letters of a word with one left out: a slip of the pen on either side leaves a key in common.
    private void near(int[] named) {
        for (int i = 0; i < Math.min(names, NEAR_TOKENS_MAX); i++) {
            int letters = tokens.letterCount(named[i]);
            if (letters >= NEAR_LETTERS_MIN) {
                add(KeyKind.NEAR, Hash.of(tokens.data(), start[i], letters));
                for (int left = 0; left < letters; left++) {
                    add(KeyKind.NEAR, without(start[i], letters, left));
                }
            }
        }
    }

    private long without(int from, int letters, int left) {
        long hash = Hash.SEED;
        for (int k = 0; k < letters; k++) {
            hash = k == left ? hash : Hash.next(hash, tokens.data()[from + k]);
        }
        return Hash.mix(hash);
    }

    /// The consonants of a word by kind of sound, its first vowel where it begins with one, all vowels where it is
    /// short.
    private static long skeleton(byte[] data, int from, int sounds) {
        long hash = Hash.SEED;
        for (int i = from; i < from + sounds; i++) {
            int kind = kind(data[i]);
            boolean vowel = Sounds.isVowel(data[i]);
            if (kind != 0 && (!vowel || i == from || sounds <= 3)) {
                hash = Hash.next(hash, kind);
            }
        }
        return Hash.mix(hash);
    }

    private static int kind(int sound) {
        return switch (sound) {
            case 'a', 'e', 'E' -> 'a';
            case 'i', 'y' -> 'i';
            case 'o', 'u', 'w' -> 'o';
            case 'h', 'X' -> 0;
            case 'p' -> 'b';
            case 'v', 'f' -> 'v';
            case 't' -> 'd';
            case 'g', 'k', 'c' -> 'k';
            case 's', 'z', 'Z', 'S', 'C' -> 's';
            case 'j', 'J' -> 'j';
            default -> sound;
        };
    }

    private void add(KeyKind kind, long hash) {
        if (used < LETTER_KEYS_MAX) {
            keys[used++] = kind.key(hash);
        }
    }

    private long[] distinct() {
        Arrays.sort(keys, 0, used);
        int kept = 0;
        for (int i = 0; i < used; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[kept++] = keys[i];
            }
        }
        return Arrays.copyOf(keys, kept);
    }
}
