package dev.kkachi.cli.internal;

import dev.kkachi.linking.Link;
import dev.kkachi.linking.Register;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi link join A B`: makes two records of the register one.
final class LinkJoinCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Make two records of the register one, whatever the evidence says.",
                        "Their entities become one with them.",
                        "To join two records that a split parted takes the split back; it is refused to join others",
                        "against it. Prints the entity's records.");
        spec.addPositional(Positionals.required("2", "RECORD", "The records."));
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        List<String> ids = call.arguments();
        try (Register register = LinkStore.open(call)) {
            int a = LinkCommand.record(register, ids.get(0));
            int b = LinkCommand.record(register, ids.get(1));
            LinkCommand.refuseOne(a, b);
            List<Link> withdrawn = decided(() -> register.join(a, b));
            register.flush();
            String said = "Records " + ids.get(0) + " and " + ids.get(1) + " are one, because you say so. "
                    + takenBack(register, withdrawn) + "In bits, "
                    + LinkWords.reasons(register.why(Math.min(a, b), Math.max(a, b))) + ".";
            print(call, AddedRecords.of(register, register.members(a)), said);
        }
        return Exit.DONE;
    }

    private static String takenBack(Register register, List<Link> withdrawn) {
        StringBuilder said = new StringBuilder();
        withdrawn.forEach(link -> said.append("That ")
                .append(register.table().id(link.left()))
                .append(" and ")
                .append(register.table().id(link.right()))
                .append(" are not, as somebody said before, is taken back. "));
        return said.toString();
    }

    /// Returns what `decision` does.
    ///
    /// @throws KkachiException if it contradicts another one, or there is nothing to decide
    static <T> List<T> decided(Supplier<List<T>> decision) {
        try {
            return decision.get();
        } catch (IllegalArgumentException e) {
            throw new KkachiException(KkachiException.Code.BAD_INPUT, String.valueOf(e.getMessage()), e);
        }
    }

    /// Prints a sentence for a person, and the records concerned with their entities.
    static void print(Call call, AddedRecords records, String said) throws IOException {
        Utf8Buffer out = new Utf8Buffer();
        if (call.format() != Format.TABLE) {
            if (!call.quiet()) {
                call.around().err().println("kkachi: " + Columns.printable(said));
            }
            try (Output output = Output.open(call.around(), null)) {
                LinkRecords.write(call, records, output);
                output.commit();
            }
            return;
        }
        Columns.wrap(Columns.printable(said), call.around().columns())
                .forEach(line -> out.text(line).ascii('\n'));
        out.ascii('\n');
        List<List<String>> rows = new ArrayList<>(List.of(List.of("record", "entity")));
        for (int record = 0; record < records.size(); record++) {
            rows.add(List.of(Columns.printable(records.id(record)), Columns.printable(records.entity(record))));
        }
        Columns.table(rows, out);
        Output.print(call.around(), null, out);
    }
}
