package dev.kkachi.cli.internal;

import dev.kkachi.ledger.Ledger;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi ledger verify`: reads every byte of the ledger and compares it with its checksums.
final class LedgerVerifyCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Read the whole ledger and compare it with its checksums; a damaged file is named.");
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        try (Ledger ledger = LedgerAtHand.open(call)) {
            ledger.verify();
            if (!LedgerAtHand.sayIfEmpty(call, ledger) && !call.quiet()) {
                call.around().err().println("Every file of the ledger is as it was written.");
            }
            return Exit.DONE;
        }
    }
}
