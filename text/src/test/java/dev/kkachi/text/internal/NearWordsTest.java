package dev.kkachi.text.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The search for near words against its oracle: every word compared with every other.
class NearWordsTest {
    private static final String SOUNDS = "aeiouyEhwvfbpdtgkXcszSZCjJlmnr1";

    private static final int[] LIMITS = {0, 10, 25, 55, 75, 100, 120, 150, 180, 200, 230};

    private record Words(List<String> words) implements SoundTrie.Spelled {
        @Override
        public void point(SoundDistance.Word word, int number) {
            byte[] text = words.get(number).getBytes(StandardCharsets.US_ASCII);
            word.at(text, 0, text.length);
        }

        NearWords tree() {
            return NearWords.of(IntStream.range(0, words.size()).toArray(), this);
        }

        String asked() {
            return words.getLast();
        }

        TreeSet<String> near(String asked, int limit) {
            return near(tree(), asked, limit);
        }

        TreeSet<String> near(NearWords tree, String asked, int limit) {
            TreeSet<String> found = new TreeSet<>();
            NearWords.Found taking = new NearWords.Found() {
                @Override
                public int limit(int number) {
                    return limit;
                }

                @Override
                public void accept(int number) {
                    found.add(words.get(number));
                }
            };
            new NearWords.Search().find(tree, word(asked), limit, taking);
            return found;
        }

        TreeSet<String> compared(String asked, int limit) {
            SoundDistance distance = new SoundDistance();
            TreeSet<String> found = new TreeSet<>();
            for (String word : words) {
                if (distance.between(word(asked), word(word), limit) <= limit) {
                    found.add(word);
                }
            }
            return found;
        }
    }

    private static SoundDistance.Word word(String letters) {
        byte[] text = letters.getBytes(StandardCharsets.US_ASCII);
        return new SoundDistance.Word().at(text, 0, text.length);
    }

    @Test
    void noWordIsMissedThatComparingAllWouldFind() {
        forAll(NearWordsTest::family, words -> {
            NearWords tree = words.tree();
            return IntStream.of(LIMITS)
                    .allMatch(limit ->
                            words.near(tree, words.asked(), limit).containsAll(words.compared(words.asked(), limit)));
        });
    }

    @Test
    void aSlipInTheMiddleIsFoundFromEitherSide() {
        Words words = new Words(List.of("gavrilov", "konov", "vladimir", "muler"));

        assertThat(words.near("gavilov", 150)).containsExactly("gavrilov");
        assertThat(words.near("komnov", 100)).containsExactly("konov");
        assertThat(words.near("vladmiir", 180)).containsExactly("vladimir");
        assertThat(words.near("mueler", 25)).containsExactly("muler");
    }

    @Test
    void whatIsFarIsNotFound() {
        Words words = new Words(List.of("gavrilov", "konov", "vladimir"));

        assertThat(words.near("petrenko", 180)).isEmpty();
        assertThat(words.near("gavrilova", 10)).isEmpty();
    }

    @Test
    void wordsOfTheSameLettersAreAllFound() {
        Words words = new Words(List.of("kim", "kim", "lim", "kim"));
        List<Integer> found = new ArrayList<>();
        NearWords.Found taking = new NearWords.Found() {
            @Override
            public int limit(int number) {
                return number == 1 ? -1 : 0;
            }

            @Override
            public void accept(int number) {
                found.add(number);
            }
        };

        new NearWords.Search().find(words.tree(), word("kim"), 0, taking);

        assertThat(found).contains(0, 3).doesNotContain(1, 2);
    }

    /// A word, and many that come from it by slips, so that the limits are met from both sides.
    private static Words family(RandomGenerator random) {
        StringBuilder first = new StringBuilder();
        for (int length = 1 + random.nextInt(12); length > 0; length--) {
            first.append(SOUNDS.charAt(random.nextInt(SOUNDS.length())));
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            StringBuilder word = new StringBuilder(first);
            for (int slips = random.nextInt(4); slips > 0; slips--) {
                slip(word, random);
            }
            words.add(word.toString());
        }
        words.add(first.toString());
        return new Words(words);
    }

    private static void slip(StringBuilder word, RandomGenerator random) {
        char sound = SOUNDS.charAt(random.nextInt(SOUNDS.length()));
        int at = random.nextInt(word.length());
        switch (random.nextInt(4)) {
            case 0 -> word.insert(at, sound);
            case 1 -> word.setCharAt(at, sound);
            case 2 ->
                word.insert(random.nextInt(word.length()), word.charAt(at)).deleteCharAt(at);
            default -> {
                if (word.length() > 1) {
                    word.deleteCharAt(at);
                }
            }
        }
    }
}
