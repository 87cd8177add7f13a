package dev.kkachi.text.internal;

import dev.kkachi.text.NumberSink;
import dev.kkachi.text.NumberSource;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// For each token of a vocabulary those alike to it, worked out when the vocabulary is made: half of the words that are
/// asked for are among them, and need no search then. For a vocabulary of more than [#WORDS_MAX] words, ten times those
/// of all official lists, the table is empty: it would take minutes to make, and more room than all else.
final class AlikeTable {
    /// For how many words the table is made.
    static final int WORDS_MAX = 1 << 18;

    private static final int CHUNK = 1 << 9;

    private final int[] starts;
    private final int[] tokens;

    private AlikeTable(int[][] alike) {
        starts = new int[alike.length + 1];
        for (int token = 0; token < alike.length; token++) {
            starts[token + 1] = Math.addExact(starts[token], alike[token].length);
        }
        tokens = new int[starts[alike.length]];
        for (int token = 0; token < alike.length; token++) {
            System.arraycopy(alike[token], 0, tokens, starts[token], alike[token].length);
        }
    }

    private AlikeTable(NumberSource in) {
        starts = in.ints();
        tokens = in.ints();
    }

    /// Searches for the tokens alike to each of `vocabulary`, which are words of persons' names or not; on all cores.
    static AlikeTable of(Vocabulary vocabulary, boolean person) {
        int[][] alike = new int[vocabulary.size() > WORDS_MAX ? 0 : vocabulary.size()][];
        IntStream.range(0, (alike.length + CHUNK - 1) / CHUNK).parallel().forEach(chunk -> {
            AlikeTokens search = new AlikeTokens(vocabulary, person);
            for (int token = chunk * CHUNK; token < Math.min(alike.length, (chunk + 1) * CHUNK); token++) {
                alike[token] = search.search(vocabulary.word(token), vocabulary.isVowelless(token));
            }
        });
        return new AlikeTable(alike);
    }

    /// Returns the tokens alike to `token`, or `null` where the table is empty.
    int @Nullable [] find(int token) {
        return starts.length == 1 ? null : Arrays.copyOfRange(tokens, starts[token], starts[token + 1]);
    }

    void writeTo(NumberSink out) {
        out.ints(starts);
        out.ints(tokens);
    }

    static AlikeTable readFrom(NumberSource in) {
        return new AlikeTable(in);
    }
}
