package dev.kkachi.store.internal;

import dev.kkachi.access.TenantId;
import dev.kkachi.access.spi.AccessStore;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.spi.CaseDesk;
import dev.kkachi.cases.spi.CaseShelf;
import dev.kkachi.cases.spi.StoreUnavailable;
import dev.kkachi.exchange.spi.ExchangeStore;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Cases in one database: one thread that writes, several connections that read.
public final class SqlCases implements AutoCloseable {
    private final Dialect dialect;
    private final GroupWriter writer;
    private final Readers readers;

    private SqlCases(Dialect dialect, WriteSteps steps) {
        this.dialect = dialect;
        this.writer = GroupWriter.start(dialect, steps);
        this.readers = new Readers(dialect);
    }

    /// Opens the database and brings its tables up to date.
    public static SqlCases open(Dialect dialect, WriteSteps steps) {
        try (Sql sql = new Sql(dialect.openWriter(), WriteSteps.PASS)) {
            Migrations.apply(sql, dialect);
        } catch (SqlFailure | SQLException e) {
            dialect.close();
            throw new StoreUnavailable("The store cannot be opened (" + e.getMessage() + ").", e);
        } catch (IllegalStateException e) {
            dialect.close();
            throw e;
        }
        return new SqlCases(dialect, steps);
    }

    /// Does `work` in one transaction, and returns when it is durable; a rehearsal is taken back.
    public <T> T write(TenantId tenant, Function<CaseDesk, T> work, boolean isRehearsal) {
        return writer.perform(
                sql -> {
                    SqlDesk desk = new SqlDesk(sql, tenant, dialect);
                    T result = work.apply(desk);
                    desk.finish();
                    return result;
                },
                isRehearsal);
    }

    /// Does `work` about a case in one transaction, and returns when it is durable.
    public <T> T write(TenantId tenant, CaseId about, Function<CaseDesk, T> work) {
        return writer.perform(
                sql -> {
                    SqlDesk desk = new SqlDesk(sql, tenant, dialect);
                    T result = work.apply(desk);
                    desk.finish();
                    return result;
                },
                new GroupWriter.About(tenant, about));
    }

    /// Reads at one moment.
    public <T> T read(TenantId tenant, Function<CaseShelf, T> work) {
        return readers.read(sql -> work.apply(new SqlShelf(sql, tenant, dialect)));
    }

    /// Does `work` in one transaction, and returns when it is durable.
    <T extends @Nullable Object> T perform(Function<Sql, T> work) {
        return writer.perform(work, false);
    }

    /// Reads at one moment.
    <T extends @Nullable Object> T ask(Function<Sql, T> work) {
        return readers.read(work);
    }

    /// Lets the secret key that is called `name` be the one of which `said` tells, unless another is already.
    ///
    /// @return what is told of the key that counts
    public String claim(String name, String said) {
        return perform(sql -> {
            String known = sql.find("SELECT said FROM key_claim WHERE name = ?", row -> row.getString(1), name);
            if (known == null) {
                sql.update("INSERT INTO key_claim (name, said) VALUES (?, ?)", name, said);
            }
            return known == null ? said : known;
        });
    }

    /// Returns where accounts, sessions and keys are kept in this database.
    public AccessStore access() {
        return new SqlAccess(this);
    }

    /// Returns where answers, webhooks and deliveries are kept in this database.
    public ExchangeStore exchange() {
        return new SqlExchange(this);
    }

    /// Returns the tenants of whom there is an audit log.
    public List<TenantId> tenants() {
        return readers.read(sql ->
                sql.list("SELECT tenant FROM audit_edge ORDER BY tenant", row -> new TenantId(row.getString(1))));
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
        dialect.close();
    }
}
