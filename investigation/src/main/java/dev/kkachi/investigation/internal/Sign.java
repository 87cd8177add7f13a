package dev.kkachi.investigation.internal;

import dev.kkachi.model.Finding;
import dev.kkachi.model.SourceRef;
import dev.kkachi.workers.spi.PersonId;
import java.util.List;

/// A finding and the known persons whom it concerns.
///
/// @param finding what was found
/// @param persons whom it concerns, sorted; empty where nobody known is behind its subject
/// @param byName whether it rests on a name alone, which never counts into worker risk
record Sign(Finding finding, List<PersonId> persons, boolean byName) {
    Sign {
        persons = List.copyOf(persons);
    }

    /// Says whether money went to the listed party itself, and not over a transfer.
    boolean isDirect() {
        return finding.evidence().stream().noneMatch(evidence -> evidence.source() instanceof SourceRef.Transaction);
    }
}
