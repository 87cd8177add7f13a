package dev.kkachi.bench.screening;

import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.screening.spi.PartyCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;

/// A real catalog and its synthetic growth: every real party comes back `factor` times, each copy with its words
/// exchanged for words of other parties and some letters changed, so that words, lengths and scripts stay as they are
/// on the lists while the vocabulary grows.
final class GrownCatalog implements PartyCatalog {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[ -])|(?=[ -])");
    private static final int WORDS_SAMPLED = 200_000;
    private static final double LETTER_CHANGED = 0.4;

    private final PartyCatalog real;
    private final int factor;
    private final List<String> words = new ArrayList<>();

    private GrownCatalog(PartyCatalog real, int factor) {
        this.real = real;
        this.factor = factor;
        for (int handle = 0; handle < real.size() && words.size() < WORDS_SAMPLED; handle++) {
            for (Fact name : real.party(handle).facts(Property.Kind.NAME)) {
                for (String word : BETWEEN_WORDS.split(name.value())) {
                    if (word.length() > 1) {
                        words.add(word);
                    }
                }
            }
        }
    }

    /// Returns `real` grown to `factor` times its size; factor 1 is the real catalog alone.
    static GrownCatalog of(PartyCatalog real, int factor) {
        return new GrownCatalog(real, factor);
    }

    @Override
    public int size() {
        return Math.multiplyExact(real.size(), factor);
    }

    @Override
    public Party party(int handle) {
        Party party = real.party(handle % real.size());
        if (handle < real.size()) {
            return party;
        }
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(handle);
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : party.facts()) {
            if (fact.property().kind() == Property.Kind.NAME) {
                facts.add(new Fact(fact.property(), strange(fact.value(), random), fact.note(), fact.source()));
            } else if (fact.property() == Property.BIRTH_DATE || fact.property() == Property.GENDER) {
                facts.add(fact);
            }
        }
        return new Party(party.id() + "-" + handle / real.size(), party.schema(), facts, party.listings(), List.of());
    }

    private String strange(String name, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (String word : BETWEEN_WORDS.split(name)) {
            text.append(word.length() > 1 ? changed(words.get(random.nextInt(words.size())), random) : word);
        }
        String strange = text.toString();
        return strange.isBlank() ? name : strange;
    }

    private static String changed(String word, RandomGenerator random) {
        if (random.nextDouble() > LETTER_CHANGED) {
            return word;
        }
        int at = random.nextInt(word.length());
        char letter = word.charAt(at);
        if (!Character.isLetter(letter) || letter > 'z') {
            return word;
        }
        char other = (char) ((Character.isUpperCase(letter) ? 'A' : 'a') + random.nextInt(26));
        return word.substring(0, at) + other + word.substring(at + 1);
    }

    @Override
    public List<ListEdition> editions() {
        return real.editions();
    }
}
