package dev.kkachi.cli.internal;

import dev.kkachi.chains.ChainFile;
import dev.kkachi.chains.ChainFiles;
import dev.kkachi.chains.ImportOptions;
import dev.kkachi.ledger.ImportReport;
import dev.kkachi.ledger.Ledger;
import dev.kkachi.ledger.LedgerImport;
import dev.kkachi.ledger.LedgerSettings;
import dev.kkachi.ledger.PriceBook;
import dev.kkachi.model.Chain;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `kkachi ledger import FILE...`: adds what files say of public ledgers.
final class LedgerImportCommand implements Command {
    private static final String ROWS = "--rows-in-memory";
    private static final int ROWS_MAX = 1 << 28;
    private static final int SAID_MAX = 5;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Add transfers, blocks, tokens, tags and prices to the ledger. Every file is recognised by its",
                        "content; a folder stands for all files under it. What is there already is stored once, also",
                        "after an import that was killed. Known:",
                        "",
                        "  " + String.join("; ", ChainFiles.formats()));
        spec.addOption(LedgerAtHand.chain("The chain, where the files do not say it."));
        spec.addOption(LedgerAtHand.asset("The asset, where the files do not say it."));
        spec.addOption(OptionSpec.builder(ROWS)
                .paramLabel("N")
                .type(Integer.class)
                .converters(written -> Numbers.integer(written, 1, ROWS_MAX))
                .description("Rows that are held before they are written, about 100 bytes each (default: "
                        + LedgerSettings.STANDARD.rowsInMemory() + ").")
                .build());
        spec.addPositional(Positionals.required("1..*", "FILE", "Files or folders."));
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        Progress progress = Progress.start(call);
        ImportReport report;
        Integer rows = call.findInteger(ROWS);
        LedgerSettings settings = rows == null ? LedgerSettings.STANDARD : new LedgerSettings(rows);
        List<ChainFile> files = open(call);
        try (LedgerImport run = LedgerImport.open(LedgerAtHand.folder(call), settings)) {
            for (ChainFile file : files) {
                progress.stage("reading " + file.name());
                run.read(file);
            }
            progress.stage("laying it in order");
            report = run.finish();
        } finally {
            progress.finish();
        }
        try (Ledger ledger = LedgerAtHand.open(call)) {
            LedgerStatusCommand.print(call, ledger, PriceBook.open(LedgerAtHand.folder(call)));
        }
        say(call, report, progress);
        return Exit.DONE;
    }

    /// Recognises all files before the first is read; those that explain others come first.
    private static List<ChainFile> open(Call call) throws IOException {
        ChainFiles formats = ChainFiles.of(
                new ImportOptions(call.find(LedgerAtHand.CHAIN, Chain.class), call.find(LedgerAtHand.ASSET)));
        List<ChainFile> files = new ArrayList<>();
        for (String argument : call.arguments()) {
            Path given = Call.path(argument);
            if (Files.isDirectory(given)) {
                for (Path path : under(given)) {
                    addIfKnown(call, formats, path, files);
                }
            } else {
                files.add(formats.open(Call.existing(given)));
            }
        }
        files.sort(Comparator.comparing(file -> !file.isReference()));
        return files;
    }

    /// A folder may hold files of other kinds: they are named and passed over. A file that was named is refused.
    private static void addIfKnown(Call call, ChainFiles formats, Path path, List<ChainFile> files) throws IOException {
        try {
            files.add(formats.open(path));
        } catch (KkachiException e) {
            if (e.code() != KkachiException.Code.BAD_INPUT) {
                throw e;
            }
            if (!call.quiet()) {
                String first =
                        String.valueOf(e.getMessage()).lines().findFirst().orElse("");
                call.around().err().println("kkachi: not used: " + Columns.printable(first));
            }
        }
    }

    private static List<Path> under(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void say(Call call, ImportReport report, Progress progress) {
        if (call.quiet()) {
            return;
        }
        PrintStream err = call.around().err();
        report.problems().leftOut().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> err.println("kkachi: " + Progress.counted(entry.getValue(), "row") + " left out: "
                        + Columns.printable(entry.getKey())));
        long rejected = report.problems().rejectedCount();
        report.problems().rejected().stream()
                .limit(SAID_MAX)
                .forEach(rejection -> err.println("kkachi: " + Columns.printable(rejection.render())));
        if (rejected > SAID_MAX) {
            err.println("kkachi: and " + Progress.grouped(rejected - SAID_MAX) + " more rows not taken.");
        }
        err.println(Progress.counted(report.rows(), "row") + " read, " + Progress.grouped(report.stored()) + " new, "
                + Progress.grouped(report.repeated()) + " there already, " + Progress.counted(report.tags(), "tag")
                + (report.prices() > 0 ? ", " + Progress.counted(report.prices(), "price") : "") + ", "
                + Progress.grouped(rejected) + " rejected, "
                + MatchTable.fixed(progress.seconds(), 2) + " s");
    }
}
