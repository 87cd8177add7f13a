package dev.kkachi.cli.internal;

import dev.kkachi.monitoring.PopulationShelf;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi monitor remove NAME`: screens a population no more.
final class MonitorRemoveCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("Screen a population no more. Its cases stay.");
        spec.addPositional(Positionals.required("1", "NAME", "The population."));
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        PopulationShelf shelf = PopulationShelf.in(call.home());
        shelf.remove(MonitorRunCommand.known(shelf, call.arguments().getFirst()));
        return Exit.DONE;
    }
}
