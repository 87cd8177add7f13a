package dev.kkachi.lists;

import dev.kkachi.lists.internal.ListFormats;
import dev.kkachi.lists.internal.ListReading;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// List files that are read for one run, without a store: every file under a folder is recognised by its content.
public final class ListFolder {
    private ListFolder() {}

    /// Reads the lists among `paths` and, where these are folders, under them.
    ///
    /// @throws KkachiException if a path does not exist or cannot be read, or no list is among the files
    public static LoadedLists read(List<Path> paths) {
        try {
            LoadedLists loaded = ListReading.read(paths, ListFormats.ALL);
            if (loaded.lists().isEmpty()) {
                String what =
                        String.join(", ", paths.stream().map(Path::toString).toList());
                throw new KkachiException(
                        KkachiException.Code.LISTS_UNUSABLE, what + " holds no list that Kkachi knows.");
            }
            return loaded;
        } catch (IOException e) {
            throw new KkachiException(KkachiException.Code.BAD_INPUT, "Lists cannot be read: " + e.getMessage(), e);
        }
    }
}
