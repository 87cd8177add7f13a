package dev.kkachi.investigation.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.Subject;
import dev.kkachi.rings.Identifier;
import dev.kkachi.rings.IdentifierKind;
import dev.kkachi.workers.Indicator;
import dev.kkachi.workers.spi.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;

/// What companions have in common beside internet lines, to be shown: one delivery address, one telephone,
/// one text of a CV. It weighs nothing, for what it says has made them one case already; but whoever reads of
/// several people in one case must see what ties them, and in which rows.
final class CommonThings {
    /// The group of such findings; they are drawn among what the members share.
    static final String GROUP = RingSigns.GROUP + ":companions";

    private final PersonaSightings sightings;
    private final Policy policy;
    private final Circles circles = new Circles();

    CommonThings(PersonaSightings sightings, Policy policy) {
        this.sightings = sightings;
        this.policy = policy;
    }

    /// Notes that two companions have in common the thing for which `key` stands; a home, a holder or whoever
    /// brought somebody in is no sign of the catalogue and is told with the link.
    void add(String key, PersonId one, PersonId other) {
        Identifier thing = PersonaSightings.identifier(key);
        if (thing != null && thing.kind() != IdentifierKind.IP) {
            circles.add(key, one, other);
        }
    }

    /// Returns a sign without weight for each thing of each circle, but for what `rings` tell already and for
    /// what a crowd has, such as an office to which everybody's equipment goes.
    List<Sign> signs(List<Sign> rings) {
        List<Sign> signs = new ArrayList<>();
        circles.things().forEach((circle, keys) -> {
            for (String key : keys) {
                Identifier thing = Objects.requireNonNull(PersonaSightings.identifier(key));
                if (sightings.holders(key) <= Companions.CROWD && !isTold(rings, circle, thing)) {
                    signs.add(sign(circle, key, thing));
                }
            }
        });
        return signs;
    }

    private static boolean isTold(List<Sign> rings, SortedSet<PersonId> circle, Identifier thing) {
        return rings.stream()
                .anyMatch(sign -> sign.indicator().id().equals(RingSigns.indicator(thing.kind()))
                        && sign.persons().containsAll(circle));
    }

    private Sign sign(SortedSet<PersonId> circle, String key, Identifier thing) {
        List<PersonId> persons = List.copyOf(circle);
        List<Evidence> evidence = persons.stream()
                .flatMap(id -> sightings.evidence(id, key).stream())
                .limit(SharedLines.SIGHTINGS_SHOWN)
                .toList();
        int others = sightings.holders(key) - persons.size();
        String also = others <= 0 ? "" : " with " + others + (others == 1 ? " other" : " others");
        String summary = "Persons " + SharedLines.listed(persons) + " share " + words(thing) + also
                + ", as innocent people may, too; " + SharedLines.WEIGHTLESS;
        Subject subject = new Subject(Subject.Kind.PERSON, persons.getFirst().value());
        Indicator indicator = policy.catalogue().get(RingSigns.indicator(thing.kind()));
        Signs.Drawn drawn = new Signs.Drawn(subject, 0, summary, evidence);
        return Sign.of(
                Signs.finding(indicator, GROUP, drawn),
                indicator,
                persons,
                "shares " + RingSigns.article(thing.kind().label()));
    }

    private static String words(Identifier thing) {
        return switch (thing.kind()) {
            case PHOTO -> "one photograph, or nearly the same";
            case CV_TEXT -> "the text of one CV, or nearly the same";
            default -> "the " + thing.kind().label() + " " + thing.value();
        };
    }
}
