package dev.kkachi.tracing.internal;

import dev.kkachi.model.Units;
import dev.kkachi.tracing.TaintPolicy;

/// What one account holds and which of it is tainted. Each policy is one book, and says which units leave first.
sealed interface Book permits FifoBook, LifoBook, HaircutBook, PoisonBook, TihoBook {
    /// Takes what came in.
    void receive(Parcel parcel);

    /// Takes `amount` out for the transfer numbered `at`; only [TihoBook] looks at which it is.
    ///
    /// @throws RuntimeException if the account does not hold as much: the ledger is broken
    Parcel send(Units amount, long at);

    /// Says whether nothing in it is tainted, so that it is like any account that never was.
    boolean isClean();

    /// Counts what is tainted.
    Units tainted();

    /// Opens a book with `clean` units, none tainted. `later` is asked by [TaintPolicy#TIHO] alone.
    static Book open(TaintPolicy policy, Units clean, Later later) {
        return switch (policy) {
            case FIFO -> new FifoBook(clean);
            case LIFO -> new LifoBook(clean);
            case HAIRCUT -> new HaircutBook(clean);
            case POISON -> new PoisonBook(clean);
            case TIHO -> new TihoBook(clean, later);
        };
    }
}
