package dev.kkachi.linking.internal;

import dev.kkachi.linking.Column;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/// A column as it is compared: its different values in plain form, how many records hold each, and the
/// comparison.
///
/// Levels of agreement run from 0, different, to the highest, equal. Two columns of names have one level
/// more, below equal: each record's value is the other's in the partner column, as when given and family
/// name are exchanged.
final class Field {
    private final Column column;
    private final Vocabulary vocabulary;
    private final UnaryOperator<String> plain;
    private long filled;
    private int[] numberOfText = new int[64];
    private int partner = -1;

    /// @param plain brings a text into the form in which it is compared; empty if it says nothing
    Field(Column column, Vocabulary vocabulary, UnaryOperator<String> plain) {
        this.column = column;
        this.vocabulary = vocabulary;
        this.plain = plain;
    }

    /// Reads what a record says and returns the number of the value, [Fields#NOTHING] if it says nothing.
    ///
    /// @param place the place of the text among the texts of its column, by which it is read once
    int read(int place, String text) {
        if (place >= numberOfText.length) {
            numberOfText = Arrays.copyOf(numberOfText, Math.max(place + 1, 2 * numberOfText.length));
        }
        if (numberOfText[place] == 0) {
            String value = plain.apply(text);
            numberOfText[place] = value.isEmpty() ? -1 : vocabulary.number(value) + 1;
        }
        int value = numberOfText[place] - 1;
        if (value < 0) {
            return Fields.NOTHING;
        }
        filled++;
        return value;
    }

    Column column() {
        return column;
    }

    String name() {
        return comparison() instanceof CodeSets ? "codes of " + column.name() : column.name();
    }

    Comparison comparison() {
        return vocabulary.comparison();
    }

    List<String> values() {
        return vocabulary.values();
    }

    /// Returns how many records say anything.
    long filled() {
        return filled;
    }

    /// Returns the place of the field whose values may stand in this one's place, -1 if there is none.
    int partner() {
        return partner;
    }

    void setPartner(int field) {
        partner = field;
    }

    int levels() {
        return comparison().levels() + (partner < 0 ? 0 : 1);
    }

    int equal() {
        return levels() - 1;
    }

    /// Says whether a level is for values exchanged with the partner's.
    boolean isExchanged(int level) {
        return partner >= 0 && level == levels() - 2;
    }

    /// Says whether the rarity of the value weighs at a level.
    boolean countsRarity(int level) {
        return (level == equal() && !(comparison() instanceof CodeSets)) || isExchanged(level);
    }

    String label(int level) {
        if (level == equal()) {
            return "equal";
        }
        return isExchanged(level)
                ? "exchanged with the other name"
                : comparison().label(level);
    }
}
