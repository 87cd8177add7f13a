package dev.kkachi.cli.internal;

import dev.kkachi.cases.spi.StoreUnavailable;
import dev.kkachi.model.KkachiException;
import dev.kkachi.store.SqlStore;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi backup FILE`: all cases at one moment, while others go on working.
final class BackupCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Write all cases and audit logs to one file (a SQLite database, from PostgreSQL too). It holds",
                        "no secret key: keep HOME/cases/audit.key elsewhere.");
        spec.addPositional(Positionals.required("1", "FILE", "A file that is not there yet."));
        return CasesAtHand.addTo(spec);
    }

    @Override
    public int run(Call call) {
        Path file = Call.path(call.arguments().getFirst());
        if (Files.exists(file)) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT, file + " is there already.\nMaybe choose another name.");
        }
        try (CasesAtHand cases = CasesAtHand.open(call)) {
            SqlStore.backup(CasesAtHand.database(call), file);
            if (!call.quiet()) {
                call.around()
                        .err()
                        .println("Written: " + Columns.printable(file.toString()) + ", "
                                + Progress.counted(cases.store().tenants().size(), "tenant") + ".");
            }
            return Exit.DONE;
        } catch (StoreUnavailable e) {
            throw CasesAtHand.unavailable(String.valueOf(e.getMessage()));
        }
    }
}
