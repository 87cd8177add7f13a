package dev.kkachi.simulator;

import dev.kkachi.model.Units;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The slow, obvious way to follow money: every account is a queue of lots, tainted or clean, and what came first
/// leaves first. Taint ends at exchanges and mixers, and crosses swaps and bridges in proportion.
final class FirstInFirstOut {
    private record Lot(long micros, boolean tainted) {}

    private final Map<String, Deque<Lot>> queues = new HashMap<>();
    private final Map<String, Long> ended = new HashMap<>();
    private final Map<String, TrailFiles.Turn> goingIn = new HashMap<>();
    private final Map<String, List<Lot>> comingOut = new HashMap<>();
    private final Set<String> seeds;
    private final Set<String> sinks = new HashSet<>();

    private FirstInFirstOut(TrailFiles files) {
        seeds = Set.copyOf(files.payrolls());
        files.tags().stream()
                .filter(tag -> Set.of("exchange", "mixing_service").contains(tag.category()))
                .forEach(tag -> sinks.add(tag.address()));
        files.conversions().forEach(turn -> goingIn.put(turn.inHash() + turn.inAccount(), turn));
        for (var opening : files.objects("opening_balances")) {
            String key = opening.text("chain") + "/" + opening.text("asset") + opening.text("address");
            receive(key, List.of(new Lot(TrailFiles.micros(opening.text("amount")), false)));
        }
        files.transfers().forEach(this::follow);
    }

    /// Returns how much of what left the payroll wallets ended at each exchange or mixer.
    static Map<String, Long> ofPayrolls(TrailFiles files) {
        return new FirstInFirstOut(files).ended;
    }

    private void follow(TrailFiles.Row row) {
        List<Lot> lots = take(row.coin() + row.from(), row.micros());
        List<Lot> converted = comingOut.remove(row.hash() + row.to());
        if (seeds.contains(row.from())) {
            lots = List.of(new Lot(row.micros(), true));
        } else if (converted != null) {
            lots = converted;
        } else if (sinks.contains(row.from())) {
            lots = List.of(new Lot(row.micros(), false));
        }
        TrailFiles.Turn turn = goingIn.get(row.hash() + row.from());
        if (turn != null && turn.inMicros() == row.micros()) {
            long out = Units.of(turn.outMicros())
                    .share(Units.of(tainted(lots)), Units.of(row.micros()))
                    .low();
            comingOut.put(
                    turn.outHash() + turn.outAccount(),
                    List.of(new Lot(out, true), new Lot(turn.outMicros() - out, false)));
        }
        if (sinks.contains(row.to()) && tainted(lots) > 0) {
            ended.merge(row.to(), tainted(lots), Long::sum);
        }
        receive(row.coin() + row.to(), lots);
    }

    private static long tainted(List<Lot> lots) {
        return lots.stream().filter(Lot::tainted).mapToLong(Lot::micros).sum();
    }

    private void receive(String key, List<Lot> lots) {
        queues.computeIfAbsent(key, any -> new ArrayDeque<>()).addAll(lots);
    }

    private List<Lot> take(String key, long micros) {
        Deque<Lot> queue = queues.computeIfAbsent(key, any -> new ArrayDeque<>());
        List<Lot> taken = new ArrayList<>();
        long missing = micros;
        while (missing > 0) {
            Lot first = queue.remove();
            long part = Math.min(first.micros(), missing);
            taken.add(new Lot(part, first.tainted()));
            if (part < first.micros()) {
                queue.addFirst(new Lot(first.micros() - part, first.tainted()));
            }
            missing -= part;
        }
        return taken;
    }
}
