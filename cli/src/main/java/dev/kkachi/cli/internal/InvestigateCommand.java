package dev.kkachi.cli.internal;

import dev.kkachi.conditions.CelConditions;
import dev.kkachi.investigation.Circumstances;
import dev.kkachi.investigation.Investigation;
import dev.kkachi.investigation.Outcome;
import dev.kkachi.investigation.spi.PartyScreening;
import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.model.KkachiException;
import dev.kkachi.records.FolderRecords;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `kkachi investigate`: a folder of records in, ranked cases and a report out.
final class InvestigateCommand implements Command {
    private static final String OUT = "--out";
    private static final String TOP = "--top";
    private static final String REFERENCE = "--reference";
    private static final String INDICATORS = "--indicators";
    private static final int TOP_STANDARD = 10;
    private static final int COMPLAINTS_SHOWN = 3;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Turn a folder of people, sign-ins, payouts and transfers into ranked cases and a report.");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .paramLabel("FOLDER")
                .arity("1")
                .required(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("The folder; files are recognised by their columns.")
                .build());
        spec.addOption(option(OUT, "DIR", String.class, "Where to write; FOLDER/kkachi-out unless given."));
        spec.addOption(option(TOP, "N", Integer.class, "How many cases to print; 10 unless given."));
        spec.addOption(reference());
        spec.addOption(
                option(INDICATORS, "FILE", String.class, "Signs of your own in YAML, laid over the published ones."));
        spec.addOption(option(
                ScreenOptions.LISTS_DIR, "DIR", String.class, "Read the list files under DIR, not the loaded lists."));
        spec.addOption(ScreenOptions.maxAge());
        return spec;
    }

    /// Returns the option that names files about addresses.
    static OptionSpec reference() {
        return option(
                REFERENCE,
                "DIR",
                String.class,
                "Files about addresses; HOME/reference unless given or in kkachi.yaml.");
    }

    private static OptionSpec option(String name, String label, Class<?> type, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(type)
                .description(description)
                .build();
    }

    @Override
    public boolean sharesWork() {
        return true;
    }

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        Path folder = Call.path(call.arguments().getFirst());
        Integer asked = call.findInteger(TOP);
        int top = asked == null ? TOP_STANDARD : asked;
        if (top < 0) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    TOP + " is " + top + "; the rule is a number that is not negative.");
        }
        Path given = call.findPath(OUT);
        Path out = given == null ? folder.resolve("kkachi-out") : given;
        FolderRecords records = FolderRecords.of(folder, out);
        Progress progress = Progress.start(call);
        progress.stage("opening the lists");
        ListsAtHand lists = ListsAtHand.open(call);
        WatchedRun watched = new WatchedRun(progress);
        PartyScreening screening = watched.screening(lists, lists.policy(call));
        Investigation investigation = Investigation.over(
                        screening, call.around().clock(), VersionCommand.version())
                .under(circumstances(call).watchedBy(watched));
        Outcome outcome;
        try {
            outcome = Threads.within(call.threads(), () -> investigation.run(watched.records(records), folder, out));
        } finally {
            progress.finish();
        }
        print(call, outcome, top);
        if (!call.quiet()) {
            tell(call.around().err(), outcome, lists);
        } else {
            StaleLists.of(lists.ages()).warn(call.around().err());
        }
        if (outcome.rowsBroken() > 0) {
            return Exit.BAD_INPUT;
        }
        return outcome.cases().isEmpty() ? Exit.DONE : Exit.NEEDS_A_PERSON;
    }

    /// Takes the files about addresses from the home, and signs of the organisation's own from where it
    /// says.
    static Circumstances circumstances(Call call) throws IOException {
        Path given = call.findPath(REFERENCE);
        Circumstances told = Circumstances.NONE
                .withReference(List.of(given == null ? call.home().resolve("reference") : given))
                .speaking(CelConditions.language())
                .withThreads(call.threads());
        Path own = call.findPath(INDICATORS);
        return own == null
                ? told
                : told.with(new Circumstances.OwnIndicators(own.toString(), IndicatorFile.read(Call.existing(own))));
    }

    private static void print(Call call, Outcome outcome, int top) throws IOException {
        Utf8Buffer text = QueueForm.render(outcome, call.format(), top);
        Output.print(call.around(), null, text);
    }

    /// Says what came out, and the first rows and files that could not be used: a folder that was half
    /// read must not pass for a clean one.
    private static void tell(PrintStream err, Outcome outcome, ListsAtHand lists) {
        outcome.intake().rejected().stream()
                .map(RejectedRow::render)
                .distinct()
                .limit(COMPLAINTS_SHOWN)
                .forEach(row -> err.println("kkachi: " + Columns.printable(row) + "."));
        outcome.intake().files().stream()
                .filter(file -> !file.note().isEmpty())
                .limit(COMPLAINTS_SHOWN)
                .forEach(file -> err.println("kkachi: " + Columns.printable(file.name() + ": " + file.note())));
        long leftOut = outcome.intake().valuesLeftOut();
        err.println(count(outcome.cases().size(), "case") + " among " + count(outcome.persons(), "person") + "; "
                + count(outcome.rowsRead(), "row") + " read, " + Progress.grouped(outcome.rowsRejected())
                + " rejected or unjoined, " + (leftOut == 0 ? "" : count(leftOut, "value") + " left out, ")
                + count(outcome.filesNotRead(), "file") + " not read; lists: " + lists.render());
        err.println("Report: " + outcome.folder().resolve("report.html"));
    }

    private static String count(long number, String noun) {
        return Progress.counted(number, noun);
    }
}
