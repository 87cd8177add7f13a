package dev.kkachi.copies.internal;

import dev.kkachi.copies.Disguise;
import dev.kkachi.copies.SameText;
import dev.kkachi.copies.spi.TextSource;
import dev.kkachi.model.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// All texts, read once: the tokens of one of each kind, and which are all the same.
///
/// From here on a text is called by its place among the different ones; [#number] gives its number back.
final class Reading {
    private final List<List<Integer>> same = new ArrayList<>();
    private final List<Disguise> disguises = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int[][] tokens = new int[0][];
    private int[] numbers = new int[0];
    private int[] places = new int[0];

    private Reading() {}

    private record Key(long first, long second) {
        static Key of(int[] tokens) {
            long first = tokens.length;
            long second = ~first;
            for (int token : tokens) {
                first = (first ^ token) * 0x9E3779B97F4A7C15L;
                first ^= first >>> 32;
                second = (second + token) * 0xD6E8FEB86659FD93L;
                second ^= second >>> 29;
            }
            return new Key(first, second);
        }
    }

    static Reading of(TextSource source) {
        int size = source.size();
        int[][] all = new int[size][];
        Disguise[] signs = new Disguise[size];
        boolean[] cut = new boolean[size];
        IntStream.range(0, size).parallel().forEach(i -> {
            Tokens read = TokenReader.read(source.text(i));
            all[i] = read.numbers();
            cut[i] = read.isCut();
            signs[i] = new Disguise(i, read.unseen(), read.lookalikes(), read.styled());
        });
        Reading reading = new Reading();
        for (int i = 0; i < size; i++) {
            if (!signs[i].render().isEmpty()) {
                reading.disguises.add(signs[i]);
            }
            if (cut[i]) {
                reading.notes.add(source.id(i) + " is longer than " + TokenReader.TOKENS_MAX
                        + " words; what comes after them was not read.");
            }
        }
        reading.gather(all);
        return reading;
    }

    private void gather(int[][] all) {
        Map<Key, List<Integer>> classes = new HashMap<>();
        List<Integer> first = new ArrayList<>();
        places = new int[all.length];
        Arrays.fill(places, -1);
        int tooShort = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i].length == 0
                    || Shingles.inOrder(Arrays.copyOf(all[i], Math.min(all[i].length, Shingles.UNITS))).length == 0) {
                tooShort++;
                continue;
            }
            List<Integer> members = classes.computeIfAbsent(Key.of(all[i]), key -> new ArrayList<>(1));
            if (members.isEmpty()) {
                places[i] = first.size();
                first.add(i);
            } else {
                places[i] = places[members.getFirst()];
            }
            members.add(i);
        }
        numbers = first.stream().mapToInt(Integer::intValue).toArray();
        tokens = IntStream.of(numbers).mapToObj(i -> all[i]).toArray(int[][]::new);
        for (int number : numbers) {
            List<Integer> members = classes.getOrDefault(Key.of(all[number]), List.of());
            if (members.size() > 1) {
                same.add(members);
            }
        }
        if (tooShort > 0) {
            notes.add(tooShort + (tooShort == 1 ? " text has" : " texts have")
                    + " fewer than four words, which is too little to compare.");
        }
    }

    int size() {
        return tokens.length;
    }

    int[] tokens(int place) {
        return tokens[place];
    }

    int number(int place) {
        return numbers[place];
    }

    /// Returns the place of text `number`, or -1 where it is too short.
    int place(int number) {
        return places[number];
    }

    /// Returns the texts that are all the same, and what that weighs among so many independent texts.
    List<SameText> same(int independent) {
        Rarity rarity = new Rarity(independent - 1);
        return same.stream().map(texts -> weighed(texts, rarity)).toList();
    }

    private SameText weighed(List<Integer> texts, Rarity rarity) {
        boolean isForm = texts.size() - 2 >= Anchors.HOLDERS_MAX;
        int units = Arrays.stream(tokens[places[texts.getFirst()]])
                .map(Tokens::units)
                .sum();
        double words = units / 2.0;
        return new SameText(texts, new Weight(isForm ? 0 : Math.min(words, rarity.most())));
    }

    List<Disguise> disguises() {
        return disguises;
    }

    List<String> notes() {
        return notes;
    }
}
