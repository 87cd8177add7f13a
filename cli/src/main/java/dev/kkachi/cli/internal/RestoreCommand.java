package dev.kkachi.cli.internal;

import dev.kkachi.cases.spi.StoreUnavailable;
import dev.kkachi.model.KkachiException;
import dev.kkachi.store.SqlStore;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi restore FILE`: fills an empty home or database with a backup.
final class RestoreCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Check a backup leaf by leaf and fill an empty home, or the empty database that is named, with",
                        "it. Nothing is ever overwritten.");
        spec.addPositional(Positionals.required("1", "FILE", "What 'kkachi backup' wrote."));
        return CasesAtHand.addTo(spec);
    }

    @Override
    public int run(Call call) {
        Path file = Call.existing(Call.path(call.arguments().getFirst()));
        try {
            SqlStore.restore(file, CasesAtHand.database(call));
        } catch (StoreUnavailable e) {
            throw CasesAtHand.unavailable(String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            throw new KkachiException(KkachiException.Code.BAD_INPUT, String.valueOf(e.getMessage()), e);
        }
        if (!call.quiet()) {
            call.around().err().println("Restored. Maybe 'kkachi audit verify' next.");
        }
        return Exit.DONE;
    }
}
