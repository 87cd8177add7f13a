package dev.kkachi.text.internal;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// Remembers what was worked out for a word, for so many words and never more; what comes later is worked out each
/// time. Serves all threads. The first words to come are the commonest, so that nothing need ever be forgotten.
///
/// @param <V> what is worked out; the same for the same word, whoever asks
final class Memo<V> {
    private final ConcurrentHashMap<String, V> known = new ConcurrentHashMap<>();
    private final AtomicInteger left;

    private Memo(int most) {
        left = new AtomicInteger(most);
    }

    /// Makes a memory for at most `most` words.
    static <V> Memo<V> of(int most) {
        return new Memo<>(most);
    }

    /// Returns what `work` makes of `word`.
    V get(String word, Function<String, V> work) {
        V found = known.get(word);
        if (found != null) {
            return found;
        }
        V made = work.apply(word);
        if (left.get() > 0 && left.getAndDecrement() > 0) {
            known.put(word, made);
        }
        return made;
    }

    /// Returns how many words are remembered.
    int size() {
        return known.size();
    }
}
