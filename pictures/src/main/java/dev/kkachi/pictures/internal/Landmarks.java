package dev.kkachi.pictures.internal;

import dev.kkachi.model.Units;
import dev.kkachi.pictures.internal.Station.Kind;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.Trace.End;
import dev.kkachi.tracing.Trace.Holder;
import dev.kkachi.tracing.spi.Services.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which accounts of a trace get a box of their own: seeds, services, those of whom somebody says something, and
/// those that a good part of everything went through. All others are merged.
final class Landmarks {
    /// Of all that is followed, the part from which on an account is drawn alone: never more than sixteen in a
    /// column.
    private static final double LARGE = 1 / 16.0;

    private static final double KNOWN = 0.002;
    private static final int ALIKE = 6;

    private final Material material;
    private final Limits limits;
    private final Map<Integer, Station> sources = new HashMap<>();
    private final Map<Integer, Station> keys = new HashMap<>();
    private final Map<Integer, Station> services = new HashMap<>();
    private final Set<Integer> stopped = new HashSet<>();
    private final Map<Gate, Station> exits = new LinkedHashMap<>();
    private final Map<Gate, Station> entries = new LinkedHashMap<>();
    private final Station returned = Station.of(Kind.RETURNED);
    private final Station held = Station.of(Kind.HELD);
    private final Station notFollowed = Station.of(Kind.NOT_FOLLOWED);

    /// How many of each are drawn at most, in one lane.
    ///
    /// @param seeds seeds; all are merged where there are more
    /// @param keys accounts on the way
    /// @param services services
    record Limits(int seeds, int keys, int services) {
        /// Everything is drawn alone.
        static final Limits NONE = new Limits(Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
    }

    Landmarks(Material material, Limits limits) {
        this.material = material;
        this.limits = limits;
        material.trace().notFollowed().forEach(left -> stopped.add(left.account()));
        markSeeds();
        markServices();
        markKeys();
    }

    private void markSeeds() {
        List<Trace.Seed> seeds = material.trace().seeds().stream()
                .filter(seed -> seed.account() >= 0)
                .toList();
        long paid = seeds.stream().filter(seed -> !seed.tainted().isZero()).count();
        Station all = Station.of(Kind.SEED);
        for (Trace.Seed seed : seeds) {
            Station station = paid > limits.seeds
                    ? all
                    : Station.of(Kind.SEED, material.name(seed.account()), material.category(seed.account()));
            sources.put(seed.account(), station);
            if (!seed.tainted().isZero()) {
                station.add(seed.account(), seed.tainted());
            }
        }
    }

    private void markServices() {
        Map<String, Units> sums = new LinkedHashMap<>();
        Map<String, Station> stations = new HashMap<>();
        List<Holder> ends = material.trace().holders().stream()
                .filter(holder -> holder.end() == End.SERVICE)
                .toList();
        ends.forEach(holder -> sums.merge(service(holder).label(), holder.tainted(), Units::plus));
        List<String> shown = sums.keySet().stream()
                .sorted(Comparator.comparing((String label) -> Objects.requireNonNull(sums.get(label)))
                        .reversed())
                .limit(sums.size() <= limits.services ? sums.size() : limits.services - 1)
                .toList();
        Station others = Station.of(Kind.SERVICE);
        for (Holder holder : ends) {
            Service service = service(holder);
            Station station = shown.contains(service.label())
                    ? stations.computeIfAbsent(
                            service.label(), label -> Station.of(Kind.SERVICE, label, service.category()))
                    : others;
            station.add(holder.account(), holder.tainted());
            services.put(holder.account(), station);
        }
    }

    private static Service service(Holder holder) {
        return Objects.requireNonNull(holder.service());
    }

    private void markKeys() {
        Map<Integer, Units> through = new LinkedHashMap<>();
        for (Move move : material.moves()) {
            if (move.exit() == null && !sources.containsKey(move.to()) && !services.containsKey(move.to())) {
                through.merge(move.to(), move.tainted(), Units::plus);
            }
        }
        if (through.size() > limits.keys) {
            markKinds(through);
        }
        double whole = material.whole().toBigInteger().doubleValue();
        List<Map.Entry<Integer, Units>> candidates = new ArrayList<>();
        for (Map.Entry<Integer, Units> one : through.entrySet()) {
            double share = one.getValue().toBigInteger().doubleValue() / whole;
            boolean isKnown = share >= KNOWN && material.tag(one.getKey()) != null;
            if (!keys.containsKey(one.getKey()) && (share >= LARGE || isKnown || through.size() <= limits.keys)) {
                candidates.add(one);
            }
        }
        candidates.sort(Comparator.comparing((Map.Entry<Integer, Units> one) -> material.tag(one.getKey()) == null)
                .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .thenComparing(Map.Entry.comparingByKey()));
        for (Map.Entry<Integer, Units> one : candidates.subList(0, Math.min(limits.keys, candidates.size()))) {
            Station station = Station.of(Kind.ACCOUNT, material.name(one.getKey()), material.category(one.getKey()));
            station.add(one.getKey(), one.getValue());
            keys.put(one.getKey(), station);
        }
    }

    /// Accounts of whom somebody says the same kind of thing are one landmark where they are many.
    private void markKinds(Map<Integer, Units> through) {
        Map<String, List<Integer>> kinds = new LinkedHashMap<>();
        for (int account : through.keySet()) {
            String category = material.category(account);
            if (!category.isEmpty()) {
                kinds.computeIfAbsent(category, unknown -> new ArrayList<>()).add(account);
            }
        }
        kinds.forEach((category, accounts) -> {
            if (accounts.size() > ALIKE) {
                Station station = Station.of(Kind.ACCOUNT, "", category);
                for (int account : accounts) {
                    station.add(account, Objects.requireNonNull(through.get(account)));
                    keys.put(account, station);
                }
            }
        });
    }

    /// Returns the station that `account` is, when it lets go of something; `null` if it is merged with others.
    @Nullable Station source(int account) {
        Station seed = sources.get(account);
        return seed == null ? keys.get(account) : seed;
    }

    /// Returns the station that `move` leads to, `null` if that is merged with others.
    @Nullable Station destination(Move move) {
        if (move.exit() != null) {
            return exits.computeIfAbsent(move.exit(), gate -> Station.of(Kind.EXIT, gate));
        }
        if (sources.containsKey(move.to())) {
            returned.add(move.to(), move.tainted());
            return returned;
        }
        Station service = services.get(move.to());
        return service == null ? keys.get(move.to()) : service;
    }

    /// Returns the station by which money came in through `gate`.
    Station entry(@Nullable Gate gate) {
        Gate known = gate == null ? new Gate(-1, material.number(), "another asset", true) : gate;
        return entries.computeIfAbsent(known, passed -> Station.of(Kind.ENTRY, passed));
    }

    /// Returns where what `account` holds in the end is drawn.
    Station holding(int account, Units units) {
        boolean isStopped = stopped.contains(account);
        Station station = isStopped ? notFollowed : held;
        if (limits.equals(Limits.NONE)) {
            station = Station.of(isStopped ? Kind.NOT_FOLLOWED : Kind.HELD, material.name(account), "");
        }
        station.add(account, units);
        return station;
    }

    /// Returns the accounts that have a box of their own and are no ends.
    List<Integer> passing() {
        List<Integer> all = new ArrayList<>(sources.keySet());
        all.addAll(keys.keySet());
        all.sort(Comparator.naturalOrder());
        return all;
    }
}
