package dev.kkachi.cli.internal;

import dev.kkachi.chains.ChainFiles;
import dev.kkachi.ledger.ImportReport;
import dev.kkachi.ledger.Ledger;
import dev.kkachi.ledger.LedgerImport;
import dev.kkachi.ledger.LedgerSettings;
import dev.kkachi.ledger.PriceBook;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
                        "content; a folder stands for all files under it. Blocks come also from a node of Ethereum's",
                        "kind or, with --chain bitcoin, a Bitcoin Core: http://127.0.0.1:8545 --blocks FIRST-LAST.",
                        "What is there already is stored once, also after an import that was killed. Known:",
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
        NodesAtHand.addTo(spec);
        spec.addPositional(Positionals.required(
                "1..*", "FILE", "Files, folders, or addresses of nodes such as http://127.0.0.1:8545."));
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        Progress progress = Progress.start(call);
        ImportReport report;
        Integer rows = call.findInteger(ROWS);
        LedgerSettings settings = rows == null ? LedgerSettings.STANDARD : new LedgerSettings(rows);
        ImportSources sources = ImportSources.of(call);
        @Nullable KkachiException ended;
        try (LedgerImport run = LedgerImport.open(LedgerAtHand.folder(call), settings)) {
            ended = new WatchedImport(run, progress).read(sources);
            progress.stage("laying it in order");
            report = run.finish();
        } finally {
            progress.finish();
        }
        try (Ledger ledger = LedgerAtHand.open(call)) {
            LedgerStatusCommand.print(call, ledger, PriceBook.open(LedgerAtHand.folder(call)));
        }
        if (!call.quiet() && sources.unused() > 0) {
            call.around().err().println("kkachi: " + Progress.counted(sources.unused(), "file") + " not used.");
        }
        say(call, report, progress);
        if (ended != null) {
            throw ended;
        }
        return Exit.DONE;
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
