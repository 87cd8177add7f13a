package dev.kkachi.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.access.spi.AccessStore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

class PostgresAccessTest extends AccessContract {
    private @Nullable SqlStore store;

    @Override
    AccessStore openStore() {
        PrivatePostgres server = PrivatePostgres.find();
        assumeTrue(
                server != null, "There is no PostgreSQL below /usr/lib/postgresql (Debian: apt install postgresql).");
        SqlStore opened = SqlStore.open(Objects.requireNonNull(server).newDatabase());
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
