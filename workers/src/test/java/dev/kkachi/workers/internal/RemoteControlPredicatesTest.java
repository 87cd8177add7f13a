package dev.kkachi.workers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.workers.Organisation;
import dev.kkachi.workers.spi.DeviceSighting;
import dev.kkachi.workers.spi.Engagement;
import dev.kkachi.workers.spi.Profile;
import dev.kkachi.workers.spi.Whereabouts;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemoteControlPredicatesTest {
    private static final String DAY = "2024-03-01T09:00:00Z";

    @Test
    void aProgrammeForRemoteControlIsSeenByItsNameAndByItsFile() {
        Staff staff = new Staff()
                .person("p1")
                .device("p1", DAY, DeviceSighting.Kind.SOFTWARE, Staff.named("AnyDesk 8.0.10"))
                .device(
                        "p1",
                        DAY,
                        DeviceSighting.Kind.PROCESS,
                        Staff.command("\"C:\\Program Files\\x\\rustdesk.exe\" -s"));

        assertThat(staff.seenOf("p1", "DEV-01")).singleElement().satisfies(seen -> {
            assertThat(seen.summary()).isEqualTo("has AnyDesk and RustDesk for remote control, which nobody allowed");
            assertThat(seen.evidence()).hasSize(2);
        });
    }

    @Test
    void whatThePolicyAllowsIsNoSignUnderAnyOfItsNames() {
        Staff staff = new Staff()
                .organisation(new Organisation(Set.of("Chrome Remote Desktop"), Set.of(), Set.of()))
                .person("p1")
                .device("p1", DAY, DeviceSighting.Kind.PROCESS, Staff.named("remoting_host.exe"));

        assertThat(staff.seenOf("p1", "DEV-01")).isEmpty();
    }

    @Test
    void whatAFifthOfTheStaffHasIsTheOrganisationsOwn() {
        Staff staff = new Staff();
        for (int i = 0; i < 20; i++) {
            String tool = i < 6 ? "TeamViewer Host" : "Some Editor";
            staff.person("p" + i).device("p" + i, DAY, DeviceSighting.Kind.SOFTWARE, Staff.named(tool));
        }

        assertThat(staff.seenOf("p1", "DEV-01")).isEmpty();
    }

    @Test
    void whatNearlyHalfOfARoleHasIsWhatTheRoleWorksWith() {
        Staff keepers = staffOf("IT administrator", 5);
        Staff few = staffOf("IT administrator", 3);

        assertThat(keepers.seenOf("p1", "DEV-01")).isEmpty();
        assertThat(few.seenOf("p1", "DEV-01")).hasSize(1);
    }

    /// Ten people of a role, of whom some have a programme for remote control, among fifty others who
    /// have none.
    private static Staff staffOf(String role, int holders) {
        Staff staff = new Staff();
        for (int i = 0; i < 60; i++) {
            Engagement engagement = new Engagement("employee", i < 10 ? role : "writer", "", "", Engagement.Dates.NONE);
            staff.person("p" + i, engagement, Whereabouts.UNKNOWN, Profile.NONE)
                    .device(
                            "p" + i,
                            DAY,
                            DeviceSighting.Kind.SOFTWARE,
                            Staff.named(i < holders ? "AnyDesk" : "Some Editor"));
        }
        return staff;
    }

    @Test
    void ordinaryProgrammesAndTheViewerOfAnotherMachineAreNoSign() {
        Staff staff = new Staff().person("p1");
        for (String name : new String[] {"mstsc.exe", "VNC Viewer", "Dolphin", "Level 5", "", "\u0000", "..."}) {
            staff.device("p1", DAY, DeviceSighting.Kind.SOFTWARE, Staff.named(name));
        }

        assertThat(staff.seenOf("p1", "DEV-01")).isEmpty();
    }

    @Test
    void twoProductsOnOneDeviceWithinAMonthAreSeen() {
        Staff staff = new Staff()
                .person("p1")
                .device("p1", DAY, DeviceSighting.Kind.SOFTWARE, Staff.named("AnyDesk"))
                .device("p1", "2024-03-20T09:00:00Z", DeviceSighting.Kind.SOFTWARE, Staff.named("Splashtop Streamer"));

        assertThat(staff.seenOf("p1", "DEV-02"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.summary()).isEqualTo("has AnyDesk and Splashtop on one device"));
    }

    @Test
    void aChangeAfterAYearIsNotTwoProducts() {
        Staff staff = new Staff()
                .person("p1")
                .device("p1", DAY, DeviceSighting.Kind.SOFTWARE, Staff.named("AnyDesk"))
                .device("p1", "2025-03-20T09:00:00Z", DeviceSighting.Kind.SOFTWARE, Staff.named("Splashtop"));

        assertThat(staff.seenOf("p1", "DEV-02")).isEmpty();
    }

    @Test
    void remoteControlCountsAsEarlyOnlyWithinDaysOfTheStart() {
        Staff early = started("2024-02-27T00:00:00Z");
        Staff late = started("2023-02-27T00:00:00Z");

        assertThat(early.seenOf("p1", "DEV-03")).hasSize(1);
        assertThat(late.seenOf("p1", "DEV-03")).isEmpty();
    }

    private static Staff started(String start) {
        Engagement engagement =
                new Engagement("employee", "", "", "", new Engagement.Dates(null, Instant.parse(start), null, null));
        return new Staff()
                .person("p1", engagement, Whereabouts.UNKNOWN, Profile.NONE)
                .device("p1", DAY, DeviceSighting.Kind.SOFTWARE, Staff.named("AnyDesk"));
    }

    @Test
    void aSetUpByCommandIsSeenAndOpeningThePageIsNot() {
        Staff staff = new Staff()
                .person("p1")
                .person("p2")
                .device(
                        "p1",
                        DAY,
                        DeviceSighting.Kind.PROCESS,
                        Staff.command("powershell & .\\remoting_start_host.exe --code=4/x --pin=123456"))
                .device(
                        "p2",
                        DAY,
                        DeviceSighting.Kind.PROCESS,
                        Staff.command("chrome https://remotedesktop.google.com/access"));

        assertThat(staff.seenOf("p1", "DEV-04")).hasSize(1);
    }

    @Test
    void tunnelsReverseShellsAndOpenPortsAreWaysIn() {
        assertThat(way(DeviceSighting.Kind.PROCESS, "ngrok tcp 3389")).isTrue();
        assertThat(way(DeviceSighting.Kind.PROCESS, "/usr/bin/ssh -N -R 2222:localhost:22 me@example.org"))
                .isTrue();
        assertThat(way(DeviceSighting.Kind.PROCESS, "netsh interface portproxy add v4tov4 listenport=1"))
                .isTrue();
        assertThat(way(DeviceSighting.Kind.PORT, "0.0.0.0:3389")).isTrue();
        assertThat(way(DeviceSighting.Kind.PROCESS, "ssh -L 5432:db:5432 example.org"))
                .isFalse();
        assertThat(way(DeviceSighting.Kind.PORT, "127.0.0.1:5900")).isFalse();
        assertThat(way(DeviceSighting.Kind.PORT, "443")).isFalse();
    }

    private static boolean way(DeviceSighting.Kind kind, String command) {
        Staff staff = new Staff().person("p1").device("p1", DAY, kind, Staff.command(command));
        return !staff.seenOf("p1", "DEV-05").isEmpty();
    }
}
