package dev.kkachi.chains;

/// A row, or a part of it, that cannot be taken. It ends the row and becomes a rejection where rows are counted; it is
/// thrown, not returned, because a row is read ten calls deep, and it has no stack trace.
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private static final int QUOTED_CHARS = 120;

    private final String field;
    private final String value;
    private final boolean isRight;

    private Refused(String field, String value, String rule, boolean isRight) {
        super(rule, null, false, false);
        this.field = field;
        this.value = value.length() > QUOTED_CHARS ? value.substring(0, QUOTED_CHARS) : value;
        this.isRight = isRight;
    }

    /// Returns the refusal of a row whose `field` says `value` and so breaks `rule`.
    static Refused because(String field, String value, String rule) {
        return new Refused(field, value, rule, false);
    }

    /// Returns the end of a row that is right and yet moves nothing, such as a failed transaction.
    static Refused leftOut(String field, String value, String rule) {
        return new Refused(field, value, rule, true);
    }

    /// Returns the field, empty if it is the row as a whole.
    String field() {
        return field;
    }

    /// Returns what stands there, shortened.
    String value() {
        return value;
    }

    /// Returns the rule.
    String rule() {
        return String.valueOf(getMessage());
    }

    /// Says whether nothing is wrong with the row.
    boolean isRight() {
        return isRight;
    }
}
