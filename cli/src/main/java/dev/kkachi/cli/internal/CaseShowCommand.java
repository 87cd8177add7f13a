package dev.kkachi.cli.internal;

import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.cases.Outcome;
import dev.kkachi.files.RecordJson;
import dev.kkachi.model.Evidence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi case show ID`: everything about one case. Looking is an event of the audit log.
final class CaseShowCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("Show everything about one case; the audit log keeps that you looked.");
        spec.addPositional(Positionals.required("1", "CASE", "The id of the case."));
        return CasesAtHand.addTo(spec);
    }

    @Override
    public int run(Call call) throws IOException {
        try (CasesAtHand cases = CasesAtHand.open(call)) {
            CaseDossier dossier = CasesAtHand.given(cases.casework().look(cases.actor(), CasesAtHand.id(call)));
            Utf8Buffer text = new Utf8Buffer();
            if (call.format() == Format.TABLE) {
                lines(dossier)
                        .forEach(line -> text.text(Columns.printable(line)).ascii('\n'));
            } else {
                text.text(RecordJson.render(dossier)).ascii('\n');
            }
            Output.print(call.around(), null, text);
            return Exit.DONE;
        }
    }

    private static List<String> lines(CaseDossier dossier) {
        Case file = dossier.file();
        Case.Standing standing = file.standing();
        List<String> lines = new ArrayList<>();
        Actor.Id assignee = standing.assignee();
        Outcome outcome = standing.outcome();
        lines.add(file.id() + "  " + file.headline());
        lines.add(word(standing.state()) + (outcome == null ? "" : ": " + word(outcome)) + ", "
                + word(standing.priority()) + ", due " + standing.due() + ", "
                + (assignee == null ? "on nobody's desk" : "on the desk of " + assignee)
                + ", version " + file.version());
        for (CaseFinding found : dossier.findings()) {
            lines.add("");
            lines.add(found.finding().indicator() + "  "
                    + found.finding().weight().bits() + " bits  "
                    + found.finding().summary());
            for (Evidence evidence : found.finding().evidence()) {
                lines.add("    " + evidence.claim() + " (" + evidence.source().render() + ")");
            }
        }
        section(lines, "What would clear it", file.innocent());
        section(lines, "Check next", file.nextChecks());
        section(
                lines,
                "Notes",
                dossier.notes().stream()
                        .map(note -> note.at() + " " + note.author() + ": " + note.text())
                        .toList());
        section(
                lines,
                "History",
                dossier.history().stream()
                        .map(event -> event.leaf() + "  " + event.at() + "  " + event.actor() + "  "
                                + event.type().replace('_', ' ')
                                + (event.facts().isEmpty() ? "" : "  " + event.facts()))
                        .toList());
        return lines;
    }

    private static void section(List<String> lines, String title, List<String> entries) {
        if (!entries.isEmpty()) {
            lines.add("");
            lines.add(title);
            entries.forEach(entry -> lines.add("    " + entry));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
