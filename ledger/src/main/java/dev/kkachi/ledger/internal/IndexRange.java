package dev.kkachi.ledger.internal;

/// Accounts of a segment whose index is made at once, by their [AccountNumbers].
///
/// @param first the first of them
/// @param last the one behind the last
/// @param start where their incidences start in the column of all
record IndexRange(int first, int last, long start) {
    boolean has(int number) {
        return number >= first && number < last;
    }

    int size() {
        return last - first;
    }
}
