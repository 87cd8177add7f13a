package dev.kkachi.store;

import dev.kkachi.access.HeapAccessStore;
import dev.kkachi.access.spi.AccessStore;

/// The obvious store: what it does, the databases do too.
class HeapAccessTest extends AccessContract {
    @Override
    AccessStore openStore() {
        return new HeapAccessStore();
    }

    @Override
    void closeStore() {}
}
