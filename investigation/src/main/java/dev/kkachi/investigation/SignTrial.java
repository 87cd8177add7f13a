package dev.kkachi.investigation;

import dev.kkachi.investigation.internal.Run;
import dev.kkachi.investigation.spi.Intake;
import dev.kkachi.investigation.spi.Records;
import dev.kkachi.workers.Assessment;
import dev.kkachi.workers.Catalogue;
import java.nio.file.Path;

/// Signs tried on records as an investigation would look for them, with the settings in the folder, what
/// its papers say and what files about addresses know; nothing is weighed and nothing written.
///
/// @param catalogue the signs, with all that the organisation changed
/// @param assessment what was seen
/// @param persons how many persons there are
/// @param intake what was read
public record SignTrial(Catalogue catalogue, Assessment assessment, int persons, Intake intake) {
    /// Looks for every sign in `records`.
    ///
    /// @param folder where `kkachi.yaml` may be, and the files that the records name
    /// @param told what there is beside the records
    /// @throws dev.kkachi.model.KkachiException if the settings are wrong
    public static SignTrial of(Records records, Path folder, Circumstances told) {
        return Run.signs(records, folder, told);
    }
}
