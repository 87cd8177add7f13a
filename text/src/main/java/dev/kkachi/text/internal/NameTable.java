package dev.kkachi.text.internal;

import dev.kkachi.text.KeyPairs;
import dev.kkachi.text.KeyTable;
import dev.kkachi.text.NumberSink;
import dev.kkachi.text.NumberSource;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Many names of one kind in flat arrays: for each name its tokens, for each token its names, and the names by
/// their Korean readings and by their runs of tokens.
public final class NameTable {
    private static final int TRAIT_BITS = Tokens.TRAIT_BITS;
    /// More than the words of a question have.
    private static final int RUN_KEYS_MOST = 256;

    private static final int TRAIT_MASK = (1 << TRAIT_BITS) - 1;

    private final Vocabulary vocabulary;
    private final AlikeTable alike;
    private final int[] tokenStarts;
    private final int[] tokens;
    private final int[] postingStarts;
    private final int[] postings;
    /// Beside each posting the signatures of the other tokens of the name, so that most names need not be looked at.
    private final long[] signatures;

    /// The bit beside the signatures of a name that is certainly Korean.
    static final long KOREAN = 1L << Skeleton.BUCKETS;

    private final KeyTable korean;
    private final KeyTable runs;
    private final int[] idle;
    private final int[] readers;
    private final int[] readingStarts;
    private final int[] readings;

    private NameTable(Builder built) {
        vocabulary = built.vocabulary.build();
        alike = AlikeTable.of(vocabulary, built.person);
        tokenStarts = Arrays.copyOf(built.tokenStarts, built.size + 1);
        tokens = Arrays.copyOf(built.tokens, tokenStarts[built.size]);
        postingStarts = new int[vocabulary.size() + 1];
        postings = postings();
        korean = built.korean.toTable();
        runs = built.runs.toTable();
        idle = Arrays.copyOf(built.idle, built.idleCount);
        readers = Arrays.copyOf(built.readers, built.readerCount);
        readingStarts = Arrays.copyOf(built.readingStarts, built.readerCount + 1);
        readings = Arrays.copyOf(built.readings, readingStarts[built.readerCount]);
        signatures = signatures();
    }

    private NameTable(NumberSource in) {
        vocabulary = Vocabulary.readFrom(in);
        alike = AlikeTable.readFrom(in);
        tokenStarts = in.ints();
        tokens = in.ints();
        postingStarts = in.ints();
        postings = in.ints();
        signatures = in.longs();
        korean = KeyTable.readFrom(in);
        runs = KeyTable.readFrom(in);
        idle = in.ints();
        readers = in.ints();
        readingStarts = in.ints();
        readings = in.ints();
    }

    /// Turns the tokens of names into names of tokens; a name that repeats a token is listed once.
    private int[] postings() {
        for (int packed : tokens) {
            postingStarts[(packed >>> TRAIT_BITS) + 1]++;
        }
        Arrays.parallelPrefix(postingStarts, Integer::sum);
        int[] names = new int[tokens.length];
        int[] ends = postingStarts.clone();
        for (int name = 0; name < size(); name++) {
            for (int at = tokenStarts[name]; at < tokenStarts[name + 1]; at++) {
                names[ends[tokens[at] >>> TRAIT_BITS]++] = name;
            }
        }
        return names;
    }

    private long[] signatures() {
        long[] others = new long[postings.length];
        BitSet certain = certainlyKorean();
        for (int token = 0; token < vocabulary.size(); token++) {
            for (int at = postingStarts[token]; at < postingStarts[token + 1]; at++) {
                int name = postings[at];
                others[at] = certain.get(name) ? KOREAN : 0;
                for (int i = tokenStarts[name]; i < tokenStarts[name + 1]; i++) {
                    others[at] |= token(i) == token ? 0 : vocabulary.signature(token(i));
                }
            }
        }
        return others;
    }

    private BitSet certainlyKorean() {
        BitSet certain = new BitSet(size());
        for (int reader : readers) {
            KoreanReading reading = reading(reader);
            certain.set(reader, reading != null && reading.isCertain());
        }
        return certain;
    }

    /// Returns the most names that a search can look at: each once by its words, and those under the longest key again
    /// for every key that a question can have.
    public long lookedMost() {
        return size() + (long) KoreanReading.KEYS_MAX * korean.longest() + (long) RUN_KEYS_MOST * runs.longest();
    }

    /// Returns how many names there are.
    public int size() {
        return tokenStarts.length - 1;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// Returns which tokens are alike to each other.
    AlikeTable alike() {
        return alike;
    }

    /// Returns where the tokens of `name` start, for [#token] and [#part].
    int tokenStart(int name) {
        return tokenStarts[name];
    }

    int token(int position) {
        return tokens[position] >>> TRAIT_BITS;
    }

    Part part(int position) {
        return Tokens.partOf(tokens[position] & TRAIT_MASK);
    }

    /// Returns where the names that hold `token` start, for [#posting].
    int postingStart(int token) {
        return postingStarts[token];
    }

    int posting(int position) {
        return postings[position];
    }

    /// Returns the [Vocabulary#signature]s of the tokens of the name at `position` but the one that it is listed under,
    /// and [#KOREAN].
    long signature(int position) {
        return signatures[position];
    }

    /// Returns the names by the keys of their Korean readings.
    KeyTable korean() {
        return korean;
    }

    /// Returns the [RunPlace]s in names by the keys of their [Runs].
    KeyTable runs() {
        return runs;
    }

    /// Returns the names made of nothing but titles, particles and single letters, which are names only there.
    int[] idle() {
        return idle;
    }

    /// Returns the tokens of `name`, put together as they were read.
    public Tokens tokens(int name) {
        int first = tokenStarts[name];
        int count = tokenStarts[name + 1] - first;
        int size = Tokens.HEAD + Tokens.ENTRY * count;
        for (int i = 0; i < count; i++) {
            int token = token(first + i);
            size += vocabulary.letterCount(token) + vocabulary.soundCount(token);
        }
        byte[] data = new byte[size];
        int at = Tokens.HEAD + Tokens.ENTRY * count;
        data[0] = (byte) count;
        for (int i = 0; i < count; i++) {
            int token = token(first + i);
            Tokens.head(data, i, tokens[first + i] & TRAIT_MASK, vocabulary.isVowelless(token));
            at += vocabulary.copy(token, data, i, at);
        }
        return Tokens.of(data);
    }

    /// Returns how `name` reads in Korean, or `null` where it does not.
    public @Nullable KoreanReading reading(int name) {
        int reader = Arrays.binarySearch(readers, name);
        return reader < 0 ? null : KoreanReading.unpacked(readings, readingStarts[reader], readingStarts[reader + 1]);
    }

    /// Writes the table to `out`.
    public void writeTo(NumberSink out) {
        vocabulary.writeTo(out);
        alike.writeTo(out);
        out.ints(tokenStarts);
        out.ints(tokens);
        out.ints(postingStarts);
        out.ints(postings);
        out.longs(signatures);
        korean.writeTo(out);
        runs.writeTo(out);
        out.ints(idle);
        out.ints(readers);
        out.ints(readingStarts);
        out.ints(readings);
    }

    /// Reads what [#writeTo] wrote.
    public static NameTable readFrom(NumberSource in) {
        return new NameTable(in);
    }

    /// Gathers names; they are numbered in the order in which they come.
    public static final class Builder {
        private final boolean person;
        private final Vocabulary.Builder vocabulary = new Vocabulary.Builder();
        private final KeyPairs korean = KeyPairs.empty();
        private final KeyPairs runs = KeyPairs.empty();
        private final Runs cutter = new Runs(true);
        private int[] tokenStarts = new int[1 << 8];
        private int[] tokens = new int[1 << 10];
        private int[] idle = new int[16];
        private int idleCount;
        private int[] readers = new int[1 << 8];
        private int[] readingStarts = new int[1 << 8];
        private int[] readings = new int[1 << 12];
        private int readerCount;
        private int size;

        /// Makes an empty builder for names of persons, or of what is none.
        public Builder(boolean person) {
            this.person = person;
        }

        /// Adds a name, and how it reads in Korean.
        public void add(Tokens name, @Nullable KoreanReading reading) {
            if (size + 2 > tokenStarts.length) {
                tokenStarts = Arrays.copyOf(tokenStarts, 2 * tokenStarts.length);
            }
            int used = tokenStarts[size];
            if (used + name.count() > tokens.length) {
                tokens = Arrays.copyOf(tokens, 2 * tokens.length);
            }
            int at = name.start();
            for (int token = 0; token < name.count(); token++) {
                tokens[used++] = vocabulary.number(name, token, at) << TRAIT_BITS | name.traits(token);
                at += name.letterCount(token) + name.soundCount(token);
            }
            tokenStarts[size + 1] = used;
            if (isIdle(name)) {
                idle = idleCount == idle.length ? Arrays.copyOf(idle, 2 * idleCount) : idle;
                idle[idleCount++] = size;
            }
            cutter.each(name, (first, last, joined) -> {
                int place = RunPlace.of(size, first, last);
                joined.keys(key -> runs.add(key, place));
            });
            if (reading != null) {
                for (long key : reading.keys()) {
                    korean.add(key, size);
                }
                add(reading);
            }
            size++;
        }

        private void add(KoreanReading reading) {
            int[] packed = reading.pack();
            int start = readingStarts[readerCount];
            if (readerCount + 2 > readingStarts.length) {
                readers = Arrays.copyOf(readers, 2 * readers.length);
                readingStarts = Arrays.copyOf(readingStarts, 2 * readingStarts.length);
            }
            if (start + packed.length > readings.length) {
                readings = Arrays.copyOf(readings, 2 * (start + packed.length));
            }
            System.arraycopy(packed, 0, readings, start, packed.length);
            readers[readerCount++] = size;
            readingStarts[readerCount] = start + packed.length;
        }

        private static boolean isIdle(Tokens name) {
            for (int token = 0; token < name.count(); token++) {
                if (!Lexicon.get().isIdle(name.text(token))) {
                    return false;
                }
            }
            return true;
        }

        /// Returns the table.
        public NameTable build() {
            return new NameTable(this);
        }
    }
}
