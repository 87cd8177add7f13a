package dev.kkachi.tracing.internal;

import static java.math.BigInteger.ZERO;

import dev.kkachi.ledger.HeapTransferLog.Movement;
import dev.kkachi.tracing.TaintPolicy;
import dev.kkachi.tracing.internal.Oracle.Lot;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Follows taint over several ledgers the slow and obvious way: all transfers of all of them happen in
/// one order, in which whatever a conversion takes in happens before what it gives out.
final class CrossOracle {
    private final TaintPolicy policy;
    private final List<List<Movement>> logs;
    private final Set<Way> ways;
    private final Map<String, List<Lot>> books = new TreeMap<>();
    private final Map<Spot, BigInteger> entering = new HashMap<>();

    /// What is found: `0 a -> b 3/7` for a transfer of the first ledger, `0 b has 3` in the end.
    final Set<String> found = new LinkedHashSet<>();

    /// A transfer of one of the ledgers.
    record Spot(int log, int transfer) {}

    /// A conversion.
    record Way(Spot in, Spot out) {}

    private CrossOracle(TaintPolicy policy, List<List<Movement>> logs, Set<Way> ways) {
        this.policy = policy;
        this.logs = logs;
        this.ways = ways;
    }

    /// Follows what leaves `a` in the first of `logs`; what comes back to it, in whichever, ends there.
    static Set<String> trace(TaintPolicy policy, List<List<Movement>> logs, Set<Way> ways) {
        CrossOracle oracle = new CrossOracle(policy, logs, ways);
        for (int log = 0; log < logs.size(); log++) {
            oracle.open(log);
        }
        oracle.order().forEach(oracle::move);
        oracle.books.forEach((account, lots) -> {
            if (Oracle.tainted(lots).signum() > 0) {
                oracle.found.add(account + " has " + Oracle.tainted(lots));
            }
        });
        return oracle.found;
    }

    private void open(int log) {
        Map<String, BigInteger> balances = new TreeMap<>();
        Map<String, BigInteger> openings = new TreeMap<>();
        for (Movement move : logs.get(log)) {
            BigInteger amount = move.amount().toBigInteger();
            BigInteger after = balances.getOrDefault(move.from(), ZERO).subtract(amount);
            balances.put(move.from(), after);
            openings.merge(move.from(), after.negate().max(ZERO), BigInteger::max);
            balances.merge(move.to(), amount, BigInteger::add);
            openings.putIfAbsent(move.to(), ZERO);
        }
        openings.forEach(
                (account, units) -> books.put(log + " " + account, new ArrayList<>(List.of(new Lot(units, false)))));
    }

    private List<Spot> order() {
        List<Spot> all = new ArrayList<>();
        for (int log = 0; log < logs.size(); log++) {
            for (int transfer = 0; transfer < logs.get(log).size(); transfer++) {
                all.add(new Spot(log, transfer));
            }
        }
        all.sort(Comparator.comparing((Spot spot) -> get(spot).time()).thenComparingInt(Spot::log));
        return all;
    }

    private Movement get(Spot spot) {
        return logs.get(spot.log()).get(spot.transfer());
    }

    private void move(Spot spot) {
        Movement move = get(spot);
        BigInteger amount = move.amount().toBigInteger();
        List<Lot> parcel = move.from().equals("a")
                ? Oracle.mixed(amount, spot.log() == 0 ? amount : ZERO)
                : send(spot.log() + " " + move.from(), amount);
        BigInteger entered = entering.getOrDefault(spot, ZERO).min(amount.subtract(Oracle.tainted(parcel)));
        if (entered.signum() > 0) {
            parcel = Oracle.mixed(amount, Oracle.tainted(parcel).add(entered));
        }
        BigInteger tainted = Oracle.tainted(parcel);
        if (tainted.signum() > 0) {
            found.add(spot.log() + " " + move.from() + " -> " + move.to() + " " + tainted + "/" + amount + " @ "
                    + move.time().getEpochSecond());
            boolean leaves = false;
            for (Way way : ways) {
                if (way.in().equals(spot)) {
                    leaves = true;
                    BigInteger whole = get(way.out()).amount().toBigInteger();
                    entering.merge(way.out(), whole.multiply(tainted).divide(amount), BigInteger::add);
                }
            }
            parcel = leaves ? Oracle.mixed(amount, ZERO) : parcel;
        }
        if (!move.to().equals("a")) {
            receive(spot.log() + " " + move.to(), parcel);
        }
    }

    private List<Lot> send(String account, BigInteger amount) {
        List<Lot> book = Oracle.get(books, account);
        return switch (policy) {
            case FIFO -> Oracle.takeFirst(book, amount);
            case LIFO -> {
                Collections.reverse(book);
                List<Lot> parcel = Oracle.takeFirst(book, amount);
                Collections.reverse(book);
                yield parcel;
            }
            case HAIRCUT -> {
                BigInteger held = Oracle.sum(book);
                BigInteger tainted = Oracle.tainted(book);
                BigInteger carried =
                        amount.signum() == 0 ? ZERO : amount.multiply(tainted).divide(held);
                book.clear();
                book.addAll(Oracle.mixed(held.subtract(amount), tainted.subtract(carried)));
                yield Oracle.mixed(amount, carried);
            }
            case POISON, TIHO -> throw new IllegalArgumentException("Not asked here: " + policy);
        };
    }

    private void receive(String account, List<Lot> parcel) {
        Oracle.get(books, account).addAll(policy == TaintPolicy.LIFO ? parcel.reversed() : parcel);
    }
}
