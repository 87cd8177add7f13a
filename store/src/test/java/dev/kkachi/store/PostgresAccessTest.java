package dev.kkachi.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.access.spi.AccessStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

class PostgresAccessTest extends AccessContract {
    private final List<SqlStore> stores = new ArrayList<>();
    private @Nullable Database database;

    @Override
    AccessStore openStore() {
        PrivatePostgres server = PrivatePostgres.find();
        assumeTrue(
                server != null, "There is no PostgreSQL below /usr/lib/postgresql (Debian: apt install postgresql).");
        database = Objects.requireNonNull(server).newDatabase();
        return openAgain();
    }

    @Override
    AccessStore openAgain() {
        stores.add(SqlStore.open(Objects.requireNonNull(database)));
        return stores.getLast().access();
    }

    @Override
    void closeStore() {
        stores.forEach(SqlStore::close);
    }
}
