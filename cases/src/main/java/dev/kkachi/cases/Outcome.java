package dev.kkachi.cases;

/// What a case turned out to be.
public enum Outcome {
    /// The person is the listed party, or the ring is one operator.
    TRUE_MATCH,
    /// It was somebody else.
    FALSE_POSITIVE,
    /// What was seen must be reported.
    SUSPICIOUS,
    /// What was seen has an innocent explanation.
    NOT_SUSPICIOUS,
    /// It cannot be told.
    INCONCLUSIVE;

    /// Says whether it goes against the person. Such an outcome always takes two people, and says what
    /// would clear the person.
    public boolean isAdverse() {
        return this == TRUE_MATCH || this == SUSPICIOUS;
    }

    /// Says whether the alert was a false one.
    public boolean isFalseAlert() {
        return this == FALSE_POSITIVE || this == NOT_SUSPICIOUS;
    }
}
