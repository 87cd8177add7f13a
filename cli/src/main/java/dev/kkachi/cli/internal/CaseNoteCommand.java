package dev.kkachi.cli.internal;

import dev.kkachi.cases.Answer;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseCommand;
import dev.kkachi.cases.CaseId;
import dev.kkachi.model.KkachiException;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi case note ID WORDS`: adds a note to a case.
final class CaseNoteCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("Add a note to a case.");
        spec.addPositional(Positionals.required("2..*", "CASE WORDS...", "The id of the case, and the note."));
        return CasesAtHand.addTo(spec);
    }

    @Override
    public int run(Call call) {
        CaseId id = CasesAtHand.id(call);
        String words =
                String.join(" ", call.arguments().subList(1, call.arguments().size()));
        try (CasesAtHand cases = CasesAtHand.open(call)) {
            long version = cases.store().read(cases.tenant(), shelf -> {
                Case file = shelf.findCase(id);
                return file == null ? 0L : file.version();
            });
            Answer answer = cases.casework().execute(cases.actor(), id, version, new CaseCommand.AddNote(words));
            return switch (Objects.requireNonNull(answer)) {
                case Answer.Done done -> {
                    cases.sign();
                    if (!call.quiet()) {
                        call.around().err().println("Noted; leaf " + done.leaf() + " of the audit log.");
                    }
                    yield Exit.DONE;
                }
                case Answer.NotFound missing ->
                    throw new KkachiException(
                            KkachiException.Code.BAD_INPUT,
                            "There is no case " + id + ".\nMaybe 'kkachi case list' tells its id.");
                case Answer.Conflict conflict ->
                    throw new KkachiException(
                            KkachiException.Code.ENVIRONMENT, "Somebody changed the case just now.\nMaybe try again.");
                case Answer.Refused refused -> throw new KkachiException(KkachiException.Code.BAD_INPUT, refused.why());
                case Answer.Unavailable gone -> throw CasesAtHand.unavailable(gone.why());
            };
        }
    }
}
