package dev.kkachi.tracing.internal;

import dev.kkachi.model.Units;

/// Every transfer carries the balance's share of taint, rounded down; what rounding leaves behind stays tainted here.
final class HaircutBook implements Book {
    private Units balance;
    private Units tainted = Units.ZERO;

    HaircutBook(Units clean) {
        balance = clean;
    }

    @Override
    public void receive(Parcel parcel) {
        balance = balance.plus(parcel.amount());
        tainted = tainted.plus(parcel.tainted());
    }

    @Override
    public Parcel send(Units amount, long at) {
        Units carried = amount.isZero() ? Units.ZERO : amount.share(tainted, balance);
        balance = balance.minus(amount);
        tainted = tainted.minus(carried);
        return Parcel.of(amount, carried);
    }

    @Override
    public boolean isClean() {
        return tainted.isZero();
    }

    @Override
    public Units tainted() {
        return tainted;
    }
}
