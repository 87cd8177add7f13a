package dev.kkachi.cli.internal;

import dev.kkachi.workers.Catalogue;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi indicators`: the published signs of undercover workers, what each weighs and why.
final class IndicatorsCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("List the published signs of undercover workers, what each weighs, and who published it.");
        spec.addSubcommand("list", new CommandLine(new IndicatorsListCommand().spec()));
        spec.addSubcommand("show", new CommandLine(new IndicatorsShowCommand().spec()));
        spec.addSubcommand("test", new CommandLine(new IndicatorsTestCommand().spec()));
        return spec;
    }

    /// Without a word after it, the list is what is wanted.
    @Override
    public int run(Call call) throws IOException {
        Utf8Buffer out = new Utf8Buffer();
        IndicatorForm.render(call.format(), Catalogue.standard().indicators(), out);
        Output.print(call.around(), null, out);
        return Exit.DONE;
    }
}
