package dev.kkachi.files;

/// How the rows of a CSV file are laid out, and how large one may be.
///
/// @param delimiter what stands between two cells, an ASCII character
/// @param columns how many cells every row must have: a number, [#AS_FIRST_ROW] or [#ANY]
/// @param rowBytesMax the longest row that is read; a longer one is rejected without being held in memory
public record CsvLayout(char delimiter, int columns, int rowBytesMax) {
    /// Rows may have any number of cells.
    public static final int ANY = 0;
    /// Every row must have as many cells as the first, which is usually a header.
    public static final int AS_FIRST_ROW = -1;
    /// The longest row unless the caller says otherwise.
    public static final int ROW_BYTES_MAX = 1 << 20;
    /// Commas between cells, any number of them.
    public static final CsvLayout COMMA = new CsvLayout(',', ANY, ROW_BYTES_MAX);

    public CsvLayout {
        boolean clashes = delimiter == '"' || delimiter == '\n' || delimiter == '\r' || delimiter == 0;
        if (clashes || delimiter > 0x7e) {
            throw new IllegalArgumentException("Cells cannot be separated by character " + (int) delimiter + ".");
        }
        if (columns < AS_FIRST_ROW || rowBytesMax < 1) {
            throw new IllegalArgumentException(columns + " columns and " + rowBytesMax + " bytes are no limits.");
        }
    }

    /// Returns the layout with `wanted` cells in every row.
    public CsvLayout withColumns(int wanted) {
        return new CsvLayout(delimiter, wanted, rowBytesMax);
    }

    /// Returns the layout with `wanted` between cells.
    public CsvLayout withDelimiter(char wanted) {
        return new CsvLayout(wanted, columns, rowBytesMax);
    }
}
