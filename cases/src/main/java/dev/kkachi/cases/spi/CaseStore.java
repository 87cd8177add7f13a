package dev.kkachi.cases.spi;

import dev.kkachi.access.TenantId;
import dev.kkachi.cases.CaseId;
import java.util.List;
import java.util.function.Function;

/// Where the cases of all tenants are kept. Every method takes the tenant, and what it hands out
/// reaches no other.
public interface CaseStore extends AutoCloseable {
    /// Does `work` in one transaction. When this returns, all of it is durable; when it throws, none of
    /// it happened. Transactions come one after the other, so `work` may decide by what it reads. It
    /// must not call the store again.
    ///
    /// @throws StoreUnavailable if the disk or the database did not do its part
    <T> T write(TenantId tenant, Function<CaseDesk, T> work);

    /// Does `work` as [#write(TenantId, Function)] does; it is about a case, so that the store can have it
    /// ready.
    ///
    /// @throws StoreUnavailable if the disk or the database did not do its part
    default <T> T write(TenantId tenant, CaseId about, Function<CaseDesk, T> work) {
        return write(tenant, work);
    }

    /// Does `work` as [#write(TenantId, Function)] does and takes everything back, to tell what would happen.
    ///
    /// @throws StoreUnavailable if the disk or the database did not do its part
    <T> T rehearse(TenantId tenant, Function<CaseDesk, T> work);

    /// Reads with `work`, at one moment.
    ///
    /// @throws StoreUnavailable if the disk or the database did not do its part
    <T> T read(TenantId tenant, Function<CaseShelf, T> work);

    /// Returns the tenants of whom something is kept, sorted.
    List<TenantId> tenants();

    @Override
    void close();
}
