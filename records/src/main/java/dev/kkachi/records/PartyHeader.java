package dev.kkachi.records;

import dev.kkachi.model.KkachiException;
import java.util.ArrayList;
import java.util.List;
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
    /// @throws KkachiException if no column holds a name or a wallet, or if two hold the id
    static PartyHeader of(String file, long line, List<String> cells) {
        @Nullable PartyColumn[] columns = new PartyColumn[cells.size()];
        List<String> printed = new ArrayList<>();
        boolean identifies = false;
        for (int i = 0; i < columns.length; i++) {
            PartyColumn column = PartyColumn.find(cells.get(i));
            printed.add(cells.get(i).strip());
            columns[i] = column;
            identifies |= column != null && column.identifies();
        }
        if (!identifies) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    file + ", line " + line + ": the header names no column 'name' and no column 'wallet'; the rule is"
                            + " at least one of them.\nMaybe the header line is missing, or the cells are not separated"
                            + " by commas.");
        }
        return new PartyHeader(List.copyOf(printed), columns);
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
