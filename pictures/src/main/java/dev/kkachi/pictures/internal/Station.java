package dev.kkachi.pictures.internal;

import dev.kkachi.model.Units;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One box of the picture: an account, or many that play one part.
final class Station {
    /// What part it plays.
    enum Kind {
        /// Where the money is followed from.
        SEED,
        /// One account that money passed.
        ACCOUNT,
        /// Accounts between two others, merged.
        WALLETS,
        /// One transfer, drawn as a word on its ribbon.
        TRANSFER,
        /// An exchange, a mixer: nobody sees through it.
        SERVICE,
        /// What came back to the seeds.
        RETURNED,
        /// A swap or bridge by which money leaves the asset.
        EXIT,
        /// A swap or bridge by which it comes in.
        ENTRY,
        /// What accounts still hold; backward, where it came from.
        HELD,
        /// What accounts sent on after the trace had stopped.
        NOT_FOLLOWED,
        /// Inputs that were spent together: what one account brought and another is noted to have paid.
        TOGETHER,
        /// What those who keep the ledger took.
        FEES;

        /// Says whether money ends here.
        boolean isEnd() {
            return switch (this) {
                case SERVICE, RETURNED, EXIT, HELD, NOT_FOLLOWED, FEES -> true;
                case SEED, ACCOUNT, WALLETS, TRANSFER, ENTRY, TOGETHER -> false;
            };
        }
    }

    final Kind kind;
    final String name;
    final String category;
    final @Nullable Gate gate;

    /// Who is drawn as this, and how much it carried where that is known.
    final Map<Integer, Units> members = new LinkedHashMap<>();

    final Period period = new Period();
    int hopsMin = Integer.MAX_VALUE;
    int hopsMax;

    private Station(Kind kind, String name, String category, @Nullable Gate gate) {
        this.kind = kind;
        this.name = name;
        this.category = category;
        this.gate = gate;
    }

    static Station of(Kind kind) {
        return new Station(kind, "", "", null);
    }

    static Station of(Kind kind, String name, String category) {
        return new Station(kind, name, category, null);
    }

    static Station of(Kind kind, Gate gate) {
        return new Station(kind, gate.how(), "", gate);
    }

    void add(int account, Units units) {
        members.merge(account, units, Units::plus);
    }

    void hops(int count) {
        hopsMin = Math.min(hopsMin, count);
        hopsMax = Math.max(hopsMax, count);
    }
}
