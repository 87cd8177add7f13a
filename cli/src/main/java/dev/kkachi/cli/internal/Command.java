package dev.kkachi.cli.internal;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/// One verb of `kkachi`. It is made only when it is asked for, so that no run pays for the options of the
/// others.
interface Command {
    /// Returns its options and parameters, without the global ones.
    CommandSpec spec();

    /// Says whether its work is shared among threads, so that [GlobalOptions#THREADS] changes how long it
    /// takes.
    default boolean sharesWork() {
        return false;
    }

    /// Does the work and returns the exit code.
    int run(Call call) throws IOException, InterruptedException;
}
