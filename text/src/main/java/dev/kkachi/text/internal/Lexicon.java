package dev.kkachi.text.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of names that say little or stand for others: titles, particles, legal forms, abbreviations.
final class Lexicon {
    /// The languages whose words the lexicon holds in Latin letters.
    private static final List<String> LANGUAGES = List.of("ru", "ro", "de", "tr", "zh", "id", "ko");
    private static final Lexicon WORDS = read();

    private final Set<String> titles = new HashSet<>();
    private final Set<String> particles = new HashSet<>();
    private final Set<String> particlesOrNames = new HashSet<>();
    private final Set<String> companyWords = new HashSet<>();
    private final Map<String, String> legalForms = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<String, Integer> synonyms = new HashMap<>();
    private final Map<String, Integer> commonPerMille = new HashMap<>();
    private int phraseWordsMax = 1;

    /// What a word stands for.
    ///
    /// @param words the words it stands for
    /// @param wording what it is to them
    record Meaning(List<String> words, Wording wording) {
        Meaning {
            words = List.copyOf(words);
        }
    }

    private Lexicon() {}

    static Lexicon get() {
        return WORDS;
    }

    boolean isTitle(String word) {
        return titles.contains(word);
    }

    boolean isParticle(String word) {
        return particles.contains(word);
    }

    /// Says whether a word tells nobody apart: a title, a particle, a single letter.
    boolean isIdle(String word) {
        return word.length() == 1 || isTitle(word) || isParticle(word);
    }

    /// Says whether a particle is also a name that people bear, as `Ben`, `Le` and `An`.
    boolean isParticleOrName(String word) {
        return particlesOrNames.contains(word);
    }

    /// Says whether no person bears the word as a name, as `Ltd` and `Group`.
    boolean isOfCompaniesAlone(String word) {
        return companyWords.contains(word);
    }

    /// Finds the class of a legal form; the words of a longer form are joined by underscores.
    @Nullable String findLegalForm(String phrase) {
        return legalForms.get(phrase);
    }

    /// Finds what a word or phrase stands for: an abbreviation, an inflection, a synonym, a word of another language.
    @Nullable Meaning findMeaning(String phrase) {
        return meanings.get(phrase);
    }

    /// Returns what all the words and phrases stand for that do not stand for themselves.
    Map<String, Meaning> meanings() {
        return meanings;
    }

    /// Finds the number a word means.
    @Nullable String findNumber(String word) {
        return numbers.get(word);
    }

    /// Returns how many words the longest phrase has.
    int phraseWordsMax() {
        return phraseWordsMax;
    }

    /// Returns how many of a thousand names of organisations hold a word, for the words where that is known.
    Map<String, Integer> commonPerMille() {
        return commonPerMille;
    }

    private static Lexicon read() {
        Lexicon lexicon = new Lexicon();
        try (InputStream in = Lexicon.class.getResourceAsStream("lexicon.txt")) {
            if (in == null) {
                throw new IllegalStateException("lexicon.txt is missing from the module.");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    lexicon.add(line.split(" ", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lexicon;
    }

    private void add(String[] words) {
        switch (words[0]) {
            case "title" -> addAll(titles, words);
            case "particle" -> addAll(particles, words);
            case "either" -> addAll(particlesOrNames, words);
            case "company" -> addAll(companyWords, words);
            case "legal" -> addLegal(words);
            case "number" -> numbers.put(words[1], words[3]);
            case "short" -> addMeaning(words, Wording.SHORTENED);
            case "form" -> addMeaning(words, Wording.INFLECTED);
            case "akin" ->
                addMeaning(words, Wording.akin(synonyms.merge(meant(words).getFirst(), 1, Integer::sum)));
            case "word" -> List.of(words).subList(1, words.length).forEach(word -> commonPerMille.put(word, 1));
            case "common" -> commonPerMille.put(words[1], Integer.parseInt(words[2]));
            default -> addMeaning(words, Wording.foreign(language(words[0])));
        }
    }

    private static void addAll(Set<String> target, String[] words) {
        for (int i = 1; i < words.length; i++) {
            target.add(words[i]);
        }
    }

    private void addLegal(String[] words) {
        boolean named = words.length > 2 && words[words.length - 2].equals("=");
        String form = named ? words[words.length - 1] : words[1];
        int end = named ? words.length - 2 : words.length;
        for (int i = 1; i < end; i++) {
            legalForms.put(words[i], form);
            noteLength(words[i]);
        }
    }

    private static int language(String kind) {
        int language = LANGUAGES.indexOf(kind);
        if (language < 0) {
            throw new IllegalStateException("lexicon.txt: no kind of word is called " + kind + ".");
        }
        return language;
    }

    private void addMeaning(String[] words, Wording wording) {
        Meaning meaning = new Meaning(meant(words), wording);
        for (int i = 1; !words[i].equals("="); i++) {
            meanings.put(words[i], meaning);
            noteLength(words[i]);
        }
    }

    private void noteLength(String phrase) {
        phraseWordsMax = Math.max(phraseWordsMax, phrase.split("_", -1).length);
    }

    /// Returns the words behind the sign.
    private static List<String> meant(String[] words) {
        List<String> line = List.of(words);
        return line.subList(line.indexOf("=") + 1, line.size());
    }
}
