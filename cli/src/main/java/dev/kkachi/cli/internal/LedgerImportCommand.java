package dev.kkachi.cli.internal;

import dev.kkachi.chains.ChainFiles;
import dev.kkachi.ledger.AssetStatus;
import dev.kkachi.ledger.ImportReport;
import dev.kkachi.ledger.Ledger;
import dev.kkachi.ledger.LedgerImport;
import dev.kkachi.ledger.LedgerSettings;
import dev.kkachi.ledger.OutputStatus;
import dev.kkachi.ledger.PriceBook;
import dev.kkachi.ledger.PriceStatus;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `kkachi ledger import FILE...`: adds what files say of public ledgers.
final class LedgerImportCommand implements Command {
    private static final String ROWS = "--rows-in-memory";
    private static final int ROWS_MAX = 1 << 28;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Add transfers, blocks, tokens, tags and prices to the ledger. Every file is recognised by its",
                        "content; a folder stands for all files under it. Blocks come also from a node of Ethereum's",
                        "kind or, with --chain bitcoin, a Bitcoin Core: http://127.0.0.1:8545 --blocks FIRST-LAST.",
                        "What is there already is stored once, also after an import that was killed. What has changed",
                        "is printed; rows that break a rule are named, all of them in HOME/ledger/rejected.csv. Known:",
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
        Held before = Held.open(call);
        try (LedgerImport run = LedgerImport.open(LedgerAtHand.folder(call), settings);
                RejectedMovements rejected = RejectedMovements.in(LedgerAtHand.folder(call))) {
            run.onRejection(rejected::add);
            ended = new WatchedImport(run, progress).read(sources);
            progress.stage("laying it in order");
            report = run.finish();
            rejected.finish();
            progress.finish();
            Held.open(call).without(before).print(call);
            if (!call.quiet()) {
                PrintStream err = call.around().err();
                sayWhatWasNotTaken(err, report.problems(), sources);
                rejected.say(err, report.problems().rejectedCount());
                sayWhatWasRead(err, report, progress.seconds());
            }
        } finally {
            progress.finish();
        }
        if (ended != null) {
            throw ended;
        }
        return report.problems().rejectedCount() == 0 ? Exit.DONE : Exit.BAD_INPUT;
    }

    /// What the ledger holds.
    private record Held(List<AssetStatus> assets, List<OutputStatus> coins, List<PriceStatus> prices) {
        static Held open(Call call) throws IOException {
            try (Ledger ledger = LedgerAtHand.open(call)) {
                return new Held(
                        ledger.status(),
                        ledger.outputStatus(),
                        PriceBook.open(LedgerAtHand.folder(call)).status());
            }
        }

        /// Returns what is new or has changed since `before`.
        Held without(Held before) {
            return new Held(
                    changed(assets, before.assets), changed(coins, before.coins), changed(prices, before.prices));
        }

        private static <T> List<T> changed(List<T> now, List<T> before) {
            Set<T> known = new HashSet<>(before);
            return now.stream().filter(one -> !known.contains(one)).toList();
        }

        void print(Call call) throws IOException {
            LedgerStatusCommand.print(call, assets, coins, prices);
        }
    }

    private static void sayWhatWasNotTaken(PrintStream err, ImportReport.Problems problems, ImportSources sources) {
        if (sources.unused() > 0) {
            err.println("kkachi: " + Progress.counted(sources.unused(), "file") + " not used.");
        }
        counts(problems.remarks())
                .forEach((rule, count) -> err.println("kkachi: taken, with a remark, " + Progress.counted(count, "row")
                        + ": " + Columns.printable(rule)));
        counts(problems.leftOut())
                .forEach((rule, count) -> err.println(
                        "kkachi: " + Progress.counted(count, "row") + " left out: " + Columns.printable(rule)));
    }

    private static void sayWhatWasRead(PrintStream err, ImportReport report, double seconds) {
        ImportReport.Problems problems = report.problems();
        long leftOut =
                problems.leftOut().values().stream().mapToLong(count -> count).sum();
        err.println(Progress.counted(report.rows(), "row") + " read, " + Progress.grouped(report.stored()) + " new, "
                + Progress.grouped(report.repeated()) + " there already, " + Progress.grouped(leftOut) + " left out, "
                + Progress.grouped(problems.rejectedCount()) + " rejected" + beside(report.beside()) + ", "
                + MatchTable.fixed(seconds, 2) + " s");
    }

    private static Map<String, Long> counts(Map<String, Long> unordered) {
        return new TreeMap<>(unordered);
    }

    private static String beside(ImportReport.Beside beside) {
        StringBuilder text = new StringBuilder();
        if (beside.tags() > 0) {
            text.append(", ").append(Progress.counted(beside.tags(), "new tag"));
        }
        if (beside.prices() > 0) {
            text.append(", ").append(Progress.counted(beside.prices(), "new price"));
        }
        if (beside.conversions() > 0) {
            text.append(", ").append(Progress.counted(beside.conversions(), "new conversion"));
        }
        return text.toString();
    }
}
