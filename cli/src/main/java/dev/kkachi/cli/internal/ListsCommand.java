package dev.kkachi.cli.internal;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi lists`: what is loaded, bringing it up to date, and what changed.
final class ListsCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Update or load official sanctions lists, tell how old they are and what changed in them.");
        spec.addSubcommand("update", new CommandLine(new ListsUpdateCommand().spec()));
        spec.addSubcommand("load", new CommandLine(new ListsLoadCommand().spec()));
        spec.addSubcommand("status", new CommandLine(new ListsStatusCommand().spec()));
        spec.addSubcommand("changes", new CommandLine(new ListsChangesCommand().spec()));
        return spec;
    }

    /// Without a word after it, the status is what is wanted.
    @Override
    public int run(Call call) throws IOException, InterruptedException {
        return new ListsStatusCommand().run(call);
    }
}
