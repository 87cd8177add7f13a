package dev.kkachi.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Objects;

class PostgresBackupTest extends BackupContract {
    @Override
    Database newDatabase() {
        PrivatePostgres server = PrivatePostgres.find();
        assumeTrue(
                server != null, "There is no PostgreSQL below /usr/lib/postgresql (Debian: apt install postgresql).");
        return Objects.requireNonNull(server).newDatabase();
    }
}
