package dev.kkachi.workers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.workers.spi.DeviceSighting;
import dev.kkachi.workers.spi.Engagement;
import dev.kkachi.workers.spi.Identity;
import dev.kkachi.workers.spi.PayDetails;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import dev.kkachi.workers.spi.Profile;
import dev.kkachi.workers.spi.Shipment;
import dev.kkachi.workers.spi.Whereabouts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliveryPredicatesTest {
    private static final String HOME = "12 Elm Street, Apartment 4, 55401 Minneapolis";

    @Test
    void anAddressThatIsNotTheOneOnFileIsSeen() {
        assertThat(sent("9 Oak Road, 85340 Litchfield Park", "").seenOf("p1", "SHP-01"))
                .singleElement()
                .satisfies(
                        seen -> assertThat(seen.evidence().getFirst().claim()).contains("Litchfield"));
    }

    @Test
    void theSameAddressInOtherWordsIsNoSign() {
        assertThat(sent("12 ELM ST, APT 4, MINNEAPOLIS", "").seenOf("p1", "SHP-01"))
                .isEmpty();
    }

    @Test
    void aChangedAddressIsSeenAndACorrectedOneIsNot() {
        assertThat(sent("9 Oak Road, 85340 Litchfield Park", HOME).seenOf("p1", "SHP-02"))
                .hasSize(1);
        assertThat(sent("12 Elm St. Apt 4, 55401 Minneapolis", HOME).seenOf("p1", "SHP-02"))
                .isEmpty();
    }

    @Test
    void forwardersAreSeenByTheirWordsAndNotByPartsOfWords() {
        assertThat(sent("PMB 220, 4001 Kennett Pike", "").seenOf("p1", "SHP-03"))
                .hasSize(1);
        assertThat(sent("Acme Freight Forwarding, Bay 3", "").seenOf("p1", "SHP-03"))
                .hasSize(1);
        assertThat(sent("3 Freightliner Way", "").seenOf("p1", "SHP-03")).isEmpty();
    }

    @Test
    void aDeviceThatLeavesTheClaimedCountryIsSeenAndOneInAnAllowedCountryIsNot() {
        assertThat(tracked("cn").seenOf("p1", "SHP-06")).hasSize(1);
        assertThat(tracked("ca").seenOf("p1", "SHP-06")).isEmpty();
    }

    @Test
    void whereHalfOfTheStaffGetTheirEquipmentIsAnOffice() {
        assertThat(delivered(8, 0, "").seenOf("p1", "SHP-01")).isEmpty();
        assertThat(delivered(8, 0, HOME).seenOf("p1", "SHP-01")).hasSize(1);
    }

    @Test
    void aHouseToWhichFewSendTheirsIsNoOfficeHoweverSmallTheStaff() {
        assertThat(delivered(4, 0, "").seenOf("p1", "SHP-01")).hasSize(1);
        assertThat(delivered(8, 9, "").seenOf("p1", "SHP-01")).hasSize(1);
        assertThat(delivered(26, 40, "").seenOf("p1", "SHP-01")).isEmpty();
    }

    @Test
    void aHouseIsNoOfficeForNothingBeingSentAnywhereElse() {
        Staff staff = delivered(5, 0, "");
        for (int i = 6; i <= 12; i++) {
            staff.person("p" + i);
        }

        assertThat(staff.seenOf("p1", "SHP-01")).hasSize(1);
    }

    /// Returns a staff of whom `together` get their equipment at one address, and `apart` at home.
    private static Staff delivered(int together, int apart, String before) {
        Staff staff = new Staff();
        for (int i = 1; i <= together + apart; i++) {
            boolean isTogether = i <= together;
            send(staff, "p" + i, isTogether ? "Harbour Quay 3, 24103 Kiel" : HOME, isTogether ? before : "");
        }
        return staff;
    }

    private static Staff tracked(String country) {
        Staff staff = sent(HOME, "");
        for (int day = 10; day < 15; day++) {
            staff.device("p1", "2024-03-" + day + "T09:00:00Z", DeviceSighting.Kind.PLACE, Staff.named(country));
        }
        return staff;
    }

    private static Staff sent(String address, String before) {
        return send(new Staff(), "p1", address, before);
    }

    private static Staff send(Staff staff, String person, String address, String before) {
        staff.person(new Person(
                new PersonId(person),
                staff.row("people.csv"),
                "Somebody",
                new Identity(List.of(), List.of(), List.of(), "", HOME),
                Engagement.NONE,
                new Whereabouts("us", "", null, Set.of("ca"), false),
                Profile.NONE,
                PayDetails.NONE,
                Map.of()));
        return staff.paper(new Shipment(
                "s of " + person,
                staff.row("shipments.csv"),
                new PersonId(person),
                Instant.parse("2024-03-01T00:00:00Z"),
                "laptop of " + person,
                address,
                before,
                Map.of()));
    }
}
