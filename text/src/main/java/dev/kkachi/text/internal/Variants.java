package dev.kkachi.text.internal;

/// The other forms of given names: `Bill` for `William`, `Sasha` for `Aleksandr` or `Aleksandra`.
///
/// A form belongs to at most two names, packed into one number, so that asking allocates nothing.
public final class Variants {
    private static final Variants VARIANTS = new Variants();
    private static final int BITS = 15;
    private static final int MASK = (1 << BITS) - 1;

    private final TokenTable names = new TokenTable();
    private int count;

    private Variants() {
        Table.each("name-variants.tsv", cells -> {
            count++;
            add(cells[0]);
            for (String form : cells[1].split(" ", -1)) {
                add(form);
            }
        });
    }

    /// Returns the forms that come with the module.
    public static Variants get() {
        return VARIANTS;
    }

    /// Says whether two tokens are forms of one name.
    boolean isOne(long one, long other) {
        int first = names.get(one);
        return first != 0 && areOne(first, names.get(other));
    }

    /// Says whether two tokens have a name in common, by the names that they are forms of.
    public static boolean areOne(int first, int second) {
        return first != 0
                && second != 0
                && (contains(first, second & MASK) || (second > MASK && contains(first, second >>> BITS)));
    }

    /// Returns the names that `token` is a form of, for keys: one in the lower fifteen bits, another above, 0 for none.
    public int namesOf(long token) {
        return names.get(token);
    }

    /// Returns the first of `names`, as a hash.
    static long first(int names) {
        return Hash.mix(Hash.SEED + (names & MASK));
    }

    /// Returns the second of `names`, or 0.
    static long second(int names) {
        return names > MASK ? first(names >>> BITS) : 0;
    }

    private void add(String form) {
        long hash = Hash.of(form);
        int known = names.get(hash);
        if (known == 0) {
            names.put(hash, count);
        } else if (known <= MASK && known != count) {
            names.put(hash, known | (count << BITS));
        }
    }

    private static boolean contains(int names, int name) {
        return (names & MASK) == name || names >>> BITS == name;
    }
}
