package dev.kkachi.cli.internal;

import dev.kkachi.files.WriteAside;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi audit export DIR`: the whole log as files that one class and a JDK can verify.
final class AuditExportCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Write leaves.jsonl, checkpoints and key to a folder. 'java -cp kkachi-audit.jar",
                        "dev.kkachi.audit.Verify leaves.jsonl checkpoints KEY' verifies them.");
        spec.addPositional(Positionals.required("1", "DIR", "The folder; it is made if needed."));
        return CasesAtHand.addTo(spec);
    }

    @Override
    public int run(Call call) throws IOException {
        Path folder = Call.path(call.arguments().getFirst());
        if (Files.isRegularFile(folder)) {
            throw new KkachiException(KkachiException.Code.BAD_INPUT, folder + " is a file; the rule is a folder.");
        }
        Files.createDirectories(folder);
        try (CasesAtHand cases = CasesAtHand.open(call);
                WriteAside leaves = WriteAside.open(folder.resolve("leaves.jsonl"));
                WriteAside checkpoints = WriteAside.open(folder.resolve("checkpoints"));
                WriteAside key = WriteAside.open(folder.resolve("key"))) {
            Writer toLeaves = new OutputStreamWriter(leaves.out(), StandardCharsets.UTF_8);
            Writer toCheckpoints = new OutputStreamWriter(checkpoints.out(), StandardCharsets.UTF_8);
            cases.trail().export(cases.tenant(), toLeaves, toCheckpoints);
            toLeaves.flush();
            toCheckpoints.flush();
            key.out().write((cases.trail().key().render() + "\n").getBytes(StandardCharsets.UTF_8));
            leaves.commit();
            checkpoints.commit();
            key.commit();
        }
        if (!call.quiet()) {
            call.around().err().println("Written to " + Columns.printable(folder.toString()) + ".");
        }
        return Exit.DONE;
    }
}
