package dev.kkachi.patterns;

import dev.kkachi.model.Asset;
import dev.kkachi.patterns.Dealings.Payment;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The money of one address as single coins, all of one size, each of which remembers the payment that
/// brought it.
final class Purse {
    private final Dealings dealings;
    private final Asset asset;
    private final String address;
    private final List<Payment> moves;
    private final long size;

    /// A coin that left: what brought it, and what took it away.
    record Gone(Payment brought, Payment took) {
        long seconds() {
            return took.second() - brought.second();
        }
    }

    Purse(Dealings dealings, Asset asset, String address) {
        this.dealings = dealings;
        this.asset = asset;
        this.address = address;
        moves = dealings.moves(asset, address);
        BigInteger common = BigInteger.valueOf(dealings.opening(asset, address));
        for (Payment move : moves) {
            common = common.gcd(BigInteger.valueOf(move.amount()));
        }
        size = Math.max(1, common.longValueExact());
    }

    /// Returns how many coins `payment` is.
    long coins(Payment payment) {
        return payment.amount() / size;
    }

    /// Returns the coins of payments that left, those first that came last.
    List<Gone> newestFirst() {
        Deque<Payment> pile = new ArrayDeque<>();
        List<Gone> gone = new ArrayList<>();
        for (Payment move : moves) {
            for (long i = 0; i < coins(move); i++) {
                if (move.to().equals(address)) {
                    pile.push(move);
                } else if (!pile.isEmpty()) {
                    gone.add(new Gone(pile.pop(), move));
                }
            }
        }
        return gone;
    }

    /// Returns after how many seconds half of each of `payments` had left, first in, first out: the
    /// lower median.
    long medianDwell(List<Payment> payments) {
        long before = dealings.opening(asset, address) / size;
        Deque<Payment> queue = new ArrayDeque<>();
        Map<Payment, List<Gone>> gone = new HashMap<>();
        for (Payment move : moves) {
            for (long i = 0; i < coins(move); i++) {
                if (move.to().equals(address)) {
                    queue.add(move);
                } else if (before > 0) {
                    before--;
                } else {
                    Payment brought = queue.remove();
                    gone.computeIfAbsent(brought, none -> new ArrayList<>()).add(new Gone(brought, move));
                }
            }
        }
        List<Long> dwells = payments.stream()
                .map(payment -> dwell(payment, gone.getOrDefault(payment, List.of())))
                .sorted()
                .toList();
        return dwells.get((dwells.size() - 1) / 2);
    }

    private long dwell(Payment payment, List<Gone> gone) {
        int half = Math.toIntExact((coins(payment) + 1) / 2);
        return gone.size() < half ? Long.MAX_VALUE : gone.get(half - 1).seconds();
    }
}
