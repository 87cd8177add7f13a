package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.places.City;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When somebody works: by which clock, from when, for how long, on which days.
final class Rhythm {
    /// Whose clock they keep whatever country they are in; null for the clock of the place where they
    /// are.
    @Nullable City clock;

    int beginMinute = 9 * 60;
    int minutes = 8 * 60;
    /// By how much a day differs from another.
    int swayMinutes = 45;
    int weekendPercent = 4;
    /// On so many of a hundred evenings they come back for an hour or two.
    int eveningPercent = 8;
    /// On so many of a hundred nights they are up.
    int nightPercent;
    /// Of a hundred days on which they could work, on so many they do.
    int presentPercent = 94;

    private final List<int[]> daysOff = new ArrayList<>();

    /// Takes leave from one day to another.
    void rest(int from, int to) {
        daysOff.add(new int[] {from, to});
    }

    /// Says whether they work on `day`, a day of the plan that is the `epochDay` since 1970.
    boolean works(int day, long epochDay, Dice dice) {
        for (int[] off : daysOff) {
            if (off[0] <= day && day <= off[1]) {
                return false;
            }
        }
        DayOfWeek week = DayOfWeek.of((int) Math.floorMod(epochDay + 3, 7L) + 1);
        boolean weekend = week == DayOfWeek.SATURDAY || week == DayOfWeek.SUNDAY;
        return dice.chance(weekend ? weekendPercent : presentPercent);
    }
}
