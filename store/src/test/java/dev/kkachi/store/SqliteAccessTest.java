package dev.kkachi.store;

import dev.kkachi.access.spi.AccessStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccessTest extends AccessContract {
    @TempDir
    Path folder = Path.of("");

    private final List<SqlStore> stores = new ArrayList<>();

    @Override
    AccessStore openStore() {
        return openAgain();
    }

    @Override
    AccessStore openAgain() {
        stores.add(SqlStore.open(new Database.SqliteFile(folder.resolve("cases.db"))));
        return stores.getLast().access();
    }

    @Override
    void closeStore() {
        stores.forEach(SqlStore::close);
    }
}
