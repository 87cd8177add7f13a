package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.Circumstances;
import dev.kkachi.investigation.spi.Intake;
import dev.kkachi.investigation.spi.Records;
import dev.kkachi.workers.Assessment;
import dev.kkachi.workers.Catalogue;
import java.nio.file.Path;

/// Signs that were looked for and not weighed.
///
/// @param catalogue the signs
/// @param assessment what was seen
/// @param persons how many persons there are
/// @param intake what was read
public record Tried(Catalogue catalogue, Assessment assessment, int persons, Intake intake) {
    /// Looks for every sign in `records`, whose settings and papers lie in `folder`.
    public static Tried on(Records records, Path folder, Circumstances told) {
        Policy policy = PolicyFile.in(folder).with(told);
        Dossier dossier = new Dossier();
        Intake intake = records.read(dossier);
        Assessment assessment = new Conclusion(folder, policy, Run.surroundings(folder, policy, told)).signsOf(dossier);
        return new Tried(policy.catalogue(), assessment, dossier.persons().size(), intake);
    }
}
