package dev.kkachi.workers.internal;

import dev.kkachi.workers.DeedVisitor;
import dev.kkachi.workers.Workforce;
import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.Person;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How much is usual on one day among those with one role, measured once over everybody. A day on which somebody did
/// nothing of a sort is left out, so that one who seldom copies is held against the days on which others do.
final class Crowd {
    private static final Set<Activity.Kind> COPIES = EnumSet.of(Activity.Kind.CLONE, Activity.Kind.DOWNLOAD);
    private static final Set<Activity.Kind> LOOKS =
            EnumSet.of(Activity.Kind.ACCESS, Activity.Kind.CLONE, Activity.Kind.DOWNLOAD);

    private final Map<String, Peers> copies = new HashMap<>();
    private final Map<String, Peers> looks = new HashMap<>();
    /// Of everybody who copies, how much on the day with most, the smallest first.
    private final int[] most;

    private Crowd(int[] most) {
        this.most = most;
    }

    static Crowd of(Workforce workforce) {
        Map<String, List<Integer>> copies = new HashMap<>();
        Map<String, List<Integer>> looks = new HashMap<>();
        Map<String, Integer> people = new HashMap<>();
        int[] most = new int[workforce.size()];
        for (int place = 0; place < workforce.size(); place++) {
            Days days = new Days();
            workforce.deeds(place, days);
            days.end();
            if (days.isAny) {
                String role = role(workforce.persons(place));
                people.merge(role, 1, Integer::sum);
                copies.computeIfAbsent(role, key -> new ArrayList<>()).addAll(days.copies);
                looks.computeIfAbsent(role, key -> new ArrayList<>()).addAll(days.looks);
                most[place] =
                        days.copies.stream().mapToInt(Integer::intValue).max().orElse(0);
            }
        }
        Arrays.sort(most);
        Crowd crowd = new Crowd(most);
        copies.forEach((role, days) -> crowd.copies.put(role, Peers.of(days, people.getOrDefault(role, 0))));
        looks.forEach((role, days) -> crowd.looks.put(role, Peers.of(days, people.getOrDefault(role, 0))));
        return crowd;
    }

    /// Counts what one person did on each day, as the days go by.
    private static final class Days implements DeedVisitor {
        private static final int DAY_SECONDS = 86_400;

        private final List<Integer> copies = new ArrayList<>();
        private final List<Integer> looks = new ArrayList<>();
        private int[] targets = new int[64];
        private int looked;
        private boolean isAny;
        private long day;
        private int copied;

        @Override
        public void see(Activity.Kind kind, long epochSecond, int target) {
            long now = Math.floorDiv(epochSecond, DAY_SECONDS);
            if (!isAny || now != day) {
                end();
                day = now;
                isAny = true;
            }
            copied += COPIES.contains(kind) ? 1 : 0;
            if (LOOKS.contains(kind)) {
                targets = looked < targets.length ? targets : Arrays.copyOf(targets, 2 * looked);
                targets[looked++] = target;
            }
        }

        /// Closes the day.
        void end() {
            if (copied > 0) {
                copies.add(copied);
            }
            if (looked > 0) {
                looks.add(different());
            }
            copied = 0;
            looked = 0;
        }

        /// Returns how many things were looked at, each counted once.
        private int different() {
            Arrays.sort(targets, 0, looked);
            int different = 1;
            for (int i = 1; i < looked; i++) {
                different += targets[i] == targets[i - 1] ? 0 : 1;
            }
            return different;
        }
    }

    /// Returns the role of a person in plain words.
    static String role(List<Person> persons) {
        return Words.plain(persons.getFirst().engagement().role()).toLowerCase(Locale.ROOT);
    }

    /// Counts clones and downloads by day.
    static Map<LocalDate, Integer> copies(List<Activity> activities) {
        Map<LocalDate, Integer> days = new HashMap<>();
        for (Activity activity : activities) {
            if (isCopy(activity)) {
                days.merge(day(activity), 1, Integer::sum);
            }
        }
        return days;
    }

    /// Counts by day what was looked at, each thing once.
    static Map<LocalDate, Integer> looks(List<Activity> activities) {
        Map<LocalDate, Set<String>> things = new HashMap<>();
        for (Activity activity : activities) {
            if (isLook(activity)) {
                things.computeIfAbsent(day(activity), key -> new HashSet<>()).add(activity.target());
            }
        }
        Map<LocalDate, Integer> days = new HashMap<>();
        things.forEach((day, seen) -> days.put(day, seen.size()));
        return days;
    }

    static boolean isCopy(Activity activity) {
        return COPIES.contains(activity.kind());
    }

    static boolean isLook(Activity activity) {
        return LOOKS.contains(activity.kind());
    }

    static LocalDate day(Activity activity) {
        return LocalDate.ofInstant(activity.time(), ZoneOffset.UTC);
    }

    /// Returns which share of everybody copied `count` things or more on some day.
    double shareWith(int count) {
        int below = 0;
        for (int each : most) {
            below += each < count ? 1 : 0;
        }
        return most.length == 0 ? 1 : (double) (most.length - below) / most.length;
    }

    /// Returns those with the role `role` by what they copy on a day.
    Peers copiers(String role) {
        return copies.getOrDefault(role, Peers.NONE);
    }

    /// Returns those with the role `role` by how many things they look at on a day.
    Peers lookers(String role) {
        return looks.getOrDefault(role, Peers.NONE);
    }
}
