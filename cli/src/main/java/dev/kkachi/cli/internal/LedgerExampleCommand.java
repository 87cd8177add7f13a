package dev.kkachi.cli.internal;

import dev.kkachi.model.KkachiException;
import dev.kkachi.simulator.Trail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi ledger example FOLDER`: writes an invented case to try the tracing on.
final class LedgerExampleCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Write an invented case: three years of transfers in which the wages of undercover workers",
                        "become Tether on another chain and are sold by brokers. truth.json says where it all ended.");
        spec.addPositional(Positionals.required("1", "FOLDER", "A folder that is made; it may not be there yet."));
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        Path folder = Call.path(call.arguments().getFirst());
        if (Files.exists(folder)) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT, folder + " is there already.\nMaybe choose another name.");
        }
        Trail.play(Trail.SEED).write(folder);
        if (!call.quiet()) {
            String in = Columns.printable(folder.toString()) + "/";
            call.around()
                    .err()
                    .println("Written. Next:\n  kkachi ledger import " + in + "transfers.csv " + in + "conversions.csv "
                            + in + "tags.yaml\n  kkachi trace @" + in + "payroll.txt\n  kkachi exposure @" + in
                            + "payroll.txt");
        }
        return Exit.DONE;
    }
}
