package dev.kkachi.tracing;

import dev.kkachi.ledger.OutputLog;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Asset;
import dev.kkachi.tracing.Exposure.Coin;
import dev.kkachi.tracing.Exposure.Self;
import dev.kkachi.tracing.internal.ExposureSide;
import dev.kkachi.tracing.internal.LedgersThen;
import dev.kkachi.tracing.internal.Standing;
import dev.kkachi.tracing.spi.Claims;
import dev.kkachi.tracing.spi.Ledgers;
import dev.kkachi.tracing.spi.Services;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds with whom the money of an address has to do. What it sent is traced forward and what it received
/// backward, over swaps and bridges that a log tells of; it ends at whoever bears a tag, at accounts with
/// very many transfers, or with whoever holds it. That a transfer happened is a fact of the chain; that a
/// tag is right is a claim of its source, and how indirect money divides is the policy's. Any number of
/// threads may ask.
public final class Exposures {
    private final Ledgers ledgers;
    private final Claims claims;

    private Exposures(Ledgers ledgers, Claims claims) {
        this.ledgers = ledgers;
        this.claims = claims;
    }

    /// Makes one for the accounts of `ledgers`, of which `claims` says what is known. Services are those
    /// that tags name and the busiest accounts, whatever `ledgers` takes for one.
    public static Exposures over(Ledgers ledgers, Claims claims) {
        return new Exposures(ledgers, claims);
    }

    /// Makes one for the accounts of `log` alone, of which `claims` says what is known.
    public static Exposures over(TransferLog log, Claims claims) {
        return new Exposures(new Alone(log), claims);
    }

    /// A ledger that holds one log.
    private record Alone(TransferLog log) implements Ledgers {
        @Override
        public @Nullable TransferLog find(Asset asset) {
            return asset.equals(log.asset()) ? log : null;
        }

        @Override
        public Services services(TransferLog of) {
            return Services.NONE;
        }

        @Override
        public List<Conversion> conversions(Asset asset) {
            return List.of();
        }
    }

    /// Returns the ledgers as `query` sees them.
    LedgersThen then(ExposureQuery query) {
        return new LedgersThen(ledgers, claims, query);
    }

    /// Says whether an address of which `tags` are all that is said is, or may be, listed on the day
    /// `at`, as it is known on the day `today`.
    public static boolean isListed(List<Tag> tags, LocalDate at, LocalDate today) {
        return new Standing(tags, today).on(at).isListed();
    }

    /// Answers `query` about what moved of `asset`, which the ledgers hold.
    public Exposure find(ExposureQuery query, Asset asset) {
        LedgersThen then = then(query);
        TransferLog log = Objects.requireNonNull(then.find(asset), () -> "No ledger holds " + asset + ".");
        Standing self = then.standing(asset.chain(), query.address());
        return new Exposure(
                query,
                new Coin(asset, log.decimals(), 0),
                new Self(self.tags(), self.isListed(query.at())),
                ExposureSide.find(then, asset, Direction.FORWARD),
                ExposureSide.find(then, asset, Direction.BACKWARD));
    }

    /// Answers `query` about what moved over the outputs of `log`.
    public Exposure find(ExposureQuery query, OutputLog log) {
        LedgersThen then = then(query);
        Standing self = then.standing(log.asset().chain(), query.address());
        return new Exposure(
                query,
                new Coin(log.asset(), log.decimals(), 0),
                new Self(self.tags(), self.isListed(query.at())),
                ExposureSide.find(then, log, Direction.FORWARD),
                ExposureSide.find(then, log, Direction.BACKWARD));
    }
}
