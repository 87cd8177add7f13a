package dev.kkachi.text;

import dev.kkachi.text.internal.Background;
import dev.kkachi.text.internal.TokenTable;
import dev.kkachi.text.internal.Tokens;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// How common the parts of names are, in bits: a part that one bearer in 1,024 has weighs 10 bits.
///
/// Two sources speak: background frequencies that come with the module (names of many countries, words of companies),
/// and, once [#learn]ed, the names at hand; the more common of the two counts. What neither knows is rare.
public final class Commonness {
    /// What a part that nobody knows weighs.
    public static final double UNKNOWN_BITS = 16;

    private static final int FORMAT = 1;
    private static final int COUNTS_KEPT = 1 << 10;

    private final TokenTable counts;
    private final int[] totals;
    private final double[] bitsByCount;

    private Commonness(TokenTable counts, int[] totals) {
        this.counts = counts;
        this.totals = totals;
        bitsByCount = new double[COUNTS_KEPT];
        for (int count = 1; count < COUNTS_KEPT; count++) {
            bitsByCount[count] = Math.log(count) / Math.log(2);
        }
    }

    /// Returns the background frequencies alone.
    public static Commonness builtIn() {
        return new Commonness(new TokenTable(), new int[NameKind.values().length]);
    }

    /// Returns the background frequencies together with those of `names`.
    public static Commonness learn(Iterable<PreparedName> names) {
        TokenTable counts = new TokenTable();
        int[] totals = new int[NameKind.values().length];
        for (PreparedName name : names) {
            Tokens tokens = name.compact();
            for (int token = 0; token < tokens.count(); token++) {
                counts.increment(salted(tokens.hash(token), name.kind()));
            }
            totals[index(name.kind())]++;
        }
        return new Commonness(counts, totals);
    }

    /// Reads what [#write] wrote.
    public static Commonness read(DataInput in) throws IOException {
        int format = in.readInt();
        if (format != FORMAT) {
            throw new IOException("The commonness table has format " + format + ", wanted " + FORMAT + ".");
        }
        int[] totals = new int[NameKind.values().length];
        for (int kind = 0; kind < totals.length; kind++) {
            totals[kind] = in.readInt();
        }
        return new Commonness(TokenTable.read(in), totals);
    }

    /// Writes what was learned; a part that was seen once is left out, for that is what unknown parts weigh anyway.
    public void write(DataOutput out) throws IOException {
        out.writeInt(FORMAT);
        for (int total : totals) {
            out.writeInt(total);
        }
        counts.write(out, 2);
    }

    /// Returns the weight of `token`, folded to `a` to `z`, in names of a `kind`.
    public double bits(String token, NameKind kind) {
        return bits(TokenTable.hash(token), kind);
    }

    double bits(long hash, NameKind kind) {
        double bits = Background.get().bits(hash, kind == NameKind.PERSON);
        int count = counts.get(salted(hash, kind));
        if (count > 1) {
            bits = Math.min(bits, Math.max(1, log2(totals[index(kind)]) - log2(count)));
        }
        return Math.min(bits, UNKNOWN_BITS);
    }

    private static long salted(long hash, NameKind kind) {
        return kind == NameKind.PERSON ? hash : hash ^ 0x5BD1_E995_0000_0000L;
    }

    private static int index(NameKind kind) {
        return switch (kind) {
            case PERSON -> 0;
            case ORGANISATION -> 1;
            case THING -> 2;
        };
    }

    private double log2(int value) {
        return value < COUNTS_KEPT ? bitsByCount[value] : Math.log(value) / Math.log(2);
    }
}
