package dev.kkachi.text;

import dev.kkachi.text.internal.Background;
import dev.kkachi.text.internal.TokenTable;

/// How common the parts of names are, in bits: a part that one bearer in 1,024 has weighs 10 bits.
///
/// The frequencies come with the module (names of many countries, words of companies); they are those of the whole
/// population, never of a list. What nobody is known to bear is rare.
public final class Commonness {
    /// What a part that nobody knows weighs.
    public static final double UNKNOWN_BITS = 16;

    private static final Commonness BUILT_IN = new Commonness();

    private Commonness() {}

    /// Returns the frequencies that come with the module.
    public static Commonness builtIn() {
        return BUILT_IN;
    }

    /// Returns the weight of `token`, folded to `a` to `z`, in names of a `kind`.
    public double bits(String token, NameKind kind) {
        return bits(TokenTable.hash(token), kind);
    }

    double bits(long hash, NameKind kind) {
        return Math.min(Background.get().bits(hash, kind == NameKind.PERSON), UNKNOWN_BITS);
    }
}
