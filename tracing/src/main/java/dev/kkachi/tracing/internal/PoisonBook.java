package dev.kkachi.tracing.internal;

import dev.kkachi.model.Units;

/// One tainted unit taints whatever leaves afterwards, and for good: an account does not get rid of it by sending.
final class PoisonBook implements Book {
    private Units balance;
    private boolean isPoisoned;

    PoisonBook(Units clean) {
        balance = clean;
    }

    @Override
    public void receive(Parcel parcel) {
        balance = balance.plus(parcel.amount());
        isPoisoned |= !parcel.tainted().isZero();
    }

    @Override
    public Parcel send(Units amount, long at) {
        balance = balance.minus(amount);
        return Parcel.of(amount, isPoisoned ? amount : Units.ZERO);
    }

    @Override
    public boolean isClean() {
        return !isPoisoned;
    }

    @Override
    public Units tainted() {
        return isPoisoned ? balance : Units.ZERO;
    }
}
