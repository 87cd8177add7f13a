package dev.kkachi.ledger;

import dev.kkachi.files.WriteAside;
import dev.kkachi.graph.TimedGraph;
import dev.kkachi.ledger.spi.Kind;
import dev.kkachi.ledger.spi.LedgerSink;
import dev.kkachi.ledger.spi.LedgerSource;
import dev.kkachi.ledger.spi.OutputTransaction;
import dev.kkachi.ledger.spi.OutputTransaction.Input;
import dev.kkachi.ledger.spi.OutputTransaction.Output;
import dev.kkachi.ledger.spi.Token;
import dev.kkachi.ledger.spi.TransferRow;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/// An import in a process of its own, which can be killed or denied room as a process is in the world.
final class ImportProcess {
    static final Asset USDT = new Asset(Chain.ETHEREUM, "USDT");

    private ImportProcess() {}

    /// Imports `args[1]` transactions, each with `args[2]` inputs, into `args[0]`, holding `args[3]` rows in memory;
    /// without inputs, transfers of as many accounts.
    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[1]);
        int inputs = Integer.parseInt(args[2]);
        LedgerSource source = inputs == 0 ? new Payments(count) : new Source(count, inputs);
        run(Path.of(args[0]), source, Integer.parseInt(args[3]));
    }

    static ImportReport run(Path home, LedgerSource source, int rowsInMemory) throws IOException {
        try (LedgerImport run = LedgerImport.open(home, new LedgerSettings(rowsInMemory))) {
            run.read(source);
            return run.finish();
        }
    }

    /// Starts it.
    ///
    /// @param limits commands of a shell that come before it, such as `ulimit -f 100;`
    static Process start(String limits, Path errors, String... args) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> words = new ArrayList<>(List.of(
                "bash",
                "-c",
                limits + " exec \"$@\"",
                "import",
                java.toString(),
                "-Xmx256m",
                "-cp",
                classPath(),
                ImportProcess.class.getName()));
        words.addAll(List.of(args));
        return new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();
    }

    /// The classes may lie in modules, whose places no property tells.
    private static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        List<Class<?>> wanted = List.of(
                ImportProcess.class, Ledger.class, WriteAside.class, TimedGraph.class, Chain.class, NullMarked.class);
        for (Class<?> type : wanted) {
            try {
                String place = Path.of(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toString();
                places.add(place.replaceAll("/classes$", "/test-classes"));
                places.add(place);
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return String.join(File.pathSeparator, places);
    }

    /// Transfers of two assets, each between an account that was never seen and one of the earlier ones, in no order
    /// of time.
    record Payments(int count) implements LedgerSource {
        private static final Asset COIN = new Asset(Chain.ETHEREUM, "ETH");
        private static final int SCATTER = 7_919;

        @Override
        public String name() {
            return "payments";
        }

        @Override
        public void read(LedgerSink sink) {
            TransferRow row = new TransferRow();
            for (int i = 0; i < count; i++) {
                row.start(i % 3 == 0 ? COIN : USDT, i + 1L).part(Kind.LOG, 0);
                row.time(1_600_000_000L + (long) i * SCATTER % count);
                row.transaction().set("0x" + i);
                row.from().set("new-" + i);
                row.to().set("new-" + (long) i * SCATTER % (i + 1));
                row.amount(0, i, 6).decimalsKnown();
                sink.add(row);
            }
        }
    }

    /// Transfers, and transactions of which each spends what the one before made, and some that nobody made.
    record Source(int count, int inputs) implements LedgerSource {
        @Override
        public String name() {
            return "source";
        }

        @Override
        public void read(LedgerSink sink) {
            sink.add(new Token(Coins.BTC, "BTC", 8));
            TransferRow row = new TransferRow();
            for (int i = 0; i < count; i++) {
                row.start(USDT, i + 1L).part(Kind.LOG, 0).time(1_600_000_000L + i);
                row.transaction().set("0x" + i);
                row.from().set("a" + i % 7);
                row.to().set("a" + i % 5);
                row.amount(0, i, 6).decimalsKnown();
                sink.add(row);
                sink.add(transaction(i), i + 1L);
            }
        }

        private OutputTransaction transaction(int i) {
            List<Input> spent = new ArrayList<>();
            if (i > 0) {
                spent.add(new Input("t" + (i - 1), 0, null));
            }
            for (int k = 1; k < inputs; k++) {
                spent.add(new Input("old" + i, k, null));
            }
            List<Output> made = List.of(new Output("a" + i % 7, Units.of(i)), new Output("b" + i % 3, Units.of(1)));
            return new OutputTransaction(Coins.BTC, "t" + i, i, 0, Instant.ofEpochSecond(1000L + i), spent, made);
        }
    }
}
