package dev.kkachi.workers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.workers.Catalogue;
import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.Engagement;
import dev.kkachi.workers.spi.Profile;
import dev.kkachi.workers.spi.Whereabouts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BehaviourPredicatesTest {
    private static final Instant MONDAY = Instant.parse("2024-03-04T00:00:00Z");

    @Test
    void theClockOfAnotherZoneIsSeenAndWeighsLittle() {
        Staff here = staff("Europe/Lisbon");
        Staff elsewhere = staff("America/Los_Angeles");
        days(here, 30, 9, 18);
        days(elsewhere, 30, 0, 9);

        assertThat(here.seenOf("p1", "BEH-01")).isEmpty();
        assertThat(elsewhere.seenOf("p1", "BEH-01"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.summary()).startsWith("works 7 hours away from the usual day"));
        assertThat(Catalogue.standard().get("BEH-01").bits()).isLessThan(1);
    }

    @Test
    void aClockThatNobodyStatedIsNotHeldAgainstAnybody() {
        Staff staff = new Staff().person("p1");
        days(staff, 30, 0, 9);

        assertThat(staff.seenOf("p1", "BEH-01")).isEmpty();
    }

    @Test
    void workAroundTheClockIsSeenAndAnOrdinaryWeekIsNot() {
        Staff endless = staff("Europe/Lisbon");
        Staff ordinary = staff("Europe/Lisbon");
        for (int hour = 0; hour < 30; hour++) {
            endless.activity("p1", at(0, hour), Activity.Kind.COMMIT, "r");
            endless.activity("p1", at(7, hour), Activity.Kind.COMMIT, "r");
        }
        days(ordinary, 60, 9, 18);

        assertThat(endless.seenOf("p1", "BEH-02"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.summary())
                        .isEqualTo("worked 24 hours and more without a pause of 3 hours, 2 times"));
        assertThat(ordinary.seenOf("p1", "BEH-02")).isEmpty();
    }

    @Test
    void longDaysAreSeenWhereTheyAreARule() {
        Staff driven = staff("Europe/Lisbon");
        Staff crunched = staff("Europe/Lisbon");
        days(driven, 30, 7, 22);
        days(crunched, 15, 7, 22);
        for (int day = 15; day < 90; day++) {
            crunched.activity("p1", at(day, 10), Activity.Kind.COMMIT, "r");
        }

        assertThat(driven.seenOf("p1", "BEH-03")).hasSize(1);
        assertThat(crunched.seenOf("p1", "BEH-03")).isEmpty();
    }

    @Test
    void applicationsInBulkAreSeen() {
        Staff bulk = staff("Europe/Lisbon");
        Staff eager = staff("Europe/Lisbon");
        for (int day = 0; day < 3; day++) {
            for (int i = 0; i < 40; i++) {
                bulk.activity("p1", at(day, 8), Activity.Kind.APPLICATION, "job " + i);
            }
            eager.activity("p1", at(day, 8), Activity.Kind.APPLICATION, "job");
        }

        assertThat(bulk.seenOf("p1", "BEH-13")).hasSize(1);
        assertThat(eager.seenOf("p1", "BEH-13")).isEmpty();
    }

    private static Staff staff(String zone) {
        Whereabouts whereabouts = new Whereabouts("", "", ZoneId.of(zone), Set.of(), false);
        return new Staff().person("p1", Engagement.NONE, whereabouts, Profile.NONE);
    }

    /// One deed in every hour from `from` to `to` of each day, by the clock of Greenwich.
    private static void days(Staff staff, int days, int from, int to) {
        for (int day = 0; day < days; day++) {
            for (int hour = from; hour <= to; hour++) {
                staff.activity("p1", at(day, hour), Activity.Kind.COMMIT, "r");
            }
        }
    }

    private static String at(int day, int hour) {
        return MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour)).toString();
    }
}
