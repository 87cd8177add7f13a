package dev.kkachi.cli.internal;

import dev.kkachi.audit.LogCheck;
import dev.kkachi.files.JsonQuote;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi audit verify`: goes through the whole log and says whether anything in it was changed, and
/// where.
final class AuditVerifyCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Hash every leaf of the audit log again and compare it with what was kept and with every",
                        "signed checkpoint. Exit 1 where something was changed; the leaf is named.");
        return CasesAtHand.addTo(spec);
    }

    @Override
    public int run(Call call) throws IOException {
        try (CasesAtHand cases = CasesAtHand.open(call)) {
            LogCheck.Verdict verdict = cases.trail().verify(cases.tenant());
            Utf8Buffer text = new Utf8Buffer();
            boolean plain = call.format() == Format.TABLE;
            String said = words(verdict);
            String whole = Boolean.toString(verdict instanceof LogCheck.Verdict.Whole);
            text.text(plain ? said : "{\"whole\":" + whole + ",\"verdict\":" + JsonQuote.of(said) + "}")
                    .ascii('\n');
            Output.print(call.around(), null, text);
            return verdict instanceof LogCheck.Verdict.Whole ? Exit.DONE : Exit.NEEDS_A_PERSON;
        }
    }

    private static String words(LogCheck.Verdict verdict) {
        return switch (verdict) {
            case LogCheck.Verdict.Whole whole ->
                "Whole: " + Progress.counted(whole.size(), "leaf").replace("leafs", "leaves") + ", root "
                        + whole.root().base64() + ", " + Progress.counted(whole.checkpoints(), "checkpoint")
                        + " agree.";
            case LogCheck.Verdict.Changed changed -> "Changed: " + changed.why();
            case LogCheck.Verdict.Rewritten rewritten -> "Rewritten: " + rewritten.why();
            case LogCheck.Verdict.Unsigned unsigned -> "Not to be believed: " + unsigned.why();
        };
    }
}
