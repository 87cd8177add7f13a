package dev.kkachi.tracing.internal;

import dev.kkachi.model.Units;

/// What came first leaves first: a queue of lots.
final class FifoBook implements Book {
    private final Lots lots = new Lots();

    FifoBook(Units clean) {
        lots.addLast(clean, false);
    }

    @Override
    public void receive(Parcel parcel) {
        for (int lot = 0; lot < parcel.lots(); lot++) {
            lots.addLast(parcel.units(lot), parcel.isTainted(lot));
        }
    }

    @Override
    public Parcel send(Units amount, long at) {
        return lots.take(amount);
    }

    @Override
    public boolean isClean() {
        return lots.isClean();
    }

    @Override
    public Units tainted() {
        return lots.tainted();
    }
}
