package dev.kkachi.server.internal;

import dev.kkachi.access.TenantId;
import dev.kkachi.cases.spi.CaseDesk;
import dev.kkachi.cases.spi.CaseShelf;
import dev.kkachi.cases.spi.CaseStore;
import dev.kkachi.cases.spi.StoreUnavailable;
import java.util.List;
import java.util.function.Function;

/// A store whose disk can be full: then it is read, and nothing is written.
final class FullStore implements CaseStore {
    private final CaseStore store;
    private volatile boolean full;

    FullStore(CaseStore store) {
        this.store = store;
    }

    void fill() {
        full = true;
    }

    @Override
    public <T> T write(TenantId tenant, Function<CaseDesk, T> work) {
        requireRoom();
        return store.write(tenant, work);
    }

    @Override
    public <T> T rehearse(TenantId tenant, Function<CaseDesk, T> work) {
        requireRoom();
        return store.rehearse(tenant, work);
    }

    @Override
    public <T> T read(TenantId tenant, Function<CaseShelf, T> work) {
        return store.read(tenant, work);
    }

    @Override
    public List<TenantId> tenants() {
        return store.tenants();
    }

    private void requireRoom() {
        if (full) {
            throw new StoreUnavailable("Nothing was written. Maybe the disk is full or read-only.");
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
