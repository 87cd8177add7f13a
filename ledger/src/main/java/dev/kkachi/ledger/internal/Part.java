package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.spi.Kind;

/// The part of a transaction that a transfer is, packed into 32 bits: two for its kind, thirty for its number. In this
/// form parts of one transaction compare as they happened.
final class Part {
    /// The greatest number that a part may have.
    static final int NUMBER_MAX = (1 << 30) - 1;

    private static final int NUMBER_BITS = 30;

    private Part() {}

    static int pack(Kind kind, int number) {
        return kind.ordinal() << NUMBER_BITS | number;
    }

    static String render(int packed) {
        return "" + Kind.at(packed >>> NUMBER_BITS).letter() + (packed & NUMBER_MAX);
    }
}
