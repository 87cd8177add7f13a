package dev.kkachi.workers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.networks.AddressUse;
import dev.kkachi.workers.spi.Engagement;
import dev.kkachi.workers.spi.Profile;
import dev.kkachi.workers.spi.SignIn;
import dev.kkachi.workers.spi.Whereabouts;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The interview is on 10 May 2024 at ten.
class InterviewPredicatesTest {
    @Test
    void aTestFromAnotherCountryThanTheInterviewIsSeen() {
        assertThat(Filed.rendered(staff("198.51.100.1", "2024-05-09T20:00:00Z", SignIn.Trait.APPLYING)
                        .seenOf("p", "INT-05")))
                .isEqualTo("""
                        was interviewed from another country than the application, a test or another call \
                        came from (1.0)
                          The application, a test or another call came from 198.51.100.1, \
                        the call of 2024-05-10T10:00:00Z from 192.0.2.1 in another country.
                        """);
    }

    @Test
    void oneCountryALongTimeBetweenAndOrdinarySignInsAreNoSign() {
        assertThat(staff("192.0.2.7", "2024-05-09T20:00:00Z", SignIn.Trait.APPLYING)
                        .seenOf("p", "INT-05"))
                .isEmpty();
        assertThat(staff("198.51.100.1", "2024-04-09T20:00:00Z", SignIn.Trait.APPLYING)
                        .seenOf("p", "INT-05"))
                .isEmpty();
        assertThat(staff("198.51.100.1", "2024-05-09T20:00:00Z", SignIn.Trait.UNMANAGED)
                        .seenOf("p", "INT-05"))
                .isEmpty();
        assertThat(staff("203.0.113.9", "2024-05-09T20:00:00Z", SignIn.Trait.APPLYING)
                        .seenOf("p", "INT-05"))
                .isEmpty();
    }

    @Test
    void anAddressThatStandsForPeopleElsewhereIsInNoCountry() {
        assertThat(staff("198.51.100.1", "2024-05-09T20:00:00Z", SignIn.Trait.APPLYING)
                        .address("198.51.100.1", "fr", AddressUse.VPN)
                        .seenOf("p", "INT-05"))
                .isEmpty();
    }

    @Test
    void aCallFromACountryThatThePersonDoesNotNameIsSeen() {
        Whereabouts inFrance = new Whereabouts("fr", "", null, Set.of(), false);
        Whereabouts mayBeInSpain = new Whereabouts("fr", "", null, Set.of("es"), false);

        assertThat(called(inFrance).seenOf("p", "NET-14")).hasSize(1);
        assertThat(called(mayBeInSpain).seenOf("p", "NET-14")).isEmpty();
        assertThat(called(Whereabouts.UNKNOWN).seenOf("p", "NET-14")).isEmpty();
        assertThat(called(inFrance)
                        .address("192.0.2.1", "es", AddressUse.HOSTING)
                        .seenOf("p", "NET-14"))
                .isEmpty();
    }

    private static Staff called(Whereabouts whereabouts) {
        return new Staff()
                .address("192.0.2.1", "es")
                .person("p", Engagement.NONE, whereabouts, Profile.NONE)
                .paper(Filed.interview("on", "", "", "192.0.2.1"));
    }

    private static Staff staff(String ip, String time, SignIn.Trait trait) {
        return new Staff()
                .address("192.0.2.1", "es")
                .address("192.0.2.7", "es")
                .address("198.51.100.1", "fr")
                .person(Filed.person("", "", "", ""))
                .paper(Filed.interview("on", "", "", "192.0.2.1"))
                .signIn("p", time, ip, "", new SignIn.Session("", 0, "", "", Set.of(trait)));
    }
}
