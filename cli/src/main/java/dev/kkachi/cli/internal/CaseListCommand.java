package dev.kkachi.cli.internal;

import dev.kkachi.cases.Actor;
import dev.kkachi.cases.CasePage;
import dev.kkachi.cases.CaseQuery;
import dev.kkachi.cases.CaseRow;
import dev.kkachi.cases.CaseState;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `kkachi case list`: the queue.
final class CaseListCommand implements Command {
    private static final String TEXT = "--text";
    private static final String STATE = "--state";
    private static final String MINE = "--mine";
    private static final String LIMIT = "--limit";
    private static final int LIMIT_STANDARD = 20;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("List the cases that want somebody, the likeliest first.");
        spec.addOption(OptionSpec.builder(TEXT)
                .paramLabel("WORDS")
                .type(String.class)
                .description("Only cases in which all these words occur; the last may be a beginning.")
                .build());
        spec.addOption(OptionSpec.builder(STATE)
                .paramLabel("STATE")
                .type(String.class)
                .description("Only cases that are new, open, awaiting_info, proposed or closed.")
                .build());
        spec.addOption(OptionSpec.builder(MINE)
                .type(boolean.class)
                .description("Only cases on your desk.")
                .build());
        spec.addOption(OptionSpec.builder(LIMIT)
                .paramLabel("N")
                .type(Integer.class)
                .description("How many cases to list; 20 unless given, 200 at most.")
                .build());
        return CasesAtHand.addTo(spec);
    }

    @Override
    public int run(Call call) throws IOException {
        try (CasesAtHand cases = CasesAtHand.open(call)) {
            CaseQuery query = query(call, cases.actor());
            CasePage page = CasesAtHand.given(cases.casework().queue(cases.actor(), query));
            Output.print(call.around(), null, CaseForm.render(page.rows(), call.format()));
            long all = CasesAtHand.given(cases.casework().count(cases.actor(), query));
            if (!call.quiet()) {
                page.limits().forEach(limit -> call.around().err().println("kkachi: " + limit));
                call.around().err().println(page.rows().size() + " of " + Progress.counted(all, "case") + ".");
            }
            return page.rows().isEmpty() ? Exit.DONE : Exit.NEEDS_A_PERSON;
        }
    }

    private static CaseQuery query(Call call, Actor actor) {
        Integer limit = call.findInteger(LIMIT);
        String text = call.find(TEXT);
        String state = call.find(STATE);
        try {
            CaseQuery query = CaseQuery.QUEUE.page(limit == null ? LIMIT_STANDARD : limit, "");
            query = text == null ? query : query.saying(text);
            query = call.has(MINE) ? query.on(new CaseQuery.Desk.Of(actor.id())) : query;
            return state == null ? query : query.in(CaseState.valueOf(state.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new KkachiException(KkachiException.Code.BAD_INPUT, String.valueOf(e.getMessage()), e);
        }
    }

    /// How cases are printed.
    static final class CaseForm {
        private static final double PERCENT = 100;
        /// What a spreadsheet would take for a formula.
        private static final Set<Character> FORMULA = Set.of('=', '+', '-', '@', '\t', '\r', '\0');

        private CaseForm() {}

        static Utf8Buffer render(List<CaseRow> rows, Format format) {
            Utf8Buffer text = new Utf8Buffer();
            List<String> json =
                    rows.stream().map(dev.kkachi.files.RecordJson::render).toList();
            switch (format) {
                case JSONL -> json.forEach(line -> text.text(line + "\n"));
                case JSON -> text.text("[" + String.join(",\n", json) + "]\n");
                case CSV -> {
                    text.text("case_id,state,probability,priority,due,assignee,headline\n");
                    rows.forEach(row -> text.text(String.join(
                                    ",",
                                    cells(row, "").stream().map(CaseForm::csv).toList()) + "\n"));
                }
                case TABLE ->
                    Columns.table(
                            rows.stream()
                                    .map(row -> cells(row, "-").stream()
                                            .map(Columns::printable)
                                            .toList())
                                    .toList(),
                            text);
            }
            return text;
        }

        private static List<String> cells(CaseRow row, String none) {
            List<String> cells = new ArrayList<>();
            Actor.Id assignee = row.standing().assignee();
            cells.add(row.id().value());
            cells.add(row.standing().state().name().toLowerCase(Locale.ROOT));
            cells.add(Math.round(row.probability() * PERCENT) + " %");
            cells.add(row.standing().priority().name().toLowerCase(Locale.ROOT));
            cells.add(row.standing().due().toString());
            cells.add(assignee == null ? none : assignee.value());
            cells.add(row.headline());
            return cells;
        }

        private static String csv(String cell) {
            String safe = !cell.isEmpty()
                            && FORMULA.contains(
                                    cell.stripLeading().isEmpty()
                                            ? cell.charAt(0)
                                            : cell.stripLeading().charAt(0))
                    ? "'" + cell
                    : cell;
            return safe.matches("[^,\"\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
        }
    }
}
