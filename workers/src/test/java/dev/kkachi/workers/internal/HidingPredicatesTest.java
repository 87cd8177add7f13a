package dev.kkachi.workers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.networks.AddressUse;
import dev.kkachi.workers.spi.Activity;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HidingPredicatesTest {
    private static final Instant START = Instant.parse("2024-03-01T09:00:00Z");

    /// Somebody who works on ten days from `usual` and copies `count` things on the last of them from `ip`.
    private static Staff copies(String usual, int count, String ip) {
        Staff staff = new Staff()
                .person("p1")
                .address("5.0.0.1", "us", AddressUse.HOSTING)
                .address("6.0.0.1", "us", AddressUse.VPN)
                .address("7.0.0.1", "us");
        for (int day = 0; day < 10; day++) {
            staff.signIn("p1", START.plusSeconds(86_400L * day).toString(), usual, "d");
        }
        for (int n = 0; n < count; n++) {
            String time = START.plusSeconds(86_400L * 9 + n).toString();
            staff.activityFrom("p1", time, Activity.Kind.CLONE, ip);
        }
        return staff;
    }

    @Test
    void muchThatIsCopiedFromWhereThePersonNeverWorksIsSeen() {
        assertThat(copies("7.0.0.1", 30, "5.0.0.1").seenOf("p1", "NET-20"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.summary()).startsWith("cloned or downloaded 30 things on one day"));
        assertThat(copies("7.0.0.1", 30, "6.0.0.1").seenOf("p1", "NET-20")).hasSize(1);
    }

    @Test
    void littleOrFromHomeOrFromTheUsualNetworkIsNoSign() {
        assertThat(copies("7.0.0.1", 20, "5.0.0.1").seenOf("p1", "NET-20")).isEmpty();
        assertThat(copies("7.0.0.1", 30, "7.0.0.1").seenOf("p1", "NET-20")).isEmpty();
        assertThat(copies("5.0.0.1", 30, "5.0.0.1").seenOf("p1", "NET-20")).isEmpty();
    }

    @Test
    void aLogThatDoesNotSayFromWhereSaysNothing() {
        assertThat(copies("7.0.0.1", 30, "").seenOf("p1", "NET-20")).isEmpty();
    }
}
