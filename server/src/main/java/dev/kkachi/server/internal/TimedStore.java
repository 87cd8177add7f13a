package dev.kkachi.server.internal;

import dev.kkachi.access.TenantId;
import dev.kkachi.cases.spi.CaseDesk;
import dev.kkachi.cases.spi.CaseShelf;
import dev.kkachi.cases.spi.CaseStore;
import dev.kkachi.server.Spans;
import java.util.List;
import java.util.function.Function;

/// A store of which the spans tell how long commits and reads take.
///
/// @param store the store
public record TimedStore(CaseStore store) implements CaseStore {
    @Override
    public <T> T write(TenantId tenant, Function<CaseDesk, T> work) {
        return Spans.within("commit", () -> store.write(tenant, work));
    }

    @Override
    public <T> T rehearse(TenantId tenant, Function<CaseDesk, T> work) {
        return Spans.within("rehearse", () -> store.rehearse(tenant, work));
    }

    @Override
    public <T> T read(TenantId tenant, Function<CaseShelf, T> work) {
        return Spans.within("read", () -> store.read(tenant, work));
    }

    @Override
    public List<TenantId> tenants() {
        return store.tenants();
    }

    @Override
    public void close() {
        store.close();
    }
}
