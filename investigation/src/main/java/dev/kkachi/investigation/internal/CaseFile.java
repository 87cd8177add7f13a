package dev.kkachi.investigation.internal;

import dev.kkachi.workers.spi.PersonId;
import java.util.List;

/// Something that deserves a person's time.
///
/// @param id made from its kind and its members, so that it stays the same from run to run
/// @param kind `ring`, `person`, `wallet` or `listed_party`
/// @param headline one line
/// @param persons whom it concerns, sorted
/// @param signs its evidence, the weightiest first
/// @param bits what the evidence weighs together
/// @param probability after the evidence
record CaseFile(
        String id,
        String kind,
        String headline,
        List<PersonId> persons,
        List<Sign> signs,
        double bits,
        double probability) {
    CaseFile {
        persons = List.copyOf(persons);
        signs = List.copyOf(signs);
    }

    /// Returns what to check next, the weightiest reason first.
    List<String> nextChecks() {
        return signs.stream()
                .flatMap(sign -> sign.indicator().checks().stream())
                .distinct()
                .toList();
    }
}
