package dev.kkachi.cli.internal;

import dev.kkachi.simulator.company.Company;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `kkachi demo`: makes an invented company, investigates it as anybody would, shows the queue and the
/// report, and opens the casework on it for a person who watches. Needs neither lists nor a network:
/// what would be known of an invented world is invented with it.
final class DemoCommand implements Command {
    private static final String INVENTED_AGE = "36500";

    private static final String OUT = "--out";
    private static final String PORT = "--port";
    private static final int PORT_MAX = 65_535;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Make an invented company, investigate it, and show the queue and the report.",
                        "Beside the report lies the truth: who is played by whom.",
                        "On a terminal, or with --port, the casework is opened in a web page until Ctrl-C.");
        WorldOptions.addTo(spec);
        spec.addOption(OptionSpec.builder(OUT)
                .paramLabel("DIR")
                .type(String.class)
                .description("Where to write; a folder in the home unless given.")
                .build());
        spec.addOption(OptionSpec.builder(PORT)
                .paramLabel("N")
                .type(Integer.class)
                .converters(written -> Numbers.integer(written, 0, PORT_MAX))
                .description("The port of the web page (default: any free one).")
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
        Integer port = call.findInteger(PORT);
        boolean watched = call.around().terminal() && !call.quiet();
        return port == null && !watched ? exit : serve(call, folder, port == null ? 0 : port);
    }

    /// Opens the casework until the process is told to end.
    private static int serve(Call call, Path folder, int port) throws IOException {
        try (UntilStopped until = new UntilStopped();
                OfficeAtHand office = OfficeAtHand.demo(call, folder, port)) {
            until.begin();
            String line = "Open this in a browser; it counts once, and for 15 minutes:\n" + office.firstLink()
                    + "\nCtrl-C ends it.\n";
            call.around().out().write(line.getBytes(StandardCharsets.UTF_8));
            until.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }

    /// Returns what a user would write to investigate the company. The invented list is of the
    /// company's own days, so that no age of it is too old.
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
