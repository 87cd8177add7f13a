package dev.kkachi.rings;

/// How two personas used one thing in time.
public enum Meeting {
    /// One had it first, and when the other had it, it was the other's: a sale, a move, a persona that was laid
    /// down.
    HANDED_OVER("one after the other"),
    /// Within two weeks, and never before or after.
    BRIEFLY("within some days"),
    /// By turns over more than two weeks, and never both at one time.
    IN_TURNS("by turns"),
    /// Over more than two weeks, and at least once both at one time.
    AT_ONCE("at the same time"),
    /// Nobody wrote down when, or when tells nothing: papers are handed in once and copied.
    UNTIMED("at times that tell nothing");

    private final String label;

    Meeting(String label) {
        this.label = label;
    }

    /// Returns how a sentence says it.
    public String label() {
        return label;
    }
}
