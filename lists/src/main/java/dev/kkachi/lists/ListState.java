package dev.kkachi.lists;

import dev.kkachi.model.ListEdition;
import java.util.List;

/// One loaded list: what it is, where it came from, and what it leaves out.
///
/// @param list the data set and its edition
/// @param parties how many parties it contributes
/// @param superseded how many parties older files still hold that the newest complete one no longer has; they are not
///     screened
/// @param rejected how many rows or entries could not be read
/// @param files what it was read from
public record ListState(ListEdition list, int parties, int superseded, int rejected, List<ListFileSeal> files) {
    public ListState {
        files = List.copyOf(files);
    }
}
