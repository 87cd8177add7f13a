package dev.kkachi.cli.internal;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi case`: casework from the shell.
final class CasesCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Work on cases: take in what an investigation found, see the queue, look, note.");
        spec.addSubcommand("load", new CommandLine(new CaseLoadCommand().spec()));
        spec.addSubcommand("list", new CommandLine(new CaseListCommand().spec()));
        spec.addSubcommand("show", new CommandLine(new CaseShowCommand().spec()));
        spec.addSubcommand("note", new CommandLine(new CaseNoteCommand().spec()));
        return CasesAtHand.addTo(spec);
    }

    /// Without a word after it, the queue is what is wanted.
    @Override
    public int run(Call call) throws IOException {
        return new CaseListCommand().run(call);
    }
}
