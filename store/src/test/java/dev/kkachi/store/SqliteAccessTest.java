package dev.kkachi.store;

import dev.kkachi.access.spi.AccessStore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccessTest extends AccessContract {
    @TempDir
    Path folder = Path.of("");

    private @Nullable SqlStore store;

    @Override
    AccessStore openStore() {
        SqlStore opened = SqlStore.open(new Database.SqliteFile(folder.resolve("cases.db")));
        store = opened;
        return opened.access();
    }

    @Override
    void closeStore() {
        if (store != null) {
            store.close();
        }
    }
}
