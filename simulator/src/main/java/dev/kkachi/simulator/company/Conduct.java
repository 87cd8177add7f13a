package dev.kkachi.simulator.company;

import dev.kkachi.simulator.places.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How somebody gets to work over the internet, and how much of it they do.
final class Conduct {
    private final List<Way> ways = new ArrayList<>();
    /// How many sign-ins beyond the first a day sees, on average, in tenths.
    int signinTenths = 12;
    /// How many deeds of work a day sees, on average.
    int deeds = 5;
    /// On so many of a hundred days a session is never closed.
    int openSessionPercent = 2;
    /// In so many of a hundred interviews the camera stays off.
    int cameraOffPercent = 8;
    /// Out of a hundred sign-ins, so many fail at first.
    int typoPercent = 3;
    /// Signs in this often on the telephone, through the mobile carrier.
    int mobilePercent = 8;

    /// A way in other than the line of the place where they are.
    ///
    /// @param line where they come out
    /// @param percent of so many of a hundred sign-ins
    /// @param from from which day on
    /// @param to until which day
    record Way(Line line, int percent, int from, int to) {}

    /// Comes in that way for as long as they work.
    void use(Line line, int percent) {
        ways.add(new Way(line, percent, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    /// Comes in that way from one day to another.
    void use(Way way) {
        ways.add(way);
    }

    /// Returns the way in that is drawn with `roll`, one of a hundred, on a day; null for the line of the
    /// place.
    @Nullable Line way(int day, int roll) {
        int left = roll;
        for (Way way : ways) {
            if (way.from <= day && day <= way.to) {
                left -= way.percent;
                if (left <= 0) {
                    return way.line;
                }
            }
        }
        return null;
    }
}
