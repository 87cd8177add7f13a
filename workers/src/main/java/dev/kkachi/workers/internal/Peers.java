package dev.kkachi.workers.internal;

import java.util.Collection;
import java.util.List;

/// What people with one role do on a day, each day a count. Nobody is held against their own days: of thirty days
/// the largest is all that ninety-nine in a hundred stay below, and in a small firm it is the one that is asked about.
final class Peers {
    /// Nobody at all.
    static final Peers NONE = new Peers(new int[0], 0);

    private static final int DAYS_MIN = 30;
    private static final int PEOPLE_MIN = 5;

    private final int[] days;
    private final int people;

    private Peers(int[] days, int people) {
        this.days = days;
        this.people = people;
    }

    /// @param days every person's days
    /// @param people how many persons they are of
    static Peers of(List<Integer> days, int people) {
        return new Peers(days.stream().mapToInt(Integer::intValue).sorted().toArray(), people);
    }

    /// Says whether they, or their days, are too few to say what is usual.
    boolean areFew() {
        return people < PEOPLE_MIN || days.length < DAYS_MIN;
    }

    /// Says whether the share `share` of the others' days, or more, stays below `count`.
    ///
    /// @param own the days of the one who is asked about, which are among these
    boolean staysBelow(int count, Collection<Integer> own, double share) {
        long below = below(count) - own.stream().filter(day -> day < count).count();
        return below >= Math.ceil(share * (days.length - own.size()));
    }

    private int below(int count) {
        int from = 0;
        int to = days.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (days[middle] < count) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
