package dev.kkachi.cli.internal;

import dev.kkachi.conditions.CelConditions;
import dev.kkachi.investigation.spi.Intake;
import dev.kkachi.records.FolderRecords;
import dev.kkachi.workers.Assessment;
import dev.kkachi.workers.Backtest;
import dev.kkachi.workers.Catalogue;
import dev.kkachi.workers.Organisation;
import dev.kkachi.workers.RedFlags;
import dev.kkachi.workers.Workforce;
import dev.kkachi.workers.spi.AddressLookup;
import dev.kkachi.workers.spi.PersonId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `kkachi indicators test FILE FOLDER`: what an organisation's own indicators would have seen.
final class IndicatorsTestCommand implements Command {
    private static final String TRUTH = "--truth";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Tell of whom the indicators that FILE changes or adds are seen in the records of FOLDER.",
                        "Nothing is written. With --truth it also tells what they would have to weigh.",
                        "What needs to know network addresses is not evaluated here, which is said.");
        spec.addOption(OptionSpec.builder(TRUTH)
                .paramLabel("FILE")
                .type(String.class)
                .description(
                        "Who is guilty: CSV with the columns person_id and operator (yes, no)",
                        "or label (guilty, innocent).")
                .build());
        spec.addPositional(Positionals.required("2", "FILE FOLDER", "The indicators as YAML, and the records."));
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        Path file = Call.existing(Call.path(call.arguments().getFirst()));
        Path folder = Call.existing(Call.path(call.arguments().getLast()));
        Catalogue catalogue =
                Catalogue.standard().speaking(CelConditions.language()).with(file.toString(), IndicatorFile.read(file));
        Path truth = call.findPath(TRUTH);
        Map<PersonId, Boolean> guilty = truth == null ? Map.of() : TruthFile.read(Call.existing(truth));
        Gathered gathered = new Gathered();
        Intake intake = FolderRecords.of(folder, folder.resolve("kkachi-out")).read(gathered);
        Workforce workforce = gathered.workforce();
        Assessment assessment =
                new RedFlags(catalogue, Organisation.UNDECIDED, AddressLookup.NOTHING).of(workforce, call.threads());
        Backtest backtest = Backtest.of(catalogue, assessment, guilty);
        Utf8Buffer out = new Utf8Buffer();
        BacktestForm.render(call.format(), backtest, out);
        Output.print(call.around(), null, out);
        if (!call.quiet()) {
            call.around()
                    .err()
                    .println(Progress.counted(backtest.trials().size(), "indicator") + " over "
                            + Progress.counted(workforce.size(), "person") + "; "
                            + Progress.counted(intake.rowsRead(), "row") + " read, "
                            + Progress.grouped(intake.rowsRejected()) + " rejected or unjoined.");
        }
        return Exit.DONE;
    }
}
