package dev.kkachi.rings;

/// A story that would explain what two personas share.
public enum Story {
    /// One operator is behind both.
    ONE_OPERATOR("one operator"),
    /// They live together: a couple, a family, a shared flat.
    HOUSEHOLD("a household"),
    /// They are close and live apart: an account of parents and children, of a couple that commutes.
    RELATIVES("relatives who live apart"),
    /// What one had went on to the other: a second-hand laptop, a flat's next tenant, a telephone number given
    /// out again.
    SUCCESSORS("a thing that changed hands"),
    /// They frequent one place, or one employer or agency equips and pays both.
    COMMON_PLACE("a place, employer or agency in common"),
    /// People share such things without knowing each other, about as often as is seen here.
    COINCIDENCE("coincidence");

    private final String label;

    Story(String label) {
        this.label = label;
    }

    /// Returns how a sentence says it.
    public String label() {
        return label;
    }
}
