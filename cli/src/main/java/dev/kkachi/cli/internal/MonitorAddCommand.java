package dev.kkachi.cli.internal;

import dev.kkachi.cases.Case;
import dev.kkachi.model.KkachiException;
import dev.kkachi.monitoring.PopulationShelf;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `kkachi monitor add NAME FILE`: keeps a population, or puts another file in the place of the one it
/// had.
final class MonitorAddCommand implements Command {
    private static final String QUEUE = "--queue";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Keep the rows of FILE as the population NAME. FILE is what 'kkachi screen' takes: CSV with",
                        "an id, a name or a wallet, or FollowTheMoney entities. Its first run screens everybody.");
        spec.addPositional(Positionals.required("2", "NAME FILE", "What it is called, and who is in it."));
        spec.addOption(OptionSpec.builder(QUEUE)
                .paramLabel("NAME")
                .type(String.class)
                .description("The queue for its cases; 'standard' unless given.")
                .build());
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        String name = call.arguments().getFirst();
        Path file = Call.existing(Call.path(call.arguments().getLast()));
        String queue = call.find(QUEUE);
        MembersFile members = MembersFile.read(file, file.toString());
        try {
            PopulationShelf.in(call.home()).put(name, queue == null ? Case.STANDARD_QUEUE : queue, file);
        } catch (IllegalArgumentException e) {
            throw new KkachiException(KkachiException.Code.BAD_INPUT, String.valueOf(e.getMessage()), e);
        }
        members.tellRejected(call);
        if (!call.quiet()) {
            call.around()
                    .err()
                    .println(Progress.counted(members.parties().size(), "member") + " of " + name
                            + " kept. 'kkachi monitor run' screens them.");
        }
        return members.rejected().isEmpty() ? Exit.DONE : Exit.BAD_INPUT;
    }
}
