package dev.kkachi.workers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.networks.AddressUse;
import dev.kkachi.workers.spi.Engagement;
import dev.kkachi.workers.spi.Profile;
import dev.kkachi.workers.spi.SignIn;
import dev.kkachi.workers.spi.Whereabouts;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkPredicatesTest {
    private static final Whereabouts IN_NL = new Whereabouts("nl", "", null, Set.of(), false);
    private static final Whereabouts MAY_TRAVEL = new Whereabouts("nl", "", null, Set.of("pt"), false);
    private static final Whereabouts MAY_HIDE = new Whereabouts("nl", "", null, Set.of(), true);

    @Test
    void whoWorksFromADataCentreForDaysIsSeenWithTheRows() {
        Staff staff = staff(IN_NL).address("5.0.0.1", "us", AddressUse.HOSTING);
        signIns(staff, "5.0.0.1", 4);

        assertThat(staff.seenOf("p1", "NET-04")).singleElement().satisfies(seen -> {
            assertThat(seen.summary())
                    .isEqualTo("signed in from an address of a data centre on 4 days, in 4 of 4 sign-ins");
            assertThat(seen.evidence()).hasSize(4);
        });
    }

    @Test
    void anApprovedPrivateNetworkARelayAndTorAreNoDataCentre() {
        Staff approved = staff(MAY_HIDE).address("5.0.0.1", "us", AddressUse.HOSTING);
        Staff relayed = staff(IN_NL).address("5.0.0.1", "us", AddressUse.HOSTING, AddressUse.RELAY);
        Staff hidden = staff(IN_NL).address("5.0.0.1", "us", AddressUse.HOSTING, AddressUse.VPN);
        signIns(approved, "5.0.0.1", 9);
        signIns(relayed, "5.0.0.1", 9);
        signIns(hidden, "5.0.0.1", 9);

        assertThat(approved.seenOf("p1", "NET-04")).isEmpty();
        assertThat(relayed.seenOf("p1", "NET-04")).isEmpty();
        assertThat(hidden.seenOf("p1", "NET-04")).isEmpty();
    }

    @Test
    void aPrivateNetworkIsSeenUnlessItWasApproved() {
        Staff secret = staff(IN_NL).address("5.0.0.1", "us", AddressUse.HOSTING, AddressUse.VPN);
        Staff approved = staff(MAY_HIDE).address("5.0.0.1", "us", AddressUse.HOSTING, AddressUse.VPN);
        signIns(secret, "5.0.0.1", 5);
        signIns(approved, "5.0.0.1", 5);

        assertThat(secret.seenOf("p1", "NET-05")).hasSize(1);
        assertThat(approved.seenOf("p1", "NET-05")).isEmpty();
    }

    @Test
    void anotherCountryIsSeenOnlyAgainstThePersonsOwnWord() {
        Staff secret = staff(IN_NL).address("5.0.0.1", "pt");
        Staff allowed = staff(MAY_TRAVEL).address("5.0.0.1", "pt");
        Staff silent = staff(Whereabouts.UNKNOWN).address("5.0.0.1", "pt");
        Staff hidden = staff(IN_NL).address("5.0.0.1", "pt", AddressUse.RELAY);
        signIns(secret, "5.0.0.1", 5);
        signIns(allowed, "5.0.0.1", 5);
        signIns(silent, "5.0.0.1", 5);
        signIns(hidden, "5.0.0.1", 5);

        assertThat(secret.seenOf("p1", "NET-09")).hasSize(1);
        assertThat(allowed.seenOf("p1", "NET-09")).isEmpty();
        assertThat(silent.seenOf("p1", "NET-09")).isEmpty();
        assertThat(hidden.seenOf("p1", "NET-09")).isEmpty();
    }

    /// Who pretends to be at home is seen elsewhere among other addresses.
    @Test
    void whoIsElsewhereAndNowhereElseDeservesLessThanWhoIsSeenThereByASlip() {
        Staff moved = staff(IN_NL).address("5.0.0.1", "pt");
        Staff slips = staff(IN_NL).address("5.0.0.1", "pt").address("6.0.0.1", "nl");
        for (int day = 10; day <= 28; day++) {
            moved.signIn("p1", "2024-03-" + day + "T08:00:00Z", "5.0.0.1", "d");
            slips.signIn("p1", "2024-03-" + day + "T08:00:00Z", day % 3 == 0 ? "6.0.0.1" : "5.0.0.1", "d");
        }

        assertThat(moved.seenOf("p1", "NET-09"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.degree()).isEqualTo(0.5));
        assertThat(slips.seenOf("p1", "NET-09"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.degree()).isEqualTo(1));
    }

    @Test
    void whichCountriesTheyAreMakesNoDifference() {
        Staff one = staff(IN_NL).address("5.0.0.1", "kp");
        Staff other = staff(new Whereabouts("kr", "", null, Set.of(), false)).address("5.0.0.1", "nl");
        signIns(one, "5.0.0.1", 5);
        signIns(other, "5.0.0.1", 5);

        assertThat(one.seenOf("p1", "NET-09"))
                .isEqualTo(other.seenOf("p1", "NET-09"))
                .hasSize(1);
    }

    @Test
    void aWeekAbroadInAYearIsNoSign() {
        Staff staff = staff(IN_NL).address("5.0.0.1", "pt").address("6.0.0.1", "nl");
        signIns(staff, "5.0.0.1", 5);
        signIns(staff, "6.0.0.1", 25);

        assertThat(staff.seenOf("p1", "NET-09")).isEmpty();
    }

    @Test
    void whoGoesBackAndForthWithinDaysIsSeenAndWhoFliesIsNot() {
        Staff torn = staff(IN_NL).address("5.0.0.1", "pt").address("6.0.0.1", "nl");
        Staff flown = staff(IN_NL).address("5.0.0.1", "pt").address("6.0.0.1", "nl");
        for (int day = 1; day <= 4; day++) {
            torn.signIn("p1", "2024-03-0" + day + "T08:00:00Z", "6.0.0.1", "d");
            torn.signIn("p1", "2024-03-0" + day + "T09:00:00Z", "5.0.0.1", "d");
        }
        flown.signIn("p1", "2024-03-01T08:00:00Z", "6.0.0.1", "d");
        flown.signIn("p1", "2024-03-01T16:00:00Z", "5.0.0.1", "d");

        assertThat(torn.seenOf("p1", "NET-01"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.summary())
                        .isEqualTo("signed in from two countries on one day, one of them not stated, 4 times"));
        assertThat(flown.seenOf("p1", "NET-01")).isEmpty();
    }

    /// Most published addresses are of data centres: that one is does not count a second time.
    @Test
    void aPublishedAddressCountsOnceWhateverKindItIs() {
        Staff staff = staff(IN_NL).address("5.0.0.1", "us", AddressUse.HOSTING, AddressUse.PUBLISHED_OPERATOR);
        signIns(staff, "5.0.0.1", 9);

        assertThat(staff.seenOf("p1", "NET-11")).hasSize(1);
        assertThat(staff.seenOf("p1", "NET-04")).isEmpty();
    }

    @Test
    void onePublishedAddressIsEnough() {
        Staff staff = staff(IN_NL)
                .address("5.0.0.1", "nl", AddressUse.PUBLISHED_OPERATOR)
                .address("6.0.0.1", "nl");
        signIns(staff, "6.0.0.1", 20);
        staff.signIn("p1", "2024-05-01T08:00:00Z", "5.0.0.1", "d");

        assertThat(staff.seenOf("p1", "NET-11")).hasSize(1);
        assertThat(staff(IN_NL).seenOf("p1", "NET-11")).isEmpty();
    }

    @Test
    void torAndRentedHomesAreSeen() {
        Staff tor = staff(IN_NL).address("5.0.0.1", "nl", AddressUse.TOR);
        Staff rented = staff(IN_NL).address("5.0.0.1", "nl", AddressUse.PROXY);
        Staff plain = staff(IN_NL).address("5.0.0.1", "nl");
        signIns(tor, "5.0.0.1", 3);
        signIns(rented, "5.0.0.1", 3);
        signIns(plain, "5.0.0.1", 3);

        assertThat(tor.seenOf("p1", "NET-07")).hasSize(1);
        assertThat(rented.seenOf("p1", "NET-08")).hasSize(1);
        assertThat(plain.seenOf("p1", "NET-07")).isEmpty();
    }

    @Test
    void aContractThatIsSignedElsewhereAndAnApplicationFromEverywhereAreSeen() {
        Staff staff =
                staff(IN_NL).address("5.0.0.1", "pt").address("6.0.0.1", "nl").address("7.0.0.1", "de");
        staff.signIn("p1", "2024-03-01T08:00:00Z", "5.0.0.1", "", with(SignIn.Trait.APPLYING));
        staff.signIn("p1", "2024-03-02T08:00:00Z", "6.0.0.1", "", with(SignIn.Trait.APPLYING));
        Staff atHome = staff(IN_NL).address("6.0.0.1", "nl");
        atHome.signIn("p1", "2024-03-09T08:00:00Z", "6.0.0.1", "", with(SignIn.Trait.SIGNING));
        staff.signIn("p1", "2024-03-09T08:00:00Z", "7.0.0.1", "", with(SignIn.Trait.SIGNING));

        assertThat(atHome.seenOf("p1", "NET-15")).isEmpty();
        assertThat(staff.seenOf("p1", "NET-17")).hasSize(1);
    }

    @Test
    void aStrangeDeviceBehindAPrivateNetworkIsSeenInTheFirstDaysOnly() {
        assertThat(newHire("2024-03-05T08:00:00Z", SignIn.Trait.UNMANAGED).seenOf("p1", "NET-19"))
                .hasSize(1);
        assertThat(newHire("2024-04-05T08:00:00Z", SignIn.Trait.UNMANAGED).seenOf("p1", "NET-19"))
                .isEmpty();
        assertThat(newHire("2024-03-05T08:00:00Z", SignIn.Trait.MFA_ENROLLED).seenOf("p1", "NET-19"))
                .isEmpty();
    }

    private static Staff newHire(String time, SignIn.Trait trait) {
        Engagement.Dates dates = new Engagement.Dates(null, Instant.parse("2024-03-01T00:00:00Z"), null, null);
        Engagement engagement = new Engagement("employee", "", "", "", dates);
        return new Staff()
                .person("p1", engagement, IN_NL, Profile.NONE)
                .address("5.0.0.1", "us", AddressUse.VPN)
                .signIn("p1", time, "5.0.0.1", "d", with(trait));
    }

    private static SignIn.Session with(SignIn.Trait trait) {
        return new SignIn.Session("", 0, "", "", Set.of(trait));
    }

    private static Staff staff(Whereabouts whereabouts) {
        return new Staff().person("p1", Engagement.NONE, whereabouts, Profile.NONE);
    }

    private static void signIns(Staff staff, String ip, int days) {
        for (int day = 0; day < days; day++) {
            staff.signIn(
                    "p1",
                    Instant.parse("2024-03-01T09:00:00Z")
                            .plusSeconds(86_400L * day)
                            .toString(),
                    ip,
                    "d");
        }
    }
}
