package dev.kkachi.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Objects;

class PostgresCaseworkTest extends CaseworkContract {
    @Override
    SqlStore openStore() {
        PrivatePostgres server = PrivatePostgres.find();
        assumeTrue(
                server != null, "There is no PostgreSQL below /usr/lib/postgresql (Debian: apt install postgresql).");
        return SqlStore.open(Objects.requireNonNull(server).newDatabase());
    }
}
