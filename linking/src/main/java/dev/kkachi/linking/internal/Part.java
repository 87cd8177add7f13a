package dev.kkachi.linking.internal;

/// A part of what a field says, which two records may share although the whole differs.
///
/// @param field the field
/// @param form which part of its value
record Part(int field, Form form) {
    /// How a part is taken.
    enum Form {
        WHOLE("equal"),
        FIRST_HALF("first half"),
        SECOND_HALF("second half"),
        YEAR_AND_MONTH("year and month"),
        MONTH_AND_DAY("month and day"),
        BOTH_NAMES("both names, in any order"),
        ANY_WORD("any one word");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
