package dev.kkachi.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteExchangeTest extends ExchangeContract {
    @TempDir
    Path folder = Path.of("");

    @Override
    SqlStore open() {
        return SqlStore.open(new Database.SqliteFile(folder.resolve("cases.db")));
    }
}
