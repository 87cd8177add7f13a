package dev.kkachi.ledger.spi;

/// What part of a transaction moves value. With the transaction's hash and a number it tells a movement from every
/// other of its chain.
public enum Kind {
    /// The value that the transaction itself carries; its number is 0.
    VALUE('V'),
    /// A call within the transaction; its number is the trace's.
    TRACE('I'),
    /// A token's transfer, which its contract logged; its number is the log's.
    LOG('T'),
    /// An output of a transaction of Bitcoin's kind; its number is the output's.
    OUTPUT('O');

    private static final Kind[] ALL = values();

    private final char letter;

    Kind(char letter) {
        this.letter = letter;
    }

    /// Returns the letter that ids print: `<chain>:<hash>_T3`.
    public char letter() {
        return letter;
    }

    /// Returns the kind with `ordinal`.
    public static Kind at(int ordinal) {
        return ALL[ordinal];
    }
}
