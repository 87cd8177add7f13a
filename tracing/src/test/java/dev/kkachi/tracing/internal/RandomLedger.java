package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.HeapTransferLog.Movement;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.TaintPolicy;
import dev.kkachi.tracing.TraceQuery;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// A small ledger in which everything happens that may happen, and a question about it.
///
/// @param movements its transfers
/// @param query the question
/// @param services the addresses that belong to services
record RandomLedger(List<Movement> movements, TraceQuery query, Set<String> services) {
    static RandomLedger of(RandomGenerator random, TaintPolicy policy) {
        int accounts = random.nextInt(2, 9);
        List<Movement> movements = movements(random, accounts);
        Set<String> seeds = new LinkedHashSet<>();
        seeds.add(movements.getFirst().from());
        while (random.nextInt(3) == 0) {
            seeds.add(random.nextInt(9) == 0 ? "stranger" : name(random.nextInt(accounts)));
        }
        Set<String> services = new LinkedHashSet<>();
        while (random.nextInt(3) == 0) {
            services.add(name(random.nextInt(accounts)));
        }
        TraceQuery query = TraceQuery.of(seeds.toArray(String[]::new))
                .with(policy)
                .with(random.nextBoolean() ? Direction.FORWARD : Direction.BACKWARD);
        if (random.nextInt(4) == 0) {
            long first = random.nextInt(10);
            query = query.between(Instant.ofEpochSecond(first), Instant.ofEpochSecond(first + random.nextInt(20)));
        }
        if (random.nextInt(4) == 0) {
            query = query.withAmount(
                    movements.get(random.nextInt(movements.size())).amount());
        }
        if (random.nextInt(5) == 0) {
            query = query.withTransfersMax(random.nextInt(1, 12));
        }
        return new RandomLedger(movements, query, services);
    }

    /// Half of the amounts are what the payer has just come to hold or a part of it, so that money travels far and
    /// few units come from before the ledger.
    private static List<Movement> movements(RandomGenerator random, int accounts) {
        BigInteger scale = random.nextInt(3) == 0
                ? BigInteger.ONE.shiftLeft(64 + random.nextInt(40)).add(BigInteger.valueOf(random.nextInt(9)))
                : BigInteger.ONE;
        Map<String, BigInteger> balances = new HashMap<>();
        List<Movement> movements = new ArrayList<>();
        long second = 1;
        int count = random.nextInt(1, 40);
        for (int i = 0; i < count; i++) {
            String from = name(random.nextInt(accounts));
            String to = random.nextInt(10) == 0 ? from : name(random.nextInt(accounts));
            BigInteger held = balances.getOrDefault(from, BigInteger.ZERO);
            BigInteger amount = amount(random, held, scale);
            balances.put(from, held.subtract(amount).max(BigInteger.ZERO));
            balances.merge(to, amount, BigInteger::add);
            movements.add(new Movement(
                    "ethereum:0x" + Integer.toHexString(i + 1) + "_T0",
                    Instant.ofEpochSecond(second),
                    from,
                    to,
                    Units.of(amount)));
            second += random.nextInt(3);
        }
        return movements;
    }

    private static BigInteger amount(RandomGenerator random, BigInteger held, BigInteger scale) {
        return switch (random.nextInt(10)) {
            case 0 -> BigInteger.ZERO;
            case 1 -> BigInteger.ONE;
            case 2, 3, 4 -> held;
            case 5, 6 -> held.multiply(BigInteger.valueOf(random.nextInt(1, 8))).shiftRight(3);
            default -> scale.multiply(BigInteger.valueOf(random.nextInt(1, 20)));
        };
    }

    private static String name(int account) {
        return String.valueOf((char) ('a' + account));
    }

    @Override
    public String toString() {
        return movements.stream()
                .map(move -> move.from() + " -> " + move.to() + " " + move.amount() + " @ "
                        + move.time().getEpochSecond())
                .collect(Collectors.joining("\n", "\n", "\n" + query + " services " + services));
    }
}
