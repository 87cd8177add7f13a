package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The folders of an asset's segments, which are numbered as they are made.
final class SegmentFolders {
    private SegmentFolders() {}

    /// Returns a name that no segment of the asset in `folder` has had while it was there.
    static String next(Path folder) throws IOException {
        Files.createDirectories(folder);
        return String.valueOf(
                list(folder).stream().mapToLong(SegmentFolders::number).max().orElse(0) + 1);
    }

    /// Removes the folders that the manifest does not name: replaced ones, and those of an import that was killed.
    static void sweep(Path folder, AssetState state) throws IOException {
        Set<String> named = new HashSet<>(state.segments());
        named.addAll(state.pending());
        sweep(folder, named);
    }

    /// Removes the folders that are not among `named`.
    static void sweep(Path folder, Set<String> named) throws IOException {
        for (Path segment : list(folder)) {
            if (!named.contains(String.valueOf(segment.getFileName()))) {
                try (Stream<Path> files = Files.list(segment)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(segment);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(path -> number(path) > 0).toList();
        }
    }

    private static long number(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return name.matches("\\d{1,18}") ? Long.parseLong(name) : 0;
    }
}
