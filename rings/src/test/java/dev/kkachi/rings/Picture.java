package dev.kkachi.rings;

import dev.kkachi.model.SourceRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Sightings and claims as a picture, a line each:
///
/// ```
/// ann   device   LAPTOP   2026-01-05 09:00-11:00     seen with it at that time
/// ann   device   LAPTOP   2026-01-05                 seen with it that day
/// ann   device   LAPTOP   2026-01-05..2026-03-01     seen with it over that time
/// ann   photo    face-1   -                          nobody knows when
/// ann   claims   city     Aldmere
/// ```
/// `weekly 8` before a line repeats it on eight weeks, each a week later.
final class Picture {
    private final RingSearch search;
    private int line;

    private Picture(RingSettings settings) {
        search = RingSearch.of(settings);
    }

    static Rings rings(String picture) {
        return rings(RingSettings.STANDARD, picture);
    }

    static Rings rings(RingSettings settings, String picture) {
        Picture drawn = new Picture(settings);
        picture.lines().filter(line -> !line.isBlank()).forEach(drawn::draw);
        return drawn.search.find();
    }

    /// Renders who is together: `ann+ben cat+dan`.
    static String render(Rings rings) {
        return rings.groups().stream()
                .map(group -> group.stream().map(PersonaId::value).collect(Collectors.joining("+")))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private void draw(String text) {
        List<String> words = new ArrayList<>(List.of(text.strip().split("\\s+")));
        int weeks = 1;
        if (words.getFirst().equals("weekly")) {
            weeks = Integer.parseInt(words.get(1));
            words = words.subList(2, words.size());
        }
        line++;
        SourceRef.FileLine source = new SourceRef.FileLine("picture", line);
        PersonaId who = new PersonaId(words.get(0));
        String kind = words.get(1).toUpperCase(Locale.ROOT);
        if (kind.equals("CLAIMS")) {
            Claim.Kind what = Claim.Kind.valueOf(words.get(2).toUpperCase(Locale.ROOT));
            search.hear(new Claim(who, what, words.get(3), source));
            return;
        }
        Identifier identifier = new Identifier(IdentifierKind.valueOf(kind), words.get(2));
        for (int week = 0; week < weeks; week++) {
            Seen seen = seen(words.subList(3, words.size()), week);
            search.see(new Sighting(who, identifier, seen, "", "", source));
        }
    }

    private static Seen seen(List<String> words, int week) {
        if (words.getFirst().equals("-")) {
            return Seen.UNTIMED;
        }
        String[] days = words.getFirst().split("\\.\\.");
        LocalDate first = LocalDate.parse(days[0]).plusWeeks(week);
        if (words.size() == 1) {
            return Seen.days(
                    first, days.length == 1 ? first : LocalDate.parse(days[1]).plusWeeks(week));
        }
        String[] hours = words.get(1).split("-");
        return Seen.between(
                Instant.parse(first + "T" + hours[0] + ":00Z"), Instant.parse(first + "T" + hours[1] + ":00Z"));
    }
}
