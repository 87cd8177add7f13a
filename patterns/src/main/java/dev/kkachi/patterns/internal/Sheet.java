package dev.kkachi.patterns.internal;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import dev.kkachi.patterns.Thresholds;
import dev.kkachi.tracing.spi.Services;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One asset's log as patterns are looked for in it: without what was never meant as a payment. For one thread.
///
/// Left out are transfers of nothing, transfers to oneself, and dust at an address that looks like another with which
/// the account deals: spam that makes ties out of nothing ([LookAlike], T10).
final class Sheet {
    /// Below this, in the asset's own unit, an amount is dust: of what costs about a dollar or less, and of the rest.
    private static final BigDecimal DUST = BigDecimal.ONE;

    private static final BigDecimal DEAR_DUST = new BigDecimal("0.001");

    private static final double NEARLY_ALL = 0.9;
    private static final int DEPOSIT_TRANSFERS_MAX = 5_000;

    /// Services that give a customer an address to pay into. Whoever feeds a pool or a bridge trades, and is no such
    /// address. Of a busy account nobody says what it is; most are exchanges.
    private static final Set<String> WITH_DEPOSIT_ADDRESSES = Set.of(
            "exchange",
            "hot_wallet",
            "cold_wallet",
            "deposit_wallet",
            "hosted_wallet",
            "payment_processor",
            "gambling",
            "busy");

    private final TransferLog log;
    private final Services services;
    private final Thresholds thresholds;
    private final Units dust;
    private final BitSet asked = new BitSet();
    private final BitSet feeding = new BitSet();
    private final Set<Integer> hubs = new HashSet<>();

    Sheet(TransferLog log, Services services, Thresholds thresholds) {
        this.log = log;
        this.services = services;
        this.thresholds = thresholds;
        boolean isCheap = Coins.isStable(log.asset()) || log.asset().name().equals("TRX");
        this.dust = units(isCheap ? DUST : DEAR_DUST);
    }

    TransferLog log() {
        return log;
    }

    Asset asset() {
        return log.asset();
    }

    Thresholds thresholds() {
        return thresholds;
    }

    /// Returns how many accounts were passed over because they have too many transfers.
    int hubs() {
        return hubs.size();
    }

    /// Returns the service that holds `account`, `null` if none is known to.
    Services.@Nullable Service service(int account) {
        return services.find(account);
    }

    /// Says whether `account` has too many transfers to be a person's; if so, it is counted.
    boolean isHub(int account) {
        boolean isHub = log.incidences(account) > thresholds.limits().transfersMax();
        if (isHub) {
            hubs.add(account);
        }
        return isHub;
    }

    /// Returns the transfers of `account` that were meant, in order; none if it is a hub.
    List<Moved> moves(int account) {
        if (isHub(account)) {
            return List.of();
        }
        List<Moved> moves = new ArrayList<>();
        boolean hasDust = false;
        long end = log.incidences(account);
        for (long i = 0; i < end; i++) {
            Moved moved = moved(log.incidence(account, i));
            if (!moved.amount().isZero() && moved.other() != account) {
                moves.add(moved);
                hasDust |= isDust(moved.amount());
            }
        }
        return hasDust ? withoutDust(moves) : moves;
    }

    private Moved moved(long incidence) {
        long transfer = incidence >>> 1;
        boolean isOut = (incidence & 1) == 1;
        int other = isOut ? log.to(transfer) : log.from(transfer);
        return new Moved(
                transfer, other, isOut, log.amount(transfer), log.time(transfer).getEpochSecond());
    }

    /// Says whether `amount` is nothing, or next to nothing.
    boolean isDust(Units amount) {
        return amount.compareTo(dust) < 0;
    }

    private List<Moved> withoutDust(List<Moved> moves) {
        Set<LookAlike> dealtWith = new HashSet<>();
        Set<Integer> partners = new HashSet<>();
        for (Moved moved : moves) {
            if (!isDust(moved.amount()) && partners.add(moved.other())) {
                dealtWith.add(LookAlike.of(log.address(moved.other())));
            }
        }
        return moves.stream()
                .filter(moved -> !isDust(moved.amount())
                        || partners.contains(moved.other())
                        || !dealtWith.contains(LookAlike.of(log.address(moved.other()))))
                .toList();
    }

    /// Says whether `account` is where money is handed over to a service: the service's own, or an address from which
    /// nearly all goes on to one, as from a customer's deposit address at an exchange. The second is an inference.
    boolean isCounter(int account) {
        if (service(account) != null) {
            return true;
        }
        if (!asked.get(account)) {
            asked.set(account);
            feeding.set(account, feedsAService(account));
        }
        return feeding.get(account);
    }

    private boolean feedsAService(int account) {
        if (log.incidences(account) > DEPOSIT_TRANSFERS_MAX) {
            return false;
        }
        Units all = Units.ZERO;
        Units toServices = Units.ZERO;
        for (Moved moved : moves(account)) {
            if (moved.isOut()) {
                all = all.plus(moved.amount());
                toServices = takesDeposits(moved.other()) ? toServices.plus(moved.amount()) : toServices;
            }
        }
        return !all.isZero() && share(toServices, all) >= NEARLY_ALL;
    }

    private boolean takesDeposits(int account) {
        Services.Service service = service(account);
        return service != null && WITH_DEPOSIT_ADDRESSES.contains(service.category());
    }

    /// Returns an amount given in the asset's own unit.
    Units units(BigDecimal amount) {
        return Units.of(amount.movePointRight(log.decimals())
                .setScale(0, RoundingMode.HALF_UP)
                .toBigInteger());
    }

    Units units(long amount) {
        return units(BigDecimal.valueOf(amount));
    }

    /// Returns the amount as a number that may be off by its last digits: for statistics, never for sums.
    double number(Units amount) {
        return amount.toDecimal(log.decimals()).doubleValue();
    }

    /// Returns the amount and what it is of, as text.
    String render(Units amount) {
        return amount.render(log.decimals()) + " " + asset().name();
    }

    /// Returns which part of `whole` is `part`; 0 of nothing.
    static double share(Units part, Units whole) {
        return whole.isZero()
                ? 0
                : part.toBigInteger().doubleValue() / whole.toBigInteger().doubleValue();
    }
}
