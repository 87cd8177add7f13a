package dev.kkachi.workers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kkachi.networks.AddressUse;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.spi.DeviceSighting;
import dev.kkachi.workers.spi.DeviceSighting.Thing;
import dev.kkachi.workers.spi.Engagement;
import dev.kkachi.workers.spi.Profile;
import dev.kkachi.workers.spi.SignIn;
import dev.kkachi.workers.spi.Whereabouts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DevicePredicatesTest {
    private static final String DAY = "2024-03-01T09:00:00Z";
    private static final Offset<Double> LITTLE = within(1e-9);

    private static double degree(List<Observation> seen) {
        return seen.isEmpty() ? 0 : seen.getFirst().degree();
    }

    private static double kvm(DeviceSighting.Kind kind, Thing thing) {
        return degree(new Staff().person("p1").device("p1", DAY, kind, thing).seenOf("p1", "DEV-06"));
    }

    @Test
    void boxesAreKnownByNameNumberScreenAndSerial() {
        assertThat(kvm(DeviceSighting.Kind.USB, Staff.named("PiKVM Composite Device")))
                .isEqualTo(1);
        assertThat(kvm(DeviceSighting.Kind.USB, new Thing("0x3346", "1009", "", "Keyboard", "", "")))
                .isEqualTo(1);
        assertThat(kvm(DeviceSighting.Kind.USB, new Thing("38EB", "0104", "", "", "", "")))
                .isEqualTo(1);
        assertThat(kvm(DeviceSighting.Kind.USB, new Thing("1d6b", "0104", "CAFEBABE", "Keyboard", "", "")))
                .isEqualTo(1);
        assertThat(kvm(DeviceSighting.Kind.MONITOR, new Thing("TSB", "8801", "", "", "", "")))
                .isEqualTo(1);
        assertThat(kvm(DeviceSighting.Kind.MONITOR, new Thing("", "", "", "", "LNX:7772", "")))
                .isEqualTo(1);
    }

    @Test
    void aScreenWithTheOneNumberOfADisguiseIsABoxAndTheSameModelWithItsOwnNumberIsNot() {
        assertThat(kvm(DeviceSighting.Kind.MONITOR, new Thing("", "", "T8NEE0038522", "B246WL", "", "")))
                .isEqualTo(1);
        assertThat(kvm(DeviceSighting.Kind.MONITOR, new Thing("", "", "T8NEE0099999", "B246WL", "", "")))
                .isZero();
    }

    @Test
    void aSmallComputerThatPlaysADeviceCountsALittleAndAnOrdinaryKeyboardNothing() {
        assertThat(kvm(DeviceSighting.Kind.USB, new Thing("1d6b", "0104", "1", "Gadget", "", "")))
                .isEqualTo(0.3, LITTLE);
        assertThat(kvm(DeviceSighting.Kind.USB, new Thing("046d", "c31c", "", "USB Keyboard", "", "")))
                .isZero();
        assertThat(kvm(DeviceSighting.Kind.USB, new Thing("", "", "", "4-port KVM switch", "", "")))
                .isZero();
    }

    @Test
    void oneThingThatIsKeysSoundAndDriveIsSeenAndThreeThingsAreNot() {
        Staff one = new Staff().person("p1");
        Staff three = new Staff().person("p1");
        int place = 0;
        for (String name : List.of("USB Keyboard", "USB Audio", "Mass Storage")) {
            one.device("p1", DAY, DeviceSighting.Kind.USB, new Thing("413c", "2113", "A1", name, "", ""));
            three.device("p1", DAY, DeviceSighting.Kind.USB, new Thing("413c", "2113", "A" + place++, name, "", ""));
        }

        assertThat(one.seenOf("p1", "DEV-07")).hasSize(1);
        assertThat(three.seenOf("p1", "DEV-07")).isEmpty();
    }

    @Test
    void facesVoicesAndCamerasWeighByWhatTheyCanMakeUp() {
        assertThat(degree(with("DeepFaceLive").seenOf("p1", "DEV-21"))).isEqualTo(1);
        assertThat(degree(with("Voicemod").seenOf("p1", "DEV-21"))).isEqualTo(0.5, LITTLE);
        assertThat(degree(with("ManyCam 8").seenOf("p1", "DEV-21"))).isEqualTo(0.35, LITTLE);
        assertThat(degree(with("OBS Studio").seenOf("p1", "DEV-21"))).isZero();
    }

    @Test
    void otherHabitsAreSeenByTheirProgrammes() {
        assertThat(with("Mouse Jiggler").seenOf("p1", "DEV-11")).hasSize(1);
        assertThat(degree(with("GoLogin").seenOf("p1", "DEV-20"))).isEqualTo(1);
        assertThat(degree(with("BlueStacks 5").seenOf("p1", "DEV-20"))).isEqualTo(0.2, LITTLE);
        assertThat(with("Cluely").seenOf("p1", "DEV-22")).hasSize(1);
        assertThat(with("Voicemeeter Banana").seenOf("p1", "DEV-23")).hasSize(1);
        assertThat(with("Firefox").seenOf("p1", "DEV-20")).isEmpty();
    }

    private static Staff with(String programme) {
        return new Staff().person("p1").device("p1", DAY, DeviceSighting.Kind.SOFTWARE, Staff.named(programme));
    }

    @Test
    void historiesWipedTwiceAreSeenAndOnceIsNot() {
        Staff once = new Staff()
                .person("p1")
                .device("p1", DAY, DeviceSighting.Kind.PROCESS, Staff.command("bash -c 'history -c'"));
        Staff twice = new Staff()
                .person("p1")
                .device("p1", DAY, DeviceSighting.Kind.PROCESS, Staff.command("rm ~/.bash_history"))
                .device("p1", DAY, DeviceSighting.Kind.PROCESS, Staff.command("wevtutil cl Security"));

        assertThat(once.seenOf("p1", "DEV-18")).isEmpty();
        assertThat(twice.seenOf("p1", "DEV-18")).hasSize(1);
    }

    @Test
    void aClockOnAnotherZoneIsSeenUnlessItIsAJourneyOrAnHour() {
        assertThat(clock("Asia/Vladivostok", 40).seenOf("p1", "DEV-19")).hasSize(1);
        assertThat(clock("Asia/Vladivostok", 10).seenOf("p1", "DEV-19")).isEmpty();
        assertThat(clock("Europe/London", 40).seenOf("p1", "DEV-19")).isEmpty();
        assertThat(clock("no zone", 40).seenOf("p1", "DEV-19")).isEmpty();
    }

    /// Sixty days of a clock, of which `away` stand on `zone` and the others on the claimed one.
    private static Staff clock(String zone, int away) {
        Staff staff = new Staff().person("p1", Engagement.NONE, living("de", "Europe/Berlin"), Profile.NONE);
        for (int day = 0; day < 60; day++) {
            staff.device(
                    "p1",
                    Instant.parse(DAY).plusSeconds(day * 86_400L).toString(),
                    DeviceSighting.Kind.TIMEZONE,
                    Staff.named(day < away ? zone : "Europe/Berlin"));
        }
        return staff;
    }

    private static Whereabouts living(String country, String zone) {
        return new Whereabouts(country, "", ZoneId.of(zone), Set.of(), false);
    }

    @Test
    void aDeviceThatStaysWhereItsUserIsNotIsSeenAndOneThatTravelsAlongIsNot() {
        assertThat(apart("us", 10).seenOf("p1", "DEV-12")).hasSize(1);
        assertThat(apart("us", 3).seenOf("p1", "DEV-12")).isEmpty();
    }

    /// Ten days of sign-ins from Russia; on the first `days` the device says to be in `country`, then it
    /// is there too.
    private static Staff apart(String country, int days) {
        Staff staff = new Staff().person("p1").address("198.51.100.7", "ru");
        for (int day = 0; day < 10; day++) {
            String time = Instant.parse(DAY).plusSeconds(day * 86_400L).toString();
            staff.signIn("p1", time, "198.51.100.7", "d1")
                    .device("p1", time, DeviceSighting.Kind.PLACE, Staff.named(day < days ? country : "RU"));
        }
        return staff;
    }

    @Test
    void aSessionThatGoesOnAtAHostingFirmIsSeenAndOneThatBeganThereIsNot() {
        assertThat(session("192.0.2.1", "203.0.113.9").seenOf("p1", "DEV-24")).hasSize(1);
        assertThat(session("203.0.113.9", "203.0.113.9").seenOf("p1", "DEV-24")).isEmpty();
        assertThat(session("192.0.2.1", "192.0.2.2").seenOf("p1", "DEV-24")).isEmpty();
    }

    private static Staff session(String first, String then) {
        SignIn.Session session = new SignIn.Session("s1", 60, "mail", "", Set.of());
        return new Staff()
                .person("p1")
                .address("203.0.113.9", "de", AddressUse.HOSTING)
                .signIn("p1", DAY, first, "d1", session)
                .signIn("p1", "2024-03-20T09:00:00Z", then, "d1", session);
    }
}
