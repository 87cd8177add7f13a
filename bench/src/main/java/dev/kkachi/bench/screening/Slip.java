package dev.kkachi.bench.screening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// What happens to names between a passport and a form.
enum Slip {
    /// One letter of one longer word is lost, doubled, exchanged with its neighbour or replaced.
    TYPO {
        @Override
        void befall(List<String> words, RandomGenerator random) {
            int longest = 0;
            for (int i = 1; i < words.size(); i++) {
                longest = words.get(i).length() > words.get(longest).length() ? i : longest;
            }
            words.set(longest, mistyped(words.get(longest), random));
        }
    },
    /// The words come in another order.
    SWAP {
        @Override
        void befall(List<String> words, RandomGenerator random) {
            Collections.rotate(words, 1 + random.nextInt(Math.max(1, words.size() - 1)));
        }
    },
    /// One word of three or more is left out.
    DROP {
        @Override
        void befall(List<String> words, RandomGenerator random) {
            if (words.size() >= 3) {
                words.remove(random.nextInt(words.size()));
            }
        }
    };

    private static final int LETTERS_MIN = 5;

    abstract void befall(List<String> words, RandomGenerator random);

    /// Returns `name` after the slip; the same name where it does not apply.
    String of(String name, RandomGenerator random) {
        List<String> words =
                new ArrayList<>(List.of(name.replace(",", "").strip().split("\\s+")));
        befall(words, random);
        return String.join(" ", words);
    }

    private static String mistyped(String word, RandomGenerator random) {
        if (word.length() < LETTERS_MIN) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 2);
        String head = word.substring(0, at);
        String tail = word.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> head + tail;
            case 1 -> head + word.charAt(at) + word.charAt(at) + tail;
            case 2 -> head + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            default -> head + (char) ('a' + random.nextInt(26)) + tail;
        };
    }
}
