package dev.kkachi.linking;

/// A column of a table, as it was understood.
///
/// @param index its place in the table
/// @param name its name
/// @param kind what it holds
/// @param place whether it is part of an address; what several such columns say together is weighed as
///     one, because whoever lives with another shares all of it
/// @param reason why it is taken for that
public record Column(int index, String name, ColumnKind kind, boolean place, String reason) {
    /// Returns this column as one of another kind, because somebody said so.
    public Column as(ColumnKind stated) {
        return new Column(index, name, stated, place, "stated");
    }

    /// Returns this column as one that is not compared, since another says the same.
    public Column asSaidBy(Column other) {
        return new Column(index, name, ColumnKind.IGNORED, false, "says what " + other.name() + " says");
    }

    /// Returns this column of whole names as one of names that are compared as they stand, beside another.
    public Column insteadOfWhole() {
        return new Column(index, name, ColumnKind.NAME, place, "whole names, beside another column of such");
    }
}
