package dev.kkachi.cli.internal;

import dev.kkachi.investigation.Circumstances;
import dev.kkachi.investigation.SignTrial;
import dev.kkachi.records.FolderRecords;
import dev.kkachi.workers.Backtest;
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
                        "The settings and papers in FOLDER and files about addresses count as they do when",
                        "FOLDER is investigated.");
        spec.addOption(InvestigateCommand.reference());
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
        Path truth = call.findPath(TRUTH);
        Map<PersonId, Boolean> guilty = truth == null ? Map.of() : TruthFile.read(Call.existing(truth));
        Circumstances told = InvestigateCommand.circumstances(call)
                .with(new Circumstances.OwnIndicators(file.toString(), IndicatorFile.read(file)));
        SignTrial trial = SignTrial.of(FolderRecords.of(folder, folder.resolve("kkachi-out")), folder, told);
        Backtest backtest = Backtest.of(trial.catalogue(), trial.assessment(), guilty);
        Utf8Buffer out = new Utf8Buffer();
        BacktestForm.render(call.format(), backtest, out);
        Output.print(call.around(), null, out);
        if (!call.quiet()) {
            call.around()
                    .err()
                    .println(Progress.counted(backtest.trials().size(), "indicator") + " over "
                            + Progress.counted(trial.persons(), "person") + "; "
                            + Progress.counted(trial.intake().rowsRead(), "row") + " read, "
                            + Progress.grouped(trial.intake().rowsRejected()) + " rejected or unjoined.");
        }
        return Exit.DONE;
    }
}
