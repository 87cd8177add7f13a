package dev.kkachi.records;

import dev.kkachi.model.KkachiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The header of a CSV file to be screened: which column stands where.
final class PartyHeader {
    private final List<String> printed;
    private final @Nullable PartyColumn[] columns;

    private PartyHeader(List<String> printed, @Nullable PartyColumn[] columns) {
        this.printed = printed;
        this.columns = columns;
    }

    /// Reads the header of `file`.
    ///
    /// @throws KkachiException if no column holds a name or a wallet, or if two hold what a row has
    ///     once, such as the id
    static PartyHeader of(String file, long line, List<String> cells) {
        @Nullable PartyColumn[] columns = new PartyColumn[cells.size()];
        List<String> printed = new ArrayList<>();
        boolean identifies = false;
        for (int i = 0; i < columns.length; i++) {
            PartyColumn column = PartyColumn.find(cells.get(i));
            printed.add(cells.get(i).strip());
            refuseTwice(file + ", line " + line, column, columns, i);
            columns[i] = column;
            identifies |= column != null && column.identifies();
        }
        if (!identifies) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    file + ", line " + line + ": the header names no column 'name' and no column 'wallet'; the rule is"
                            + " at least one of them.\n" + advice(cells));
        }
        return new PartyHeader(List.copyOf(printed), columns);
    }

    private static void refuseTwice(
            String where, @Nullable PartyColumn column, @Nullable PartyColumn[] before, int index) {
        for (int i = 0; i < index; i++) {
            if (column != null && column.isSingle() && column == before[i]) {
                throw new KkachiException(
                        KkachiException.Code.BAD_INPUT,
                        where + ": the columns " + (i + 1) + " and " + (index + 1) + " both hold the "
                                + column.name().toLowerCase(Locale.ROOT) + "; the rule is one.");
            }
        }
    }

    private static String advice(List<String> cells) {
        boolean alone = cells.size() == 1;
        if (alone && cells.getFirst().contains(";")) {
            return "Maybe the cells are separated by semicolons: save it with commas.";
        }
        if (alone && cells.getFirst().contains("\t")) {
            return "Maybe the cells are separated by tabs: save it with commas.";
        }
        return "Maybe the header line is missing, or the cells are not separated by commas.";
    }

    /// Returns how many columns there are.
    int size() {
        return columns.length;
    }

    /// Returns the column at `index`, or `null` if screening has no use for it.
    @Nullable PartyColumn column(int index) {
        return columns[index];
    }

    /// Returns the header of the column at `index` as the file prints it, or its number where there is none.
    String printed(int index) {
        boolean named = index < printed.size() && !printed.get(index).isEmpty();
        return named ? printed.get(index) : "column " + (index + 1);
    }
}
