package dev.kkachi.cli;

import dev.kkachi.cli.internal.CommandTree;
import dev.kkachi.cli.internal.Surroundings;
import dev.kkachi.files.WriteAside;

/// The `kkachi` command. Exit codes: 0 done; 1 done and something needs a person; 2 bad input; 3 the
/// environment.
public final class Main {
    private Main() {}

    /// Runs the command in this process and ends it with the exit code.
    public static void main(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(WriteAside::abandon, "kkachi-sweeper"));
        System.exit(run(Surroundings.ofProcess(), arguments));
    }

    /// Runs the command in `around` and returns the exit code.
    public static int run(Surroundings around, String... arguments) {
        return CommandTree.run(around, arguments);
    }
}
