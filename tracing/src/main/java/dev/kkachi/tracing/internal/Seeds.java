package dev.kkachi.tracing.internal;

import dev.kkachi.model.Units;
import dev.kkachi.tracing.TraceQuery;
import java.time.Instant;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Where taint comes from: of what leaves a seed in the time that was asked for, all or the first so many units.
final class Seeds {
    private final int[] accounts;
    /// Finds them: an account plus one stands at the slot of its hash or soon behind it.
    private final int[] slots;

    private final Instant from;
    private final Instant to;
    private @Nullable Units remaining;

    /// Looks the seeds up with `find`, which gives -1 for an address that the ledger never mentions.
    Seeds(TraceQuery query, ToIntFunction<String> find) {
        this.accounts = query.seeds().stream()
                .mapToInt(find)
                .filter(number -> number >= 0)
                .distinct()
                .sorted()
                .toArray();
        this.slots = new int[Integer.highestOneBit(accounts.length + 1) << 3];
        for (int account : accounts) {
            slots[find(account)] = account + 1;
        }
        this.from = query.from();
        this.to = query.to();
        this.remaining = query.amount();
    }

    /// Returns the accounts that are seeds, the lowest first.
    int[] accounts() {
        return accounts.clone();
    }

    /// Says whether `account` is a seed.
    boolean contain(int account) {
        return slots[find(account)] != 0;
    }

    /// Says whether everything that leaves a seed is tainted, at any time.
    boolean areAllTaint() {
        return remaining == null && from.equals(Instant.MIN) && to.equals(Instant.MAX);
    }

    /// Returns how many places [#place] knows.
    int places() {
        return slots.length;
    }

    /// Returns the place of a seed among all [#places], which no other has.
    int place(int seed) {
        return find(seed);
    }

    private int find(int account) {
        int at = slot(account);
        while (slots[at] != 0 && slots[at] != account + 1) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }

    private int slot(int account) {
        return ((account * 0x9E3779B9) >>> 8) & (slots.length - 1);
    }

    /// Returns how many of the first of `amount` units that leave at `time` are tainted, and counts them.
    Units taint(Units amount, Instant time) {
        if (time.isBefore(from) || time.isAfter(to)) {
            return Units.ZERO;
        }
        if (remaining == null) {
            return amount;
        }
        Units tainted = amount.min(remaining);
        remaining = remaining.minus(tainted);
        return tainted;
    }
}
