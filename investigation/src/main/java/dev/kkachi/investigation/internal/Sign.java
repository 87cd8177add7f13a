package dev.kkachi.investigation.internal;

import dev.kkachi.model.Finding;
import dev.kkachi.model.SourceRef;
import dev.kkachi.workers.Indicator;
import dev.kkachi.workers.spi.PersonId;
import java.util.List;

/// A finding and the known persons whom it concerns.
///
/// @param finding what was found
/// @param indicator the row of the catalogue that it rests on
/// @param persons whom it concerns, sorted; empty where nobody known is behind its subject
/// @param deed what a headline says that they do: a verb phrase in the singular, such as `shares a
///     wallet`
/// @param holders those of them of whom the evidence itself speaks; the others are tied to them by other
///     signs
/// @param byName whether it rests on a name alone, which never counts into worker risk
record Sign(
        Finding finding,
        Indicator indicator,
        List<PersonId> persons,
        List<PersonId> holders,
        String deed,
        boolean byName) {
    Sign {
        persons = List.copyOf(persons);
        holders = List.copyOf(holders);
    }

    /// Returns a sign whose evidence speaks of everybody whom it concerns.
    static Sign of(Finding finding, Indicator indicator, List<PersonId> persons, String deed) {
        return new Sign(finding, indicator, persons, persons, deed, false);
    }

    double bits() {
        return finding.weight().bits();
    }

    /// Says whether it rests on a sanctions list.
    boolean isListed() {
        return indicator.group().startsWith("listed_");
    }

    /// Says whether it is part of a ring: one operator behind all the persons.
    boolean isOfRing() {
        return finding.group().startsWith(RingSigns.GROUP + ":");
    }

    /// Says whether it speaks for the persons.
    boolean clears() {
        return indicator.bits() < 0;
    }

    /// Says whether money went to the listed party itself, and not over a transfer.
    boolean isDirect() {
        return finding.evidence().stream().noneMatch(evidence -> evidence.source() instanceof SourceRef.Transaction);
    }
}
