package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.Stablecoins;
import dev.kkachi.tracing.spi.SwapGrounds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gathers what people paid into services that swap and what such services paid out to people, but for what is known
/// for certain to be a conversion, and has it matched.
public final class ProbableSearch {
    private static final long INCIDENCES_MAX = 1_000_000;
    private static final long DAY = 86_400;
    private static final double UNKNOWN = Double.NaN;

    private final SwapGrounds grounds;
    private final Set<String> certain = new HashSet<>();
    private final List<Payment> ins = new ArrayList<>();
    private final List<Payment> outs = new ArrayList<>();
    private final Map<Asset, Map<Long, Double>> prices = new HashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();

    /// A search in `grounds`.
    public ProbableSearch(SwapGrounds grounds) {
        this.grounds = grounds;
    }

    /// Returns the conversions of at least `probabilityMin`, below 1, in the order of time.
    public List<Conversion> list(double probabilityMin) {
        Set<Conversion> known = known();
        for (Conversion conversion : known) {
            note(conversion.in());
            note(conversion.out());
        }
        List<SwapService> services = SwapServices.list(grounds, known);
        Set<SwapService.Place> places = new HashSet<>();
        services.forEach(service -> places.add(service.place()));
        for (SwapService service : services) {
            gather(service, places);
        }
        ins.sort(Payment.IN_TIME);
        outs.sort(Payment.IN_TIME);
        AmountTimeMatches matches = new AmountTimeMatches(ins, outs);
        List<Conversion> found = matches.list(probabilityMin);
        if (matches.isCut()) {
            notes.add("There is too much to compare; later payments of swap and bridge services are not matched.");
        }
        return found;
    }

    /// Returns what was left out.
    public List<String> notes() {
        return new ArrayList<>(notes);
    }

    /// Returns the conversions of all assets, also of those that are only known from a conversion.
    public Set<Conversion> known() {
        Set<Conversion> all = new LinkedHashSet<>();
        Set<Asset> asked = new HashSet<>();
        Deque<Asset> waiting = new ArrayDeque<>(grounds.assets());
        while (!waiting.isEmpty()) {
            Asset asset = waiting.remove();
            if (asked.add(asset)) {
                for (Conversion conversion : grounds.conversions(asset)) {
                    all.add(conversion);
                    waiting.add(conversion.in().asset());
                    waiting.add(conversion.out().asset());
                }
            }
        }
        return all;
    }

    private void note(Conversion.Leg leg) {
        certain.add(Payment.transaction(leg.asset().chain().name(), leg.transaction()));
    }

    private void gather(SwapService service, Set<SwapService.Place> places) {
        TransferLog log = service.log();
        long count = log.incidences(service.account());
        if (count > INCIDENCES_MAX) {
            notes.add(log.address(service.account()) + " has " + count + " transfers of " + log.asset()
                    + "; what went through it is not matched.");
            return;
        }
        for (long i = 0; i < count; i++) {
            long incidence = log.incidence(service.account(), i);
            long transfer = incidence >>> 1;
            boolean isOut = (incidence & 1) == 1;
            int person = isOut ? log.to(transfer) : log.from(transfer);
            boolean isPersons = !places.contains(new SwapService.Place(log.asset(), person));
            if (isPersons && !log.amount(transfer).isZero() && !certain.contains(Payment.transaction(log, transfer))) {
                Worth worth = worth(log, transfer);
                if (worth.isKnown()) {
                    (isOut ? outs : ins).add(new Payment(service, transfer, worth));
                }
            }
        }
    }

    private Worth worth(TransferLog log, long transfer) {
        double amount = number(log.amount(transfer), log.decimals());
        boolean isPar = Stablecoins.contains(log.asset());
        double price = isPar ? 1 : price(log.asset(), log.time(transfer));
        return new Worth(Worth.ticker(log.asset()), amount, amount * price, isPar);
    }

    private static double number(Units units, int decimals) {
        return units.isLong()
                ? units.low() / Math.pow(10, decimals)
                : units.toDecimal(decimals).doubleValue();
    }

    private double price(Asset asset, Instant time) {
        if (Worth.ticker(asset).isEmpty()) {
            return UNKNOWN;
        }
        return prices.computeIfAbsent(asset, unseen -> new HashMap<>())
                .computeIfAbsent(time.getEpochSecond() / DAY, day -> toDouble(grounds.dollars(asset, time)));
    }

    private static double toDouble(@Nullable BigDecimal price) {
        return price == null ? UNKNOWN : price.doubleValue();
    }
}
