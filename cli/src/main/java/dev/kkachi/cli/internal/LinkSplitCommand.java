package dev.kkachi.cli.internal;

import dev.kkachi.linking.Register;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi link split ENTITY`: takes back the weakest link of an entity of the register.
final class LinkSplitCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Take back the weakest link of an entity of the register.",
                        "All other links stand, and the two records that it joined stay apart until 'kkachi link join'",
                        "of the two. Prints the records of both parts.");
        spec.addPositional(Positionals.required("1", "ENTITY", "The entity, or any of its records."));
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        try (Register register = LinkStore.open(call)) {
            int record = LinkCommand.record(register, call.arguments().getFirst());
            int[] members = register.members(record);
            List<Integer> parted = LinkJoinCommand.decided(() -> register.split(record));
            register.flush();
            int left = parted.get(0);
            int right = parted.get(1);
            String one = register.table().id(left);
            String other = register.table().id(right);
            String said = "Records " + one + " and " + other
                    + " are not one, because you say so, and will not be joined again unless you take it back"
                    + " ('kkachi link join " + one + " " + other + "'). They had been joined because of"
                    + " this: " + LinkWords.reasons(register.why(left, right)) + ".";
            LinkJoinCommand.print(call, AddedRecords.of(register, members), said);
        }
        return Exit.DONE;
    }
}
