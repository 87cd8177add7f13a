package dev.kkachi.rings.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.rings.Claim;
import dev.kkachi.rings.IdentifierKind;
import dev.kkachi.rings.Meeting;
import dev.kkachi.rings.PersonaId;
import dev.kkachi.rings.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What two personas share, told by walking sorted numbers, against the plain lists of rows.
class ComparisonTest {
    @Test
    void whatIsSharedAndByHowManyIsWhatThePlainListsSay() {
        forAll(RandomLog::draw, drawn -> {
            SightingLog log = drawn.log();
            Holdings holdings = Holdings.of(log);
            Likeness likeness = new Likeness();
            Comparison comparison = new Comparison(holdings, Places.of(holdings), Hands.of(holdings));
            for (int left = 0; left < log.personas(); left++) {
                for (int right = left + 1; right < log.personas(); right++) {
                    comparison.compare(left, right, likeness);
                    assertThat(said(likeness)).isEqualTo(plain(drawn, log.personaId(left), log.personaId(right)));
                }
            }
            return true;
        });
    }

    @Test
    void candidatesAreThoseWhoShareMoreThanAHint() {
        forAll(RandomLog::draw, drawn -> {
            SightingLog log = drawn.log();
            Set<String> found = new TreeSet<>();
            for (long pair : Candidates.of(Holdings.of(log), 3)) {
                found.add(log.personaId((int) (pair >>> 32)) + " " + log.personaId((int) pair));
            }
            Set<String> plain = new TreeSet<>();
            for (int left = 0; left < log.personas(); left++) {
                for (int right = left + 1; right < log.personas(); right++) {
                    if (areComparable(drawn, log.personaId(left), log.personaId(right))) {
                        plain.add(log.personaId(left) + " " + log.personaId(right));
                    }
                }
            }
            assertThat(found).isEqualTo(plain);
            return true;
        });
    }

    private static boolean areComparable(RandomLog drawn, PersonaId left, PersonaId right) {
        for (IdentifierKind kind : IdentifierKind.values()) {
            Set<String> both = keys(drawn, left, kind);
            both.retainAll(keys(drawn, right, kind));
            if (kind.strength() != IdentifierKind.Strength.HINTS
                    && both.stream().anyMatch(key -> holders(drawn, kind, key) <= 3)) {
                return true;
            }
        }
        Set<String> homes = claims(drawn, left, Claim.Kind.HOME);
        homes.retainAll(claims(drawn, right, Claim.Kind.HOME));
        return homes.stream()
                .anyMatch(home -> drawn.claims().stream()
                                .filter(claim -> claim.kind() == Claim.Kind.HOME
                                        && claim.value().equals(home))
                                .map(Claim::persona)
                                .distinct()
                                .count()
                        <= 3);
    }

    private static List<String> said(Likeness likeness) {
        List<String> said = new ArrayList<>();
        for (IdentifierKind kind : IdentifierKind.values()) {
            byte code = likeness.code[kind.ordinal()];
            if (Likeness.isShared(code)) {
                said.add(kind + " shared " + likeness.values[kind.ordinal()] + " step " + Likeness.step(code)
                        + (Likeness.isSeveral(code) ? " several" : "") + " " + Likeness.meeting(code));
            } else {
                said.add(kind + (code == Likeness.APART ? " apart" : " unknown"));
            }
        }
        said.add("city " + likeness.claims[Stories.CITY]);
        said.add("home " + likeness.claims[Stories.HOME]);
        return said;
    }

    private static List<String> plain(RandomLog drawn, PersonaId left, PersonaId right) {
        List<String> plain = new ArrayList<>();
        for (IdentifierKind kind : IdentifierKind.values()) {
            Set<String> mine = keys(drawn, left, kind);
            Set<String> yours = keys(drawn, right, kind);
            Set<String> both = new TreeSet<>(mine);
            both.retainAll(yours);
            if (both.isEmpty()) {
                plain.add(kind + (mine.isEmpty() || yours.isEmpty() ? " unknown" : " apart"));
                continue;
            }
            int step = both.stream()
                    .mapToInt(key -> Stories.step(holders(drawn, kind, key)))
                    .min()
                    .orElseThrow();
            Meeting meeting = both.stream()
                    .filter(key -> Stories.step(holders(drawn, kind, key)) == step)
                    .map(key -> meeting(rows(drawn, left, kind, key), rows(drawn, right, kind, key)))
                    .max(Comparator.comparingInt(ComparisonTest::rank))
                    .orElseThrow();
            plain.add(kind + " shared " + both.size() + " step " + step + (both.size() > 1 ? " several" : "") + " "
                    + meeting);
        }
        plain.add("city " + agreement(drawn, left, right, Claim.Kind.CITY));
        plain.add("home " + agreement(drawn, left, right, Claim.Kind.HOME));
        return plain;
    }

    private static int rank(Meeting meeting) {
        return List.of(Meeting.UNTIMED, Meeting.HANDED_OVER, Meeting.BRIEFLY, Meeting.AT_ONCE, Meeting.IN_TURNS)
                .indexOf(meeting);
    }

    /// Each row against each: no order, no merging.
    private static Meeting meeting(List<Sighting> left, List<Sighting> right) {
        boolean isOnPaper =
                !left.isEmpty() && left.getFirst().identifier().kind().family() == IdentifierKind.Family.PAPER;
        boolean areMoments = left.size() == 1 && right.size() == 1 && isMoment(left) && isMoment(right);
        if (left.isEmpty() || right.isEmpty() || isOnPaper || areMoments) {
            return Meeting.UNTIMED;
        }
        Instant begin = max(first(left), first(right));
        Instant end = min(last(left), last(right));
        if (end.isBefore(begin)) {
            return Meeting.HANDED_OVER;
        }
        if (Duration.between(begin, end).toMinutes() < Duration.ofDays(14).toMinutes()) {
            return Meeting.BRIEFLY;
        }
        for (Sighting one : left) {
            for (Sighting two : right) {
                boolean overlap = from(one).isBefore(to(two)) && from(two).isBefore(to(one));
                if (overlap && !isOneDay(one) && !isOneDay(two)) {
                    return Meeting.AT_ONCE;
                }
            }
        }
        return Meeting.IN_TURNS;
    }

    private static boolean isMoment(List<Sighting> rows) {
        return from(rows.getFirst()).equals(to(rows.getFirst())) || isOneDay(rows.getFirst());
    }

    private static boolean isOneDay(Sighting row) {
        return row.seen().wholeDays() && Duration.between(from(row), to(row)).toHours() < 24;
    }

    private static Instant first(List<Sighting> rows) {
        return rows.stream()
                .map(ComparisonTest::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant last(List<Sighting> rows) {
        return rows.stream()
                .map(ComparisonTest::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant from(Sighting row) {
        return minute(Objects.requireNonNull(row.seen().first()));
    }

    private static Instant to(Sighting row) {
        return minute(Objects.requireNonNull(row.seen().last()));
    }

    private static Instant minute(Instant time) {
        return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), 60L) * 60);
    }

    private static Instant max(Instant one, Instant two) {
        return one.isAfter(two) ? one : two;
    }

    private static Instant min(Instant one, Instant two) {
        return one.isBefore(two) ? one : two;
    }

    private static int agreement(RandomLog drawn, PersonaId left, PersonaId right, Claim.Kind kind) {
        Set<String> mine = claims(drawn, left, kind);
        Set<String> yours = claims(drawn, right, kind);
        if (mine.isEmpty() || yours.isEmpty()) {
            return Likeness.UNKNOWN;
        }
        return mine.stream().anyMatch(yours::contains) ? Likeness.SAME : Likeness.APART;
    }

    private static Set<String> claims(RandomLog drawn, PersonaId who, Claim.Kind kind) {
        return drawn.claims().stream()
                .filter(claim -> claim.persona().equals(who) && claim.kind() == kind)
                .map(Claim::value)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> keys(RandomLog drawn, PersonaId who, IdentifierKind kind) {
        return drawn.sightings().stream()
                .filter(row -> row.persona().equals(who) && row.identifier().kind() == kind)
                .map(row -> row.identifier().key())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Sighting> rows(RandomLog drawn, PersonaId who, IdentifierKind kind, String key) {
        return drawn.sightings().stream()
                .filter(row -> row.persona().equals(who))
                .filter(row -> row.identifier().kind() == kind
                        && row.identifier().key().equals(key))
                .filter(row -> row.seen().first() != null)
                .toList();
    }

    private static int holders(RandomLog drawn, IdentifierKind kind, String key) {
        return (int) drawn.sightings().stream()
                .filter(row -> row.identifier().kind() == kind
                        && row.identifier().key().equals(key))
                .map(Sighting::persona)
                .distinct()
                .count();
    }
}
