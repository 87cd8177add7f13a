package dev.kkachi.lists.internal;

import dev.kkachi.model.ListEdition;
import java.util.List;

/// One edition of a data set, as one format prints it.
///
/// @param list the data set and the edition's date
/// @param files its files, the oldest first
public record Publication(ListEdition list, List<ListFile> files) {
    public Publication {
        files = List.copyOf(files);
    }

    /// Returns the files that hold `part`, the oldest first.
    public List<ListFile> files(String part) {
        return files.stream().filter(file -> file.part().equals(part)).toList();
    }
}
