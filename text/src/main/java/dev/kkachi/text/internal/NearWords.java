package dev.kkachi.text.internal;

import dev.kkachi.text.NumberSink;
import dev.kkachi.text.NumberSource;

/// Finds all words within a distance of one word without looking at each.
///
/// # Problem
/// A word has a hundred thousand others to be compared with. In a tree of these, read from the beginning, a search
/// that may still slip anywhere has to try every beginning.
///
/// # Idea
/// Where two words are within a distance, either what stands before the middle of the one or what stands behind it
/// is within half of it: if the one half takes more, less than half is left for the other. So one walk reads the words
/// from their beginnings and another from their ends, each with half of the distance up to the middle, where the tree
/// is broad, and all of it only behind, where few branches are left.
///
/// # Limits
/// As [SoundDistance] stops early, a few words are found that it calls far. Nothing that it calls near is missed.
final class NearWords {
    private final SoundTrie.Spelled spelled;
    private final SoundTrie fromStart;
    private final SoundTrie fromEnd;

    private NearWords(SoundTrie.Spelled spelled, SoundTrie fromStart, SoundTrie fromEnd) {
        this.spelled = spelled;
        this.fromStart = fromStart;
        this.fromEnd = fromEnd;
    }

    static NearWords of(int[] numbers, SoundTrie.Spelled spelled) {
        return new NearWords(spelled, SoundTrie.of(numbers, spelled, false), SoundTrie.of(numbers, spelled, true));
    }

    /// Takes the words that are found.
    interface Found {
        /// Returns how far the word known by `number` may be away, negative where it is not wanted.
        int limit(int number);

        /// Takes one word.
        void accept(int number);
    }

    /// One thread's search.
    static final class Search {
        private final SoundWalk walk = new SoundWalk();
        private final SoundDistance distance = new SoundDistance();
        private final SoundDistance.Word other = new SoundDistance.Word();

        /// Hands every word of `words` to `found`, some twice, that is within its limit of `word`; no limit is above
        /// `most`.
        void find(NearWords words, SoundDistance.Word word, int most, Found found) {
            int middle = (word.length() - 1) / 2;
            int behind = word.length() - middle - 1;
            int half = most / 2;
            walk.forward(words.fromStart, word, new SoundWalk.Reach(middle, half, most), (number, far) -> {
                if (far <= found.limit(number)) {
                    found.accept(number);
                }
            });
            walk.backward(words.fromEnd, word, new SoundWalk.Reach(behind, most - half - 1, most), (number, least) -> {
                int limit = found.limit(number);
                if (least <= limit) {
                    words.spelled.point(other, number);
                    if (distance.between(word, other, limit) <= limit) {
                        found.accept(number);
                    }
                }
            });
        }
    }

    void writeTo(NumberSink out) {
        fromStart.writeTo(out);
        fromEnd.writeTo(out);
    }

    static NearWords readFrom(NumberSource in, SoundTrie.Spelled spelled) {
        return new NearWords(spelled, SoundTrie.readFrom(in, spelled, false), SoundTrie.readFrom(in, spelled, true));
    }
}
