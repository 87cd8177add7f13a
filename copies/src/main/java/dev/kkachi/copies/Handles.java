package dev.kkachi.copies;

import dev.kkachi.copies.internal.HandleRarity;
import dev.kkachi.model.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The handles and addresses of a population: which of them are nearly the same (`devstar92`, `dev_star.92`,
/// `devstar-1992`), and how rare the way is in which one is made.
///
/// What is common in the population weighs little, and what somebody made of their own name weighs nothing by its
/// letters: two people of one name make the same handles.
public final class Handles {
    /// Nearly the same handles of more people are a fashion.
    public static final int HOLDERS_MAX = 32;

    private static final int LETTERS_MIN = 5;

    private final List<Handle> handles;
    private final HandleRarity rarity;

    private Handles(List<Handle> handles) {
        this.handles = handles;
        this.rarity = new HandleRarity(handles);
    }

    /// Returns the population of `handles`, numbered from 0.
    public static Handles of(List<Handle> handles) {
        return new Handles(List.copyOf(handles));
    }

    /// Returns what it says that two strangers' handles have the shape of `handle`.
    public Weight shape(Handle handle) {
        return new Weight(rarity.shape(handle.shape()));
    }

    /// Compares two handles of the population.
    public HandleLikeness compare(Handle a, Handle b) {
        return rarity.compare(a, b);
    }

    /// Returns the pairs that are nearly the same and weigh at least `bits`, the heaviest first. Letters that more
    /// than [#HOLDERS_MAX] handles have are passed over; [#crowded] names them.
    public List<HandlePair> near(double bits) {
        Set<Long> met = new HashSet<>();
        List<HandlePair> pairs = new ArrayList<>();
        for (List<Integer> group : groups().values()) {
            if (group.size() > HOLDERS_MAX) {
                continue;
            }
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    if (met.add(((long) group.get(i) << 32) | group.get(j))) {
                        HandleLikeness likeness = compare(handles.get(group.get(i)), handles.get(group.get(j)));
                        if (likeness.weight().bits() >= bits) {
                            pairs.add(new HandlePair(group.get(i), group.get(j), likeness));
                        }
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(
                        (HandlePair pair) -> -pair.likeness().weight().bits())
                .thenComparingInt(HandlePair::a)
                .thenComparingInt(HandlePair::b));
        return pairs;
    }

    /// Returns the letters that too many handles have for [#near] to pair them, in order.
    public List<String> crowded() {
        return groups().entrySet().stream()
                .filter(group -> group.getValue().size() > HOLDERS_MAX)
                .map(Map.Entry::getKey)
                .filter(letters -> !letters.startsWith("-"))
                .sorted()
                .toList();
    }

    /// Groups handles by their letters, and by their letters without one of them, so that one letter that is
    /// missing, more or another still leads to the other.
    private Map<String, List<Integer>> groups() {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < handles.size(); i++) {
            String letters = handles.get(i).letters();
            Set<String> keys = new HashSet<>(Set.of(letters));
            for (int k = 0; k < letters.length() && letters.length() > LETTERS_MIN; k++) {
                keys.add("-" + letters.substring(0, k) + letters.substring(k + 1));
            }
            keys.add("-" + letters);
            for (String key : keys) {
                if (key.length() > LETTERS_MIN - 1) {
                    groups.computeIfAbsent(key, ignored -> new ArrayList<>()).add(i);
                }
            }
        }
        return groups;
    }
}
