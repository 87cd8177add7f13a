package dev.kkachi.lists;

import dev.kkachi.screening.spi.PartyCatalog;
import java.util.List;

/// Lists that have been read and put together: who is listed, and how the reading went.
///
/// @param catalog the parties, the same party of several lists being one
/// @param lists the lists, in the order of their data sets' names
/// @param unused files that contribute nothing
/// @param rejections the first [#REJECTIONS_MAX] rows and entries that could not be read; [ListState#rejected] counts
///     all
public record LoadedLists(
        PartyCatalog catalog, List<ListState> lists, List<UnusedFile> unused, List<Rejection> rejections) {
    /// How many rejections are kept word by word.
    public static final int REJECTIONS_MAX = 10_000;

    public LoadedLists {
        lists = List.copyOf(lists);
        unused = List.copyOf(unused);
        rejections = List.copyOf(rejections);
    }
}
