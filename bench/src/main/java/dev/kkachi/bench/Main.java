package dev.kkachi.bench;

import dev.kkachi.bench.cases.CasesSuite;
import dev.kkachi.bench.investigation.InvestigationSuite;
import dev.kkachi.bench.linking.LinkingSuite;
import dev.kkachi.bench.screening.ScreeningSuite;
import dev.kkachi.bench.server.ServerSuite;
import dev.kkachi.bench.tracing.TracingSuite;
import dev.kkachi.model.KkachiException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `kkachi bench SUITE [PART...]`: measures one capability and prints one table.
///
/// What cannot be measured here is said, never guessed. Exit 1 where a goal is missed.
public final class Main {
    private static final Map<String, Suite> SUITES = new TreeMap<>(Map.of(
            "cases",
            new CasesSuite(),
            "investigate",
            new InvestigationSuite(),
            "linking",
            new LinkingSuite(),
            "screening",
            new ScreeningSuite(),
            "server",
            new ServerSuite(),
            "tracing",
            new TracingSuite()));

    private Main() {}

    /// Runs the benchmarks that `arguments` name, all of a suite where none of it is named.
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err));
    }

    private static int run(List<String> arguments, PrintStream out, PrintStream err) {
        Suite suite = arguments.isEmpty() ? null : SUITES.get(arguments.getFirst());
        if (suite == null) {
            SUITES.values().forEach(each -> err.println("usage: kkachi bench " + each.usage()));
            return 2;
        }
        Sheet sheet = new Sheet(out);
        try {
            suite.measure(arguments.subList(1, arguments.size()), sheet);
            sheet.print();
            return sheet.isMet() ? 0 : 1;
        } catch (KkachiException e) {
            err.println("kkachi bench: " + e.getMessage());
            return e.code() == KkachiException.Code.BAD_INPUT ? 2 : 3;
        }
    }
}
