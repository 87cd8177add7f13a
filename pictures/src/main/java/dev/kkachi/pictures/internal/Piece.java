package dev.kkachi.pictures.internal;

import dev.kkachi.model.Units;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Some money on its way through merged wallets, which remembers by which of them it came.
///
/// @param origin the station that it left last
/// @param units how much it is
/// @param way the wallets that it went through since
/// @param departure the transfer with which it left
/// @param departed when that was
/// @param hopsMin how many wallets it went through, at least
/// @param hopsMax and at most
record Piece(
        Station origin, Units units, @Nullable Way way, long departure, Instant departed, int hopsMin, int hopsMax) {
    /// A wallet that money went through, and those before it: on two ways where two pieces were joined. Ways are
    /// compared as things, for they may be long.
    static final class Way {
        final int account;
        final @Nullable Way before;
        final @Nullable Way besides;

        Way(int account, @Nullable Way before, @Nullable Way besides) {
            this.account = account;
            this.before = before;
            this.besides = besides;
        }
    }

    /// Returns `part` of it.
    Piece with(Units part) {
        return new Piece(origin, part, way, departure, departed, hopsMin, hopsMax);
    }

    /// Returns it as it lies in `account`.
    Piece in(int account) {
        return new Piece(origin, units, new Way(account, way, null), departure, departed, hopsMin + 1, hopsMax + 1);
    }

    /// Returns both in one; they lie in one account and are of one origin.
    Piece join(Piece other) {
        Way one = Objects.requireNonNull(way);
        return new Piece(
                origin,
                units.plus(other.units),
                new Way(one.account, one, other.way),
                departure,
                departed,
                Math.min(hopsMin, other.hopsMin),
                Math.max(hopsMax, other.hopsMax));
    }
}
