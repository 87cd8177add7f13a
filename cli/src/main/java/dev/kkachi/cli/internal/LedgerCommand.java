package dev.kkachi.cli.internal;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi ledger`: what moved on public ledgers, as far as it was imported.
final class LedgerCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("Import transfers, blocks, tags and prices, and tell what is held.");
        spec.addSubcommand("import", new CommandLine(new LedgerImportCommand().spec()));
        spec.addSubcommand("status", new CommandLine(new LedgerStatusCommand().spec()));
        spec.addSubcommand("example", new CommandLine(new LedgerExampleCommand().spec()));
        spec.addSubcommand("verify", new CommandLine(new LedgerVerifyCommand().spec()));
        return spec;
    }

    /// Without a word after it, the status is what is wanted.
    @Override
    public int run(Call call) throws IOException {
        return new LedgerStatusCommand().run(call);
    }
}
