package dev.kkachi.investigation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.SourceRef;
import dev.kkachi.networks.AddressUse;
import dev.kkachi.workers.Workforce;
import dev.kkachi.workers.spi.AddressFacts;
import dev.kkachi.workers.spi.AddressLookup;
import dev.kkachi.workers.spi.PersonId;
import dev.kkachi.workers.spi.SignIn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RentedServersTest {
    private static final Instant START = Instant.parse("2024-06-03T09:00:00Z");
    private static final String SERVER = "5.0.0.1";

    /// Addresses that begin with 5 are of data centres, with 6 also of a private network, and others of homes.
    private static final AddressLookup ADDRESSES = new AddressLookup() {
        @Override
        public AddressFacts of(String printed) {
            Set<AddressUse> uses = switch (printed.charAt(0)) {
                case '5' -> Set.of(AddressUse.HOSTING);
                case '6' -> Set.of(AddressUse.HOSTING, AddressUse.VPN);
                default -> Set.of();
            };
            return new AddressFacts(AddressFacts.Kind.PUBLIC, "us", uses, "");
        }

        @Override
        public boolean knows(AddressUse use) {
            return true;
        }

        @Override
        public boolean knowsCountries() {
            return true;
        }
    };

    private final List<SignIn> signIns = new ArrayList<>();

    /// Lets a person work `days` days from an address.
    private RentedServersTest works(String person, String ip, int days) {
        return works(person, ip, "", days);
    }

    private RentedServersTest works(String person, String ip, String device, int days) {
        for (int day = 0; day < days; day++) {
            signIns.add(new SignIn(
                    new SourceRef.FileLine("signins.jsonl", signIns.size() + 1),
                    START.plusSeconds(86_400L * day + 60L * signIns.size()),
                    new PersonId(person),
                    ip,
                    device,
                    "",
                    device.isEmpty() ? SignIn.Session.NONE : new SignIn.Session("", 28_800, "", "", Set.of()),
                    Map.of()));
        }
        return this;
    }

    /// Returns the signs among the people of `picture`, one a line.
    private String signs(String picture) {
        Dossier dossier = Office.of(picture).dossier();
        signIns.forEach(dossier::event);
        Workforce workforce = dossier.workforce();
        Policy policy = Policy.standard();
        RingSigns.Found found =
                new RingSigns(policy, FiledTwice.among(dossier.persons())).in(workforce, new Inferred(Map.of()));
        return Office.lines(RentedServers.signs(workforce, ADDRESSES, found, policy).stream()
                .map(sign -> sign.indicator().id() + " " + sign.persons() + " " + JsonText.rounded(sign.bits(), 2) + " "
                        + sign.finding().summary()));
    }

    @Test
    void aServerThatThreeRentTogetherIsSeen() {
        works("p1", SERVER, 5).works("p2", SERVER, 4).works("p3", SERVER, 3).works("p4", "7.0.0.1", 9);

        assertThat(signs("p1..p4 stage employee"))
                .isEqualTo("NET-21 [p1, p2, p3] 5.8 3 persons work through one rented server, 5.0.0.1.\n");
    }

    /// They are found to be one operator's because of their claims, while each thing that they share would be
    /// innocent of others.
    @Test
    void ofARingThatSharesNothingTellingTheServerIsTold() {
        for (String person : List.of("p1", "p2", "p3")) {
            works(person, SERVER, "desk", 40);
        }
        String apart = """
                p1 address Birch Road 4
                p2 address Mill Lane 9
                p3 address Station Road 77
                p1 city Aldmere
                p2 city Brackwater
                p3 city Corrington
                """;

        assertThat(signs(apart)).startsWith("NET-21 [p1, p2, p3]");
    }

    @Test
    void aHomeAPrivateNetworkAndAFewDaysAreNoSharedServer() {
        works("p1", "7.0.0.1", 9).works("p2", "7.0.0.1", 9);
        works("p1", "6.0.0.1", 9).works("p2", "6.0.0.1", 9);
        works("p1", SERVER, 9).works("p2", SERVER, 2);

        assertThat(signs("p1..p2 stage employee")).isEmpty();
    }

    @Test
    void whereOneHopsWhoGoesThroughManyIsAPrivateNetworksExit() {
        works("p1", SERVER, 9).works("p2", SERVER, 9).works("p3", SERVER, 1);
        for (int exit = 2; exit < 9; exit++) {
            works("p3", "5.0.0." + exit, 1);
        }

        assertThat(signs("p1..p3 stage employee")).isEmpty();
    }

    @Test
    void whoeverIsSeldomAtTheServerAndOftenAtOthersDoesNotRentIt() {
        works("p1", SERVER, 9).works("p2", SERVER, 3);
        works("p2", "5.0.0.2", 9).works("p3", "5.0.0.2", 9);

        assertThat(signs("p1..p3 stage employee")).startsWith("NET-21 [p2, p3]").doesNotContain("p1");
    }

    @Test
    void oneAgencyAndOneHomeExplainAServerAndACrowdIsAGateway() {
        works("p1", SERVER, 5).works("p2", SERVER, 5);

        assertThat(signs("p1..p2 agency Brightside")).isEmpty();
        assertThat(signs("p1..p2 address Birch Road 4")).isEmpty();
        for (int person = 3; person < 14; person++) {
            works("p" + person, SERVER, 5);
        }
        assertThat(signs("p1..p13 stage employee")).isEmpty();
    }

    @Test
    void whereManyShareServersNoneOfThemIsRare() {
        for (int pair = 0; pair < 20; pair++) {
            works("a" + pair, "5.1.0." + pair, 5).works("b" + pair, "5.1.0." + pair, 5);
        }

        assertThat(signs("a0..a19 stage employee\nb0..b19 stage employee").lines())
                .hasSize(20)
                .allMatch(line -> line.contains("] 2.06 2 persons"));
    }
}
