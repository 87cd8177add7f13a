package dev.kkachi.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteBackupTest extends BackupContract {
    @TempDir
    Path databases = Path.of("");

    private int opened;

    @Override
    Database newDatabase() {
        return new Database.SqliteFile(databases.resolve("cases" + opened++ + ".db"));
    }
}
