package dev.kkachi.linking.internal;

import dev.kkachi.linking.Column;
import dev.kkachi.linking.RecordTable;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/// How a field is read from a column: each different text once.
final class Reading {
    private static final int UNREAD = 0;
    private static final int EMPTY = -1;
    private static final int FILLER = -2;

    private final Column column;
    private final UnaryOperator<String> plain;
    private int[] numberOfText = new int[64];
    private long fillers;

    /// @param plain brings a text into the form in which it is compared; empty if it says nothing
    Reading(Column column, UnaryOperator<String> plain) {
        this.column = column;
        this.plain = plain;
    }

    Column column() {
        return column;
    }

    /// Returns the number of what a record says, [Fields#NOTHING] if it says nothing.
    int value(RecordTable table, int record, Vocabulary vocabulary) {
        int text = table.text(record, column.index());
        if (text < 0) {
            return Fields.NOTHING;
        }
        if (text >= numberOfText.length) {
            numberOfText = Arrays.copyOf(numberOfText, Math.max(text + 1, 2 * numberOfText.length));
        }
        if (numberOfText[text] == UNREAD) {
            numberOfText[text] = number(table.distinct(column.index()).get(text), vocabulary);
        }
        fillers += numberOfText[text] == FILLER ? 1 : 0;
        return numberOfText[text] < 0 ? Fields.NOTHING : numberOfText[text] - 1;
    }

    private int number(String text, Vocabulary vocabulary) {
        String value = plain.apply(text);
        if (value.isEmpty()) {
            return EMPTY;
        }
        return Fillers.isFiller(text, value, column.kind(), column.place()) ? FILLER : vocabulary.number(value) + 1;
    }

    /// Returns how many records said what stands for nothing.
    long fillers() {
        return fillers;
    }
}
