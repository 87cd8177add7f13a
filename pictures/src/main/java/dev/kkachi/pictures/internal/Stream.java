package dev.kkachi.pictures.internal;

import dev.kkachi.model.Units;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One ribbon of the picture: what flows from one station to another.
final class Stream {
    private static final int SAMPLES_MAX = 2;

    final Station from;
    final Station to;
    final Period period = new Period();
    final List<Long> samples = new ArrayList<>();

    /// Through whom it went, where they have no box.
    final Set<Integer> wallets = new HashSet<>();

    Units units = Units.ZERO;

    Stream(Station from, Station to) {
        this.from = from;
        this.to = to;
    }

    /// Adds what `transfer` carried at `time`; a transfer below 0 is none.
    void add(Units more, long transfer, Instant time) {
        add(more);
        if (transfer < 0) {
            return;
        }
        period.add(time);
        if (samples.size() <= SAMPLES_MAX && !samples.contains(transfer)) {
            samples.add(transfer);
        }
    }

    /// Adds what no single transfer carried.
    void add(Units more) {
        units = units.plus(more);
    }

    /// Adds what went through `group`, whose wallets are not drawn.
    void add(Group group) {
        add(group.out);
        wallets.addAll(group.wallets.members.keySet());
    }

    /// Adds all of `other`.
    void add(Stream other) {
        add(other.units);
        period.add(other.period);
        other.samples.stream()
                .filter(sample -> samples.size() <= SAMPLES_MAX && !samples.contains(sample))
                .forEach(samples::add);
    }
}
