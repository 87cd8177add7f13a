package dev.kkachi.store;

import dev.kkachi.access.TenantId;
import dev.kkachi.access.spi.AccessStore;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.spi.CaseDesk;
import dev.kkachi.cases.spi.CaseShelf;
import dev.kkachi.cases.spi.CaseStore;
import dev.kkachi.exchange.spi.ExchangeStore;
import dev.kkachi.store.internal.Backup;
import dev.kkachi.store.internal.Dialect;
import dev.kkachi.store.internal.PostgresDialect;
import dev.kkachi.store.internal.SqlCases;
import dev.kkachi.store.internal.SqliteDialect;
import dev.kkachi.store.internal.WriteSteps;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Cases in a database. Commands of many clients are committed together, and each is answered when the
/// disk has it.
public final class SqlStore implements CaseStore {
    private final SqlCases cases;

    private SqlStore(SqlCases cases) {
        this.cases = cases;
    }

    /// Opens the store in `database`, makes its tables where there are none, and brings older ones up
    /// to date.
    ///
    /// @throws dev.kkachi.cases.spi.StoreUnavailable if it cannot be reached or written
    public static SqlStore open(Database database) {
        return open(database, WriteSteps.PASS);
    }

    /// Opens the store with something between it and the disk that is told of every step. For tests.
    static SqlStore open(Database database, WriteSteps steps) {
        return new SqlStore(SqlCases.open(dialect(database), steps));
    }

    static Dialect dialect(Database database) {
        return switch (database) {
            case Database.SqliteFile sqlite -> new SqliteDialect(sqlite.file());
            case Database.Postgres postgres ->
                new PostgresDialect(postgres.url(), postgres.user(), postgres.password());
        };
    }

    /// Writes all that `database` holds at one moment to the new file `to`, while others go on reading
    /// and writing. The file is a SQLite database, whichever database it came from, and appears when it
    /// is whole.
    ///
    /// @throws dev.kkachi.cases.spi.StoreUnavailable if one cannot be read or the other not written
    public static void backup(Database database, Path to) {
        try (Dialect dialect = dialect(database)) {
            Backup.write(dialect, to);
        }
    }

    /// Fills the empty `database` with a backup, after its audit logs were checked leaf by leaf.
    ///
    /// @throws IllegalStateException if the backup is damaged, or the database is not empty
    /// @throws dev.kkachi.cases.spi.StoreUnavailable if one cannot be read or the other not written
    public static void restore(Path backup, Database database) {
        try (Dialect dialect = dialect(database)) {
            Backup.read(backup, dialect);
        }
    }

    /// Lets the secret key that is called `name` be the one of which `said` tells, unless another is already:
    /// servers that share a database must share its keys, which lie beside it and not in it. A backup does
    /// not keep which key it was.
    ///
    /// @return what is told of the key that counts
    public String claim(String name, String said) {
        return cases.claim(name, said);
    }

    /// Returns where accounts, sessions and keys are kept, beside the cases.
    public AccessStore access() {
        return cases.access();
    }

    /// Returns where answers, webhooks and deliveries are kept, beside the cases.
    public ExchangeStore exchange() {
        return cases.exchange();
    }

    @Override
    public <T> T write(TenantId tenant, Function<CaseDesk, T> work) {
        return cases.write(tenant, work, false);
    }

    @Override
    public <T> T write(TenantId tenant, CaseId about, Function<CaseDesk, T> work) {
        return cases.write(tenant, about, work);
    }

    @Override
    public <T> T rehearse(TenantId tenant, Function<CaseDesk, T> work) {
        return cases.write(tenant, work, true);
    }

    @Override
    public <T> T read(TenantId tenant, Function<CaseShelf, T> work) {
        return cases.read(tenant, work);
    }

    @Override
    public List<TenantId> tenants() {
        return cases.tenants();
    }

    @Override
    public void close() {
        cases.close();
    }
}
