package dev.kkachi.store;

import dev.kkachi.access.HeapAccessStore;
import dev.kkachi.access.spi.AccessStore;

/// The obvious store: what it does, the databases do too.
class HeapAccessTest extends AccessContract {
    private HeapAccessStore store = new HeapAccessStore();

    @Override
    AccessStore openStore() {
        store = new HeapAccessStore();
        return store;
    }

    @Override
    AccessStore openAgain() {
        return store;
    }

    @Override
    void closeStore() {}
}
