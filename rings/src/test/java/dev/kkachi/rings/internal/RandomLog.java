package dev.kkachi.rings.internal;

import dev.kkachi.model.SourceRef;
import dev.kkachi.rings.Claim;
import dev.kkachi.rings.Identifier;
import dev.kkachi.rings.IdentifierKind;
import dev.kkachi.rings.PersonaId;
import dev.kkachi.rings.Seen;
import dev.kkachi.rings.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Sightings drawn at random among few personas and values, so that much is shared, and the same as a plain list.
///
/// @param sightings all that was seen
/// @param claims all that was claimed
record RandomLog(List<Sighting> sightings, List<Claim> claims) {
    private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");
    private static final int PERSONAS = 7;
    private static final int VALUES = 4;

    static RandomLog draw(RandomGenerator random) {
        List<Sighting> sightings = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        int rows = 1 + random.nextInt(60);
        for (int row = 0; row < rows; row++) {
            PersonaId who = new PersonaId("p" + random.nextInt(PERSONAS));
            SourceRef.FileLine source = new SourceRef.FileLine("drawn", row + 1L);
            if (random.nextInt(6) == 0) {
                Claim.Kind kind = Claim.Kind.values()[random.nextInt(Claim.Kind.values().length)];
                claims.add(new Claim(who, kind, "value-" + random.nextInt(VALUES), source));
            } else {
                IdentifierKind kind = IdentifierKind.values()[random.nextInt(IdentifierKind.values().length)];
                Identifier identifier = new Identifier(kind, "value-" + random.nextInt(VALUES));
                sightings.add(new Sighting(who, identifier, seen(random), "", "", source));
            }
        }
        return new RandomLog(sightings, claims);
    }

    private static Seen seen(RandomGenerator random) {
        Instant first = BEGIN.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 60)));
        return switch (random.nextInt(4)) {
            case 0 -> Seen.UNTIMED;
            case 1 -> {
                LocalDate day = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(60));
                yield Seen.days(day, day.plusDays(random.nextInt(3)));
            }
            case 2 -> Seen.between(first, first);
            default -> Seen.between(first, first.plus(Duration.ofMinutes(random.nextInt(3000))));
        };
    }

    SightingLog log() {
        SightingLog log = new SightingLog();
        sightings.forEach(log::add);
        claims.forEach(log::add);
        return log;
    }
}
