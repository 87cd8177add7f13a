package dev.kkachi.workers.internal;

import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.Engagement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What people take along when they leave.
final class LeavingPredicates {
    static final Map<String, Predicate> ALL = Map.of("spike-at-end", LeavingPredicates::spikeAtEnd);

    private static final Duration FORTNIGHT = Duration.ofDays(14);

    private LeavingPredicates() {}

    /// Copies, downloads and rights around the end, against the person's own earlier weeks: the median
    /// and the median deviation, which one busy week does not move. Whoever was there for fewer weeks is
    /// held against the days of the others with the same role.
    private static List<Observation> spikeAtEnd(Worker worker, Setting setting) {
        Instant ended = InsiderPredicates.date(worker, Engagement.Dates::ended);
        if (ended == null) {
            return Seen.NOTHING;
        }
        Instant from = ended.minus(Duration.ofDays((long) setting.threshold("days_before")));
        Instant to = ended.plus(Duration.ofDays((long) setting.threshold("days_after")));
        List<Activity> takings = worker.activities().stream()
                .filter(activity -> Crowd.isCopy(activity) || activity.kind() == Activity.Kind.PRIVILEGE)
                .filter(activity -> activity.time().isBefore(to))
                .toList();
        List<Activity> late = takings.stream()
                .filter(activity -> !activity.time().isBefore(from))
                .toList();
        List<Instant> early = takings.stream()
                .map(Activity::time)
                .filter(time -> time.isBefore(from))
                .toList();
        Weeks weeks = Weeks.before(from, early);
        boolean isSpike = weeks.count() >= setting.threshold("weeks")
                ? weeks.deviations(mostInAFortnight(late) / 2.0) > setting.threshold("deviations")
                : isBeyondRole(late, worker, setting);
        return isSpike && late.size() >= setting.threshold("takings")
                ? Seen.one(
                        "copied or gained rights " + Seen.count(late.size(), "time")
                                + " around the end of the work, many more than before or than others do",
                        Seen.some(late, InsiderPredicates::claim))
                : Seen.NOTHING;
    }

    /// Returns how many fell into the fortnight with most.
    private static int mostInAFortnight(List<Activity> sorted) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < sorted.size(); to++) {
            Instant begin = sorted.get(to).time().minus(FORTNIGHT);
            while (sorted.get(from).time().isBefore(begin)) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    /// Says whether one of the days saw more copied than nearly all days of others with the role.
    private static boolean isBeyondRole(List<Activity> late, Worker worker, Setting setting) {
        Peers peers = InsiderPredicates.crowd(setting).copiers(Crowd.role(worker.persons()));
        if (peers.areFew()) {
            return false;
        }
        Collection<Integer> own = Crowd.copies(worker.activities()).values();
        return Crowd.copies(late).values().stream()
                .filter(count -> count > setting.threshold("copies"))
                .anyMatch(count -> peers.staysBelow(count, own, setting.threshold("role_share")));
    }
}
