package dev.kkachi.linking.internal;

import dev.kkachi.linking.Column;
import dev.kkachi.linking.ColumnKind;
import dev.kkachi.linking.RecordTable;
import java.util.ArrayList;
import java.util.List;

/// A column, or a part of one, as it is compared: its different values in plain form, how many records hold each,
/// and the comparison.
///
/// Levels of agreement run from 0, different, to the highest, equal. Two columns of names have one level
/// more, below equal: each record's value is the other's in the partner column, as when given and family
/// name are exchanged.
final class Field {
    private final String name;
    private final Vocabulary vocabulary;
    private final List<Reading> readings = new ArrayList<>();
    private long filled;
    private int partner = -1;

    Field(String name, Vocabulary vocabulary, Reading reading) {
        this.name = name;
        this.vocabulary = vocabulary;
        readings.add(reading);
    }

    /// Reads this field elsewhere too, where a record says nothing in the first column.
    void readAlso(Reading reading) {
        readings.add(reading);
    }

    /// Reads what a record says and returns the number of the value, [Fields#NOTHING] if it says nothing.
    int read(RecordTable table, int record) {
        for (Reading reading : readings) {
            int value = reading.value(table, record, vocabulary);
            if (value >= 0) {
                filled++;
                return value;
            }
        }
        return Fields.NOTHING;
    }

    /// Returns how the columns are read that this is read from.
    List<Reading> readings() {
        return List.copyOf(readings);
    }

    /// Returns the column that this is read from first.
    Column column() {
        return readings.getFirst().column();
    }

    /// Returns what the values are.
    ColumnKind kind() {
        ColumnKind kind = column().kind();
        return kind == ColumnKind.PERSON ? ColumnKind.NAME : kind;
    }

    /// Says whether the text of the column is what is compared, and not a part of it.
    boolean isWhole() {
        return column().kind() != ColumnKind.PERSON && !(comparison() instanceof CodeSets);
    }

    String name() {
        return name;
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
