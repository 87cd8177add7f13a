package dev.kkachi.cli.internal;

import dev.kkachi.simulator.company.Company;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `kkachi demo`: makes an invented company, investigates it as anybody would, and shows the queue and
/// the report. Needs neither lists nor a network: what would be known of an invented world is invented
/// with it.
final class DemoCommand implements Command {
    private static final String INVENTED_AGE = "36500";

    private static final String OUT = "--out";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Make an invented company, investigate it, and show the queue and the report.",
                        "Beside the report lies the truth: who is played by whom.");
        WorldOptions.addTo(spec);
        spec.addOption(OptionSpec.builder(OUT)
                .paramLabel("DIR")
                .type(String.class)
                .description("Where to write; a folder in the home unless given.")
                .build());
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        World world = WorldOptions.world(call);
        Path given = call.findPath(OUT);
        Path folder = given == null ? call.home().resolve("demo").resolve(world.name()) : given;
        Files.createDirectories(folder);
        Path company = folder.resolve("company");
        Path truth = folder.resolve("truth.csv");
        if (!call.quiet()) {
            call.around()
                    .err()
                    .println("Writing " + world.plan().people() + " invented people into "
                            + Columns.printable(company.toString()));
        }
        long rows = world.write(company, truth);
        int exit = CommandTree.run(call.around(), investigation(call, folder));
        if (!call.quiet()) {
            call.around()
                    .err()
                    .println(Progress.counted(rows, "row") + " of logs were invented. Who is who: "
                            + Columns.printable(truth.toString()));
        }
        Browser.show(call, folder.resolve("report").resolve("report.html"));
        return exit;
    }

    /// Returns what a user would write to investigate the company. The invented list is of the company's own
    /// days, so that no age of it is too old.
    private static String[] investigation(Call call, Path folder) {
        Path company = folder.resolve("company");
        List<String> written = new ArrayList<>(List.of(
                "investigate",
                company.toString(),
                "--out",
                folder.resolve("report").toString(),
                ScreenOptions.LISTS_DIR,
                company + Company.LISTS,
                ScreenOptions.MAX_AGE,
                INVENTED_AGE,
                GlobalOptions.HOME,
                call.home().toString(),
                GlobalOptions.FORMAT,
                call.format().name().toLowerCase(Locale.ROOT),
                GlobalOptions.THREADS,
                Integer.toString(call.threads())));
        if (call.quiet()) {
            written.add(GlobalOptions.QUIET);
        }
        return written.toArray(String[]::new);
    }
}
