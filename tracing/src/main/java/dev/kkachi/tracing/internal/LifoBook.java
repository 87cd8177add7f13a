package dev.kkachi.tracing.internal;

import dev.kkachi.model.Units;

/// What came last leaves first: a stack of lots, its top at the front of the line. The lots of a parcel stand in the
/// order in which they left, top first, and are laid down so that the same one is on top again.
final class LifoBook implements Book {
    private final Lots lots = new Lots();

    LifoBook(Units clean) {
        lots.addFirst(clean, false);
    }

    @Override
    public void receive(Parcel parcel) {
        for (int lot = parcel.lots() - 1; lot >= 0; lot--) {
            lots.addFirst(parcel.units(lot), parcel.isTainted(lot));
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
