package dev.kkachi.cli.internal;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi audit`: the log of all that happened to cases.
final class AuditCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("Verify the audit log, prove that an event is in it, take it out as files.");
        spec.addSubcommand("verify", new CommandLine(new AuditVerifyCommand().spec()));
        spec.addSubcommand("prove", new CommandLine(new AuditProveCommand().spec()));
        spec.addSubcommand("export", new CommandLine(new AuditExportCommand().spec()));
        return CasesAtHand.addTo(spec);
    }

    /// Without a word after it, the log is verified.
    @Override
    public int run(Call call) throws IOException {
        return new AuditVerifyCommand().run(call);
    }
}
