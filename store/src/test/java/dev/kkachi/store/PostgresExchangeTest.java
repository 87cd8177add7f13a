package dev.kkachi.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Objects;

class PostgresExchangeTest extends ExchangeContract {
    @Override
    SqlStore open() {
        PrivatePostgres server = PrivatePostgres.find();
        assumeTrue(
                server != null, "There is no PostgreSQL below /usr/lib/postgresql (Debian: apt install postgresql).");
        return SqlStore.open(Objects.requireNonNull(server).newDatabase());
    }
}
