package dev.kkachi.investigation;

import dev.kkachi.investigation.internal.Run;
import dev.kkachi.investigation.spi.PartyScreening;
import dev.kkachi.investigation.spi.Records;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The main job: an organisation's records and the sanctions lists in, ranked cases with their evidence
/// out.
public final class Investigation {
    private final Run run;

    private Investigation(Run run) {
        this.run = run;
    }

    /// Returns an investigation that asks `screening` whom the lists mean and `clock` what time it is.
    /// Its account says that it was made by the Kkachi of `version`.
    public static Investigation over(PartyScreening screening, InstantSource clock, String version) {
        return new Investigation(Run.over(screening, clock, version));
    }

    /// Returns this investigation with what it is told beside the records.
    public Investigation under(Circumstances circumstances) {
        return new Investigation(run.under(circumstances));
    }

    /// Investigates `records` and writes the results to the folder `out`, which is made if needed. The
    /// settings are those of `kkachi.yaml` in `folder`, the standard ones where there is no such file.
    ///
    /// @throws dev.kkachi.model.KkachiException if the settings are wrong, there is nobody to look at, or
    ///     the results cannot be written
    public Outcome run(Records records, Path folder, Path out) {
        Run.Result result = run.into(records, folder, out);
        List<Outcome.Ranked> cases = new ArrayList<>();
        for (Run.Line line : result.cases()) {
            cases.add(new Outcome.Ranked(
                    cases.size() + 1, line.id(), line.headline(), line.probability(), line.bits(), line.persons()));
        }
        return new Outcome(out, cases, result.persons(), result.intake());
    }
}
