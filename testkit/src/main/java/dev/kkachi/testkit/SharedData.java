package dev.kkachi.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Real lists, names and ledgers that may lie beside the project. They are never part of it: a test that wants them
/// asks here and is skipped with a word where they are absent.
public final class SharedData {
    private SharedData() {}

    /// Finds `relative` under the shared data, such as `lists/ofac`, or returns `null` where it is absent.
    ///
    /// The folder is `$KKACHI_SHARED/data`, else `shared/data` beside the repository.
    public static @Nullable Path find(String relative) {
        String configured = System.getenv("KKACHI_SHARED");
        Path root = configured == null ? besideTheRepository() : Path.of(configured);
        if (root == null) {
            return null;
        }
        Path wanted = root.resolve("data").resolve(relative);
        return Files.exists(wanted) ? wanted : null;
    }

    private static @Nullable Path besideTheRepository() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("kkachi"))) {
                return folder.resolveSibling("shared");
            }
        }
        return null;
    }
}
