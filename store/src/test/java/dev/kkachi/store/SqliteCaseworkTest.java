package dev.kkachi.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteCaseworkTest extends CaseworkContract {
    @TempDir
    Path folder = Path.of("");

    @Override
    SqlStore openStore() {
        return SqlStore.open(new Database.SqliteFile(folder.resolve("cases.db")));
    }
}
