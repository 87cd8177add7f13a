package dev.kkachi.cli.internal;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi indicators list`: a line for each.
final class IndicatorsListCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("List all indicators: what each is called, weighs and needs.");
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        return new IndicatorsCommand().run(call);
    }
}
