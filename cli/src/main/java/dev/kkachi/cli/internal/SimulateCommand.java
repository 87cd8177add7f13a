package dev.kkachi.cli.internal;

import dev.kkachi.model.KkachiException;
import dev.kkachi.simulator.company.Company;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `kkachi simulate FOLDER`: writes an invented company whose truth is known.
final class SimulateCommand implements Command {
    private static final String TRUTH = "--truth";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Write an invented company: some years of records of honest people with messy lives, and of a",
                        "few personas that operators play. Who is who stands in a file beside the folder.");
        spec.addPositional(Positionals.required("1", "FOLDER", "A folder that is made; it may not be there yet."));
        WorldOptions.addTo(spec);
        spec.addOption(OptionSpec.builder(TRUTH)
                .paramLabel("FILE")
                .type(String.class)
                .description("Where to write who is who; FOLDER-truth.csv unless given.")
                .build());
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        Path folder = Call.path(call.arguments().getFirst());
        if (Files.exists(folder)) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT, folder + " is there already.\nMaybe choose another name.");
        }
        Path given = call.findPath(TRUTH);
        Path truth = given == null ? beside(folder, "-truth.csv") : given;
        long rows = WorldOptions.world(call).write(folder, truth);
        if (!call.quiet()) {
            String in = Columns.printable(folder.toString());
            call.around()
                    .err()
                    .println(Progress.counted(rows, "row") + " written. Who is who: "
                            + Columns.printable(truth.toString()) + "\nNext:\n  kkachi investigate " + in
                            + " --lists-dir " + in + Company.LISTS);
        }
        return Exit.DONE;
    }

    /// Returns a path that begins with the folder's own name.
    private static Path beside(Path folder, String ending) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path name = absolute.getFileName();
        if (name == null) {
            throw new KkachiException(KkachiException.Code.BAD_INPUT, folder + " cannot be made.");
        }
        return Objects.requireNonNull(absolute.getParent(), "a folder with a name stands in another")
                .resolve(name + ending);
    }
}
