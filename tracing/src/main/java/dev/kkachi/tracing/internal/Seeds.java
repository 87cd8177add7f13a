package dev.kkachi.tracing.internal;

import dev.kkachi.model.Units;
import dev.kkachi.tracing.TraceQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Where taint comes from: of what leaves a seed in the time that was asked for, all or the first so many units.
final class Seeds {
    private final int[] accounts;
    private final Instant from;
    private final Instant to;
    private @Nullable Units remaining;

    /// Looks the seeds up with `account`, which gives -1 for an address that the ledger never mentions.
    Seeds(TraceQuery query, ToIntFunction<String> account) {
        this.accounts = query.seeds().stream()
                .mapToInt(account)
                .filter(number -> number >= 0)
                .distinct()
                .sorted()
                .toArray();
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
        return accounts.length == 1 ? accounts[0] == account : Arrays.binarySearch(accounts, account) >= 0;
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
