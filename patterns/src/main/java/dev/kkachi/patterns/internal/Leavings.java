package dev.kkachi.patterns.internal;

import dev.kkachi.model.Units;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What became of some of the payments that an account received.
///
/// Units of money bear no marks, so which of them leave is a matter of a rule, and the two questions want two rules.
/// *Does it stay?* is asked newest first: what lay there before stays where it is, and a wallet that keeps a reserve of
/// a thousand still hands a wage on whole. *How long does it stay?* is asked first in, first out, as taint is; a
/// reserve makes that time longer, never shorter.
final class Leavings {
    private final Sheet sheet;
    private final List<Moved> payments;
    private final long windowSeconds;
    private final Units[] left;
    private final Map<Integer, Units> recipients = new HashMap<>();
    private final Set<Long> transfers = new LinkedHashSet<>();
    private final long[] medianSeconds;
    private Units all = Units.ZERO;

    /// What lies together: so much of a payment, or of anything else.
    private static final class Lot {
        final int payment;
        Units amount;

        Lot(int payment, Units amount) {
            this.payment = payment;
            this.amount = amount;
        }
    }

    /// Follows `payments`, which are among `moves`, for `windowSeconds` each.
    Leavings(Sheet sheet, List<Moved> moves, List<Moved> payments, long windowSeconds) {
        this.sheet = sheet;
        this.payments = payments;
        this.windowSeconds = windowSeconds;
        left = new Units[payments.size()];
        Arrays.fill(left, Units.ZERO);
        medianSeconds = new long[payments.size()];
        Arrays.fill(medianSeconds, Long.MAX_VALUE);
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < payments.size(); i++) {
            places.put(payments.get(i).transfer(), i);
        }
        newestFirst(moves, places);
        oldestFirst(moves, places);
    }

    private void newestFirst(List<Moved> moves, Map<Long, Integer> places) {
        Deque<Lot> lots = new ArrayDeque<>();
        for (Moved moved : moves) {
            if (moved.isOut()) {
                take(moved, lots);
            } else {
                lots.push(new Lot(places.getOrDefault(moved.transfer(), -1), moved.amount()));
            }
        }
    }

    private void take(Moved out, Deque<Lot> lots) {
        Units wanted = out.amount();
        while (!wanted.isZero() && !lots.isEmpty()) {
            Lot lot = lots.element();
            Units taken = wanted.min(lot.amount);
            wanted = wanted.minus(taken);
            lot.amount = lot.amount.minus(taken);
            if (lot.amount.isZero()) {
                lots.pop();
            }
            boolean isInTime =
                    lot.payment >= 0 && out.second() - payments.get(lot.payment).second() <= windowSeconds;
            if (isInTime) {
                left[lot.payment] = left[lot.payment].plus(taken);
                all = all.plus(taken);
                recipients.merge(out.other(), taken, Units::plus);
                transfers.add(out.transfer());
            }
        }
    }

    private void oldestFirst(List<Moved> moves, Map<Long, Integer> places) {
        Deque<Lot> lots = new ArrayDeque<>();
        if (!moves.isEmpty()) {
            lots.add(new Lot(-1, sheet.log().opening(owner(moves.getFirst()))));
        }
        Units[] gone = new Units[payments.size()];
        Arrays.fill(gone, Units.ZERO);
        for (Moved moved : moves) {
            if (moved.isOut()) {
                age(moved, lots, gone);
            } else {
                lots.add(new Lot(places.getOrDefault(moved.transfer(), -1), moved.amount()));
            }
        }
    }

    private int owner(Moved moved) {
        return moved.isOut() ? sheet.log().from(moved.transfer()) : sheet.log().to(moved.transfer());
    }

    private void age(Moved out, Deque<Lot> lots, Units[] gone) {
        Units wanted = out.amount();
        while (!wanted.isZero() && !lots.isEmpty()) {
            Lot lot = lots.element();
            Units taken = wanted.min(lot.amount);
            wanted = wanted.minus(taken);
            lot.amount = lot.amount.minus(taken);
            if (lot.payment >= 0) {
                leave(lot.payment, gone, taken, out.second());
            }
            if (lot.amount.isZero()) {
                lots.remove();
            }
        }
    }

    private void leave(int payment, Units[] gone, Units taken, long second) {
        gone[payment] = gone[payment].plus(taken);
        Moved paid = payments.get(payment);
        if (medianSeconds[payment] == Long.MAX_VALUE
                && gone[payment].plus(gone[payment]).compareTo(paid.amount()) >= 0) {
            medianSeconds[payment] = second - paid.second();
        }
    }

    /// Returns the places of the payments whose window is over by the end of the log: of the others nobody knows yet.
    List<Integer> judged() {
        long end = sheet.log().edges() == 0
                ? 0
                : sheet.log().time(sheet.log().edges() - 1).getEpochSecond();
        List<Integer> judged = new ArrayList<>();
        for (int i = 0; i < payments.size(); i++) {
            if (payments.get(i).second() + windowSeconds <= end) {
                judged.add(i);
            }
        }
        return judged;
    }

    /// Returns which part of the payment at `place` left within its window.
    double leftShare(int place) {
        return Sheet.share(left[place], payments.get(place).amount());
    }

    /// Returns all that left in time.
    Units all() {
        return all;
    }

    /// Returns who got most of it, the most first, without services and the addresses that feed them.
    List<Map.Entry<Integer, Units>> recipients() {
        return recipients.entrySet().stream()
                .filter(entry -> !sheet.isCounter(entry.getKey()))
                .sorted(Map.Entry.<Integer, Units>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /// Returns the transfers by which it left.
    List<Long> transfers() {
        return List.copyOf(transfers);
    }

    /// Returns after how many seconds half of a payment had left, first in, first out: the median of all payments,
    /// `Long.MAX_VALUE` if that half has not left.
    long medianDwell() {
        long[] sorted = medianSeconds.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Long.MAX_VALUE : sorted[(sorted.length - 1) / 2];
    }
}
