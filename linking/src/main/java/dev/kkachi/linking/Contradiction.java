package dev.kkachi.linking;

/// A column in which many pairs that were taken for one differ. Where there are several, what was learnt is doubtful
/// as a whole: many share a name or a website, and to share it has passed for being the same.
///
/// @param column the column, or the part of one
/// @param share of the links that hold entities together, and of which both records say something in it, those that
/// differ
public record Contradiction(String column, double share) {
    /// More than so many of the links differ. Slips and moves make no more than a fifth of them differ in one column.
    public static final double SHARE_MIN = 0.25;

    /// Fewer columns may simply change, such as a price or a category.
    public static final int COLUMNS_MIN = 2;

    /// Fewer links say nothing of a table.
    public static final int LINKS_MIN = 10;
}
