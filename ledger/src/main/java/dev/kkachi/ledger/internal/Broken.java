package dev.kkachi.ledger.internal;

/// A field of a row, what stands in it, and the rule that it breaks.
record Broken(String field, String value, String rule) {
    static final Broken NOTHING = new Broken("", "", "");

    /// Returns what says that `rule`, which may be empty for none, is broken by `value`.
    static Broken of(String field, String value, String rule) {
        return rule.isEmpty() ? NOTHING : new Broken(field, value, rule);
    }

    boolean isNothing() {
        return rule.isEmpty();
    }
}
