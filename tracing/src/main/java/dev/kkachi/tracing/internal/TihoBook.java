package dev.kkachi.tracing.internal;

import dev.kkachi.model.Units;

/// Tainted units go to the highest transfers that leave the account (taint in, highest out: Tironsakkul et al.,
/// *Probing the Mystery of Cryptocurrency Theft*, 2019), because whoever launders moves the bulk and pays small
/// change for the way.
///
/// The rule was made for one transaction, whose outputs are all there at once. The transfers of an account come one
/// after the other, and three things bound what one of `v` carries, out of a balance `b` of which `t` is tainted:
///
/// - The taint is kept for the higher transfers that are still to come: of `t` it may have what these, `H` together,
///   leave. Of equal ones the earlier is served first.
/// - It cannot carry more than `v` or `t`.
/// - If the clean units do not suffice for it, it must carry the rest tainted, whatever comes later: `v - (b - t)`.
///
/// That is `t - H`, held between the last and the second. What comes in later is not foreseen: it serves what leaves
/// after it. Where all has come in before anything leaves, as in one transaction, this is the rule as it was
/// published.
final class TihoBook implements Book {
    private final Later later;
    private Units balance;
    private Units tainted = Units.ZERO;

    TihoBook(Units clean, Later later) {
        this.balance = clean;
        this.later = later;
    }

    @Override
    public void receive(Parcel parcel) {
        balance = balance.plus(parcel.amount());
        tainted = tainted.plus(parcel.tainted());
    }

    @Override
    public Parcel send(Units amount, long at) {
        Units least = amount.minusOrZero(balance.minus(tainted));
        Units most = amount.min(tainted);
        // Where there is no choice, nobody has to look at what is to come.
        Units carried = least.equals(most)
                ? most
                : tainted.minusOrZero(later.higher(at)).max(least).min(most);
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
