package dev.kkachi.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Writes texts in an invented language that is like a real one in what matters when copies are looked for: few
/// words are very common and many are rare (Zipf), two fifths of a text are stock phrases that others use too, and
/// some texts are written into a form. The same seed gives the same texts on every machine.
public final class Prose {
    private static final String[] SYLLABLES = {
        "ba", "re", "ti", "on", "ma", "sel", "ko", "du", "vin", "ha", "lo", "per", "ni", "gra", "tu", "es", "fo", "ri",
        "can", "de", "mo", "sta", "le", "pu", "wen", "ja", "qui", "zo", "the", "in", "al", "ur"
    };
    private static final int WORDS = 30_000;
    private static final int PHRASES = 5_000;
    private static final double STOCK_SHARE = 0.4;
    private static final int SENTENCE_WORDS = 14;
    private static final int PARAGRAPH_SENTENCES = 5;

    private final String[] words = new String[WORDS];
    private final String[][] phrases = new String[PHRASES][];

    /// Invents a language.
    public Prose(long seed) {
        RandomGenerator random = ForAll.random(seed);
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int left = 1 + random.nextInt(3) + (i > 200 ? 1 : 0); left > 0; left--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words[i] = word.toString();
        }
        for (int i = 0; i < PHRASES; i++) {
            phrases[i] = new String[3 + random.nextInt(6)];
            for (int k = 0; k < phrases[i].length; k++) {
                phrases[i][k] = word(random);
            }
        }
    }

    /// Returns a word, a common one more often.
    public String word(RandomGenerator random) {
        return words[zipf(WORDS, random)];
    }

    private static int zipf(int size, RandomGenerator random) {
        return (int) Math.min(size - 1, Math.exp(random.nextDouble() * Math.log(size)) - 1);
    }

    /// Returns `count` words in order.
    public List<String> words(int count, RandomGenerator random) {
        List<String> text = new ArrayList<>(count + 8);
        while (text.size() < count) {
            if (random.nextDouble() < STOCK_SHARE / 3) {
                text.addAll(List.of(phrases[zipf(PHRASES, random)]));
            } else {
                text.add(word(random));
            }
        }
        return text.subList(0, count);
    }

    /// Returns a text of `count` words in sentences and paragraphs.
    public String text(int count, RandomGenerator random) {
        return printed(words(count, random));
    }

    /// Sets words as sentences and paragraphs.
    public static String printed(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean begins = i % SENTENCE_WORDS == 0;
            text.append(begins ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
            boolean ends = i % SENTENCE_WORDS == SENTENCE_WORDS - 1 || i == words.size() - 1;
            boolean isLast = i / SENTENCE_WORDS % PARAGRAPH_SENTENCES == PARAGRAPH_SENTENCES - 1;
            text.append(ends ? (isLast ? ".\n\n" : ". ") : " ");
        }
        return text.toString();
    }
}
