package dev.kkachi.cli.internal;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi monitor`: populations that are screened again whenever the lists change.
final class MonitorCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Keep customers, workers or wallets, and screen them again by what has changed whenever",
                        "the lists did. New hits become cases.");
        spec.addSubcommand("add", new CommandLine(new MonitorAddCommand().spec()));
        spec.addSubcommand("list", new CommandLine(new MonitorListCommand().spec()));
        spec.addSubcommand("run", new CommandLine(new MonitorRunCommand().spec()));
        spec.addSubcommand("remove", new CommandLine(new MonitorRemoveCommand().spec()));
        return spec;
    }

    /// Without a word after it, the populations are what is wanted.
    @Override
    public int run(Call call) throws IOException {
        return new MonitorListCommand().run(call);
    }
}
