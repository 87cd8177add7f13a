package dev.kkachi.workers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.workers.Organisation;
import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.Engagement;
import dev.kkachi.workers.spi.Profile;
import dev.kkachi.workers.spi.Whereabouts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InsiderPredicatesTest {
    private static final Instant START = Instant.parse("2024-01-01T09:00:00Z");

    private static String day(int day, int second) {
        return START.plusSeconds(day * 86_400L + second).toString();
    }

    private static Staff staff(String role, String ended) {
        Staff staff = new Staff();
        for (int i = 0; i < 8; i++) {
            Engagement.Dates dates =
                    new Engagement.Dates(null, START, ended.isEmpty() ? null : Instant.parse(ended), null);
            staff.person("p" + i, new Engagement("employee", role, "", "", dates), Whereabouts.UNKNOWN, Profile.NONE);
            for (int day = 0; day < 60; day++) {
                for (int n = 0; n < 1 + (day + i) % 4; n++) {
                    staff.activity("p" + i, day(day, n), Activity.Kind.CLONE, "repository-" + n);
                }
            }
        }
        return staff;
    }

    private static Staff burst(Staff staff, int day, int count) {
        for (int n = 0; n < count; n++) {
            staff.activity("p1", day(day, 3_600 + n), Activity.Kind.CLONE, "other-" + n);
        }
        return staff;
    }

    @Test
    void aDayOfCopiesFarBeyondOnesOwnAndThePeersIsSeen() {
        assertThat(burst(staff("engineer", ""), 40, 40).seenOf("p1", "INS-01"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.summary()).startsWith("cloned or downloaded 42 things on one day"));
    }

    @Test
    void aDayThatIsBusyButNotFarBeyondIsNoSign() {
        assertThat(burst(staff("engineer", ""), 40, 12).seenOf("p1", "INS-01")).isEmpty();
        assertThat(staff("engineer", "").seenOf("p2", "INS-01")).isEmpty();
    }

    /// Of few days, the largest is all that ninety-nine in a hundred stay below.
    @Test
    void whereFewCopyADayIsNotHeldAgainstItself() {
        Staff small = new Staff();
        for (int i = 0; i < 6; i++) {
            Engagement.Dates dates = new Engagement.Dates(null, START, null, null);
            small.person(
                    "p" + i, new Engagement("employee", "engineer", "", "", dates), Whereabouts.UNKNOWN, Profile.NONE);
            small.activity("p" + i, day(1, 60), Activity.Kind.MESSAGE, "general");
        }
        for (int day = 0; day < 30; day++) {
            small.activity("p1", day(day, 0), Activity.Kind.CLONE, "core");
        }

        assertThat(small.seenOf("p1", "INS-01")).isEmpty();
        assertThat(burst(small, 40, 64).seenOf("p1", "INS-01")).hasSize(1);
    }

    @Test
    void whoAlwaysCopiesMuchIsHeldAgainstTheirOwnDays() {
        Staff builder = staff("engineer", "");
        for (int day = 0; day < 60; day++) {
            burst(builder, day, 30);
        }

        assertThat(builder.seenOf("p1", "INS-07")).isEmpty();
    }

    @Test
    void manyThingsLookedAtSoonAfterTheStartAreSeenAgainstTheRole() {
        Staff curious = staff("engineer", "");
        for (int day = 3; day < 7; day++) {
            burst(curious, day, 30);
        }

        assertThat(curious.seenOf("p1", "INS-04")).hasSize(1);
        assertThat(staff("engineer", "").seenOf("p1", "INS-04")).isEmpty();
    }

    @Test
    void aSpikeAroundTheEndIsSeenAndAnOrdinaryEndIsNot() {
        String end = day(75, 0);

        assertThat(burst(staff("engineer", end), 72, 60).seenOf("p1", "INS-07")).hasSize(1);
        assertThat(burst(staff("engineer", end), 72, 12).seenOf("p1", "INS-07")).isEmpty();
    }

    @Test
    void whoTakesMuchAndLeavesAfterAFewWeeksIsHeldAgainstTheOthers() {
        String end = day(40, 0);

        assertThat(burst(staff("engineer", end), 20, 60).seenOf("p1", "INS-07")).hasSize(1);
        assertThat(burst(staff("engineer", end), 20, 20).seenOf("p1", "INS-07")).isEmpty();
        assertThat(burst(staff("engineer", end), 5, 60).seenOf("p1", "INS-07")).isEmpty();
    }

    /// Six people of one role who clone one thing on each of ten days.
    private static Staff few(String ended) {
        Staff few = new Staff();
        for (int i = 0; i < 6; i++) {
            Engagement.Dates dates =
                    new Engagement.Dates(null, START, ended.isEmpty() ? null : Instant.parse(ended), null);
            few.person(
                    "p" + i, new Engagement("employee", "engineer", "", "", dates), Whereabouts.UNKNOWN, Profile.NONE);
            for (int day = 0; day < 10; day++) {
                few.activity("p" + i, day(day, 0), Activity.Kind.CLONE, "core");
            }
        }
        return few;
    }

    /// Of few days, the largest is all that ninety-nine in a hundred stay below: it is the leaver's own.
    @Test
    void whereFewWorkALeaverIsNotHeldAgainstTheirOwnDays() {
        String end = day(25, 0);

        assertThat(burst(few(end), 20, 60).seenOf("p1", "INS-07")).hasSize(1);
        assertThat(burst(burst(few(end), 20, 60), 21, 60).seenOf("p1", "INS-07"))
                .hasSize(1);
        assertThat(few(end).seenOf("p1", "INS-07")).isEmpty();
    }

    @Test
    void whereFewWorkWhoLooksAroundIsNotHeldAgainstTheirOwnDays() {
        Staff curious = few("");
        for (int day = 3; day < 7; day++) {
            burst(curious, day, 30);
        }

        assertThat(curious.seenOf("p1", "INS-04")).hasSize(1);
        assertThat(curious.seenOf("p2", "INS-04")).isEmpty();
    }

    @Test
    void theFewerEverCopiedSoMuchOnOneDayTheMoreItIsWorth() {
        Staff many = staff("engineer", "");
        for (int i = 0; i < 1_200; i++) {
            many.person("q" + i);
        }

        assertThat(burst(staff("engineer", ""), 40, 40).seenOf("p1", "INS-01"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.degree()).isEqualTo(0.625));
        assertThat(burst(many, 40, 40).seenOf("p1", "INS-01"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.degree()).isEqualTo(1));
    }

    @Test
    void publicationAndPersonalPlacesAreSeen() {
        assertThat(deed(Activity.Kind.PUBLISH, "core").seenOf("p1", "INS-02")).hasSize(1);
        assertThat(deed(Activity.Kind.PRIVILEGE, "repo.access core public").seenOf("p1", "INS-02"))
                .hasSize(1);
        assertThat(deed(Activity.Kind.PUBLISH, "to me@gmail.com").seenOf("p1", "INS-03"))
                .hasSize(1);
        assertThat(deed(Activity.Kind.COMMIT, "core public").seenOf("p1", "INS-02"))
                .isEmpty();
    }

    private static Staff deed(Activity.Kind kind, String target) {
        return new Staff().person("p1").activity("p1", day(100, 0), kind, target);
    }

    @Test
    void threeKeysInAWeekAreSeenAndASetUpIsNot() {
        Staff late = new Staff().person("p1");
        Staff early = staff("engineer", "");
        for (int n = 0; n < 3; n++) {
            late.activity("p1", day(100 + n, 0), Activity.Kind.PRIVILEGE, "personal_access_token.create");
            early.activity("p1", day(2 + n, 0), Activity.Kind.PRIVILEGE, "personal_access_token.create");
        }

        assertThat(late.seenOf("p1", "INS-05")).hasSize(1);
        assertThat(early.seenOf("p1", "INS-05")).isEmpty();
    }

    @Test
    void rightsBuildsAndGuestsAreSeen() {
        assertThat(deed(Activity.Kind.PRIVILEGE, "org.admin").seenOf("p1", "INS-06"))
                .hasSize(1);
        assertThat(deed(Activity.Kind.INVITE, "friend@gmail.com").seenOf("p1", "INS-10"))
                .hasSize(1);
        assertThat(deed(Activity.Kind.INVITE, "buyer@customer.example").seenOf("p1", "INS-10"))
                .isEmpty();
        assertThat(deed(Activity.Kind.COMMIT, ".github/workflows/build.yml").seenOf("p1", "INS-09"))
                .isEmpty();
    }

    @Test
    void anInvitationWithoutAnAddressIsNoOutsiders() {
        Organisation decided = new Organisation(Set.of(), Set.of(), Set.of("haldenroe.example"));

        assertThat(deed(Activity.Kind.INVITE, "haldenroe org.add_member")
                        .organisation(decided)
                        .seenOf("p1", "INS-10"))
                .isEmpty();
        assertThat(deed(Activity.Kind.INVITE, "ann@haldenroe.example")
                        .organisation(decided)
                        .seenOf("p1", "INS-10"))
                .isEmpty();
        assertThat(deed(Activity.Kind.INVITE, "buyer@customer.example")
                        .organisation(decided)
                        .seenOf("p1", "INS-10"))
                .hasSize(1);
    }

    @Test
    void whoTakesMoreEachTimeIsStillHeldAgainstTheDaysOnWhichTheyTookLittle() {
        Staff staff = burst(burst(burst(staff("engineer", ""), 30, 11), 35, 24), 40, 70);

        assertThat(staff.seenOf("p1", "INS-01"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.summary()).startsWith("cloned or downloaded"));
    }

    @Test
    void codeThatIsPushedToOnesOwnAccountIsSeenAndACloneOfOnesOwnIsNot() {
        Engagement engagement = new Engagement("employee", "engineer", "", "", Engagement.Dates.NONE);
        Profile profile = new Profile("https://forge.example/quorinvex", "", "", List.of(), "", "");
        Staff thief = new Staff().person("p1", engagement, Whereabouts.UNKNOWN, profile);
        Staff owner = new Staff().person("p1", engagement, Whereabouts.UNKNOWN, profile);
        thief.activity("p1", day(1, 0), Activity.Kind.CLONE, "git push to forge.example/quorinvex/backup");
        owner.activity("p1", day(1, 0), Activity.Kind.CLONE, "forge.example/quorinvex/dotfiles");

        assertThat(thief.seenOf("p1", "INS-03")).hasSize(1);
        assertThat(owner.seenOf("p1", "INS-03")).isEmpty();
    }
}
