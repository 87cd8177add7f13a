package dev.kkachi.rings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.SourceRef;
import dev.kkachi.rings.Identifier;
import dev.kkachi.rings.IdentifierKind;
import dev.kkachi.rings.PersonaId;
import dev.kkachi.rings.Seen;
import dev.kkachi.rings.Sighting;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Whether two are ever at work at one time.
class HandsTest {
    private final SightingLog log = new SightingLog();

    private void works(String who, int day, int hour) {
        Instant from =
                Instant.parse("2026-01-05T00:00:00Z").plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
        Identifier machine = new Identifier(IdentifierKind.DEVICE, "LAPTOP-" + who);
        SourceRef.FileLine source = new SourceRef.FileLine("drawn", day + 1L);
        Seen seen = Seen.between(from, from.plus(Duration.ofHours(2)));
        log.add(new Sighting(new PersonaId(who), machine, seen, "", "", source));
    }

    private byte met(String left, String right) {
        return Hands.of(Holdings.of(log)).between(log.find(new PersonaId(left)), log.find(new PersonaId(right)));
    }

    @Test
    void twoWhoTakeTurnsOnManyDaysHaveOnePairOfHands() {
        for (int day = 0; day < 20; day++) {
            works("ann", day, 8);
            works("ben", day, 11);
        }

        assertThat(met("ann", "ben")).isEqualTo(Likeness.SAME);
    }

    @Test
    void twoWhoWorkAtOneTimeEveryThirdDayDoNot() {
        for (int day = 0; day < 21; day++) {
            works("ann", day, 8);
            works("ben", day, day % 3 == 0 ? 9 : 11);
        }

        assertThat(met("ann", "ben")).isEqualTo(Likeness.APART);
    }

    @Test
    void aFewDaysInCommonTellNothing() {
        for (int day = 0; day < 5; day++) {
            works("ann", day, 8);
            works("ben", day, 11);
        }

        assertThat(met("ann", "ben")).isEqualTo(Likeness.UNKNOWN);
    }
}
