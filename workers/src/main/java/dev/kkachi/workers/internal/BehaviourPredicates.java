package dev.kkachi.workers.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.Event;
import dev.kkachi.workers.spi.SignIn;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// When and how much a person works. Every fifth developer works some very long days and every thirteenth
/// lives by another clock, so that none of this weighs much.
final class BehaviourPredicates {
    static final Map<String, Predicate> ALL = Map.of(
            "other-hours", BehaviourPredicates::otherHours,
            "without-a-break", BehaviourPredicates::withoutABreak,
            "long-days", BehaviourPredicates::longDays,
            "applies-in-bulk", BehaviourPredicates::appliesInBulk);

    private static final int DAY_HOURS = 24;
    private static final long HOUR_SECONDS = 3_600;
    private static final double HOURS_TO_ANGLE = 2 * Math.PI / DAY_HOURS;
    /// Where each minute of the day stands on a clock of one hand and twenty-four hours.
    private static final double[] EAST = new double[DAY_HOURS * LocalClock.HOUR_MINUTES];

    private static final double[] NORTH = new double[EAST.length];

    static {
        for (int minute = 0; minute < EAST.length; minute++) {
            int hour = minute / LocalClock.HOUR_MINUTES;
            double angle = (hour + minute % LocalClock.HOUR_MINUTES / 60.0) * HOURS_TO_ANGLE;
            EAST[minute] = Math.cos(angle);
            NORTH[minute] = Math.sin(angle);
        }
    }

    private BehaviourPredicates() {}

    /// Shows `each` what a person did by hand, in the order of time: one pass over two sorted lists.
    private static void inOrder(Worker worker, Consumer<Event> each) {
        List<SignIn> signIns = worker.signIns();
        int next = 0;
        for (Activity activity : worker.activities()) {
            while (next < signIns.size() && !signIns.get(next).time().isAfter(activity.time())) {
                showByHand(signIns.get(next++), each);
            }
            each.accept(activity);
        }
        while (next < signIns.size()) {
            showByHand(signIns.get(next++), each);
        }
    }

    private static void showByHand(SignIn signIn, Consumer<Event> each) {
        if (signIn.isInteractive()) {
            each.accept(signIn);
        }
    }

    private static ZoneId zone(Worker worker) {
        ZoneId zone = worker.person().whereabouts().zone();
        return zone == null ? ZoneOffset.UTC : zone;
    }

    /// The hours of days on which something was done, at the person's stated clock.
    private static final class Days implements Consumer<Event> {
        private final LocalClock clock;
        private final int longHours;
        private final List<Event> longDays = new ArrayList<>();
        private final List<Event> some = new ArrayList<>();
        private double east;
        private double north;
        private int active;
        private long events;
        private long day = Long.MIN_VALUE;
        private int hours;

        Days(ZoneId zone, int longHours) {
            this.clock = new LocalClock(zone);
            this.longHours = longHours;
        }

        @Override
        public void accept(Event event) {
            long local = clock.local(event.time().getEpochSecond());
            if (Math.floorDiv(local, LocalClock.DAY_SECONDS) != day) {
                day = Math.floorDiv(local, LocalClock.DAY_SECONDS);
                hours = 0;
                active++;
                some.add(event);
            }
            int before = Integer.bitCount(hours);
            int minute = Math.floorMod(local, LocalClock.DAY_SECONDS) / LocalClock.MINUTE_SECONDS;
            hours |= 1 << (minute / LocalClock.HOUR_MINUTES);
            if (before < longHours && Integer.bitCount(hours) == longHours) {
                longDays.add(event);
            }
            east += EAST[minute];
            north += NORTH[minute];
            events++;
        }

        /// Returns how strongly the hours gather around their centre, 0 to 1.
        double gathering() {
            return events == 0 ? 0 : Math.hypot(east, north) / events;
        }

        /// Returns how many hours lie between the centre and `hour` on the clock.
        double hoursFrom(double hour) {
            double centre = Math.atan2(north, east) / HOURS_TO_ANGLE;
            double apart = Math.abs(centre - hour) % DAY_HOURS;
            return Math.min(apart, DAY_HOURS - apart);
        }
    }

    private static List<Observation> otherHours(Worker worker, Setting setting) {
        if (worker.person().whereabouts().zone() == null) {
            return Seen.NOTHING;
        }
        Days days = new Days(zone(worker), DAY_HOURS);
        inOrder(worker, days);
        double off = days.hoursFrom(setting.threshold("centre"));
        boolean isClear =
                days.active >= setting.threshold("days") && days.gathering() >= setting.threshold("gathering");
        if (!isClear || off < setting.threshold("hours")) {
            return Seen.NOTHING;
        }
        return Seen.one(
                "works " + Math.round(off) + " hours away from the usual day of the stated time zone",
                Seen.some(days.some, event -> "The first deed of a day."));
    }

    private static List<Observation> longDays(Worker worker, Setting setting) {
        Days days = new Days(zone(worker), (int) setting.threshold("hours"));
        inOrder(worker, days);
        int found = days.longDays.size();
        if (found < setting.threshold("days") || found < setting.threshold("share") * days.active) {
            return Seen.NOTHING;
        }
        String summary = "was active in " + days.longHours + " or more hours of a day on " + found + " of "
                + Seen.count(days.active, "day");
        return Seen.one(summary, Seen.some(days.longDays, event -> "One more hour of a very long day."));
    }

    /// A stretch of work in which no pause is as long as a short night.
    private static final class Stretches implements Consumer<Event> {
        private final long pauseSeconds;
        private final long longSeconds;
        private final List<Event> ends = new ArrayList<>();
        private long begin = Long.MIN_VALUE;
        private long reached = Long.MIN_VALUE;
        private boolean counted;

        Stretches(long pauseSeconds, long longSeconds) {
            this.pauseSeconds = pauseSeconds;
            this.longSeconds = longSeconds;
        }

        @Override
        public void accept(Event event) {
            long time = event.time().getEpochSecond();
            if (begin == Long.MIN_VALUE || time - reached >= pauseSeconds) {
                begin = time;
                counted = false;
            }
            reached = Math.max(reached, time);
            if (!counted && reached - begin >= longSeconds) {
                counted = true;
                ends.add(event);
            }
        }
    }

    /// Only deeds count: a session that nobody closed is no work.
    private static List<Observation> withoutABreak(Worker worker, Setting setting) {
        Stretches stretches = new Stretches(
                (long) (setting.threshold("pause") * HOUR_SECONDS), (long) (setting.threshold("hours") * HOUR_SECONDS));
        inOrder(worker, stretches);
        int found = stretches.ends.size();
        if (found < setting.threshold("times")) {
            return Seen.NOTHING;
        }
        String summary = "worked " + Math.round(setting.threshold("hours")) + " hours and more without a pause of "
                + Math.round(setting.threshold("pause")) + " hours, " + Seen.count(found, "time");
        return Seen.one(summary, Seen.some(stretches.ends, event -> "Still at work after so long."));
    }

    private static List<Observation> appliesInBulk(Worker worker, Setting setting) {
        long daySeconds = Duration.ofDays(1).toSeconds();
        List<Evidence> busy = new ArrayList<>();
        long today = Long.MIN_VALUE;
        int count = 0;
        int days = 0;
        for (Activity activity : worker.activities()) {
            if (activity.kind() != Activity.Kind.APPLICATION) {
                continue;
            }
            long day = Math.floorDiv(activity.time().getEpochSecond(), daySeconds);
            count = day == today ? count + 1 : 1;
            today = day;
            if (count == (int) setting.threshold("applications")) {
                days++;
                if (busy.size() < Observation.EVIDENCE_MAX) {
                    busy.add(Seen.at(activity.source(), activity.time(), "Application number " + count + " of a day."));
                }
            }
        }
        return days < setting.threshold("days")
                ? Seen.NOTHING
                : Seen.one(
                        "sent " + Math.round(setting.threshold("applications")) + " and more applications a day on "
                                + Seen.count(days, "day"),
                        busy);
    }
}
