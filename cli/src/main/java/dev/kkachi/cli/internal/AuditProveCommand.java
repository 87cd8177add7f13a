package dev.kkachi.cli.internal;

import dev.kkachi.cases.AuditTrail;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi audit prove LEAF`: that an event is in the log, to be checked by somebody who does not trust
/// us.
final class AuditProveCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Print one leaf of the audit log, the proof that it is in it, and the signed checkpoint",
                        "(c2sp.org/tlog-proof). 'kkachi case show' tells the number of each event.");
        spec.addPositional(Positionals.required("1", "LEAF", "The number of the event."));
        return CasesAtHand.addTo(spec);
    }

    @Override
    public int run(Call call) throws IOException {
        String given = call.arguments().getFirst();
        if (!given.matches("\\d{1,18}")) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT, "'" + given + "' is no number of an event; the rule is digits.");
        }
        try (CasesAtHand cases = CasesAtHand.open(call)) {
            AuditTrail.Proven proven = cases.trail().prove(cases.tenant(), Long.parseLong(given));
            if (proven == null) {
                throw new KkachiException(KkachiException.Code.BAD_INPUT, "The audit log has no leaf " + given + ".");
            }
            Utf8Buffer text = new Utf8Buffer();
            text.text(proven.leaf() + "\n\n" + proven.render());
            Output.print(call.around(), null, text);
            if (!call.quiet()) {
                call.around().err().println("Key: " + cases.trail().key().render());
            }
            return Exit.DONE;
        }
    }
}
