package dev.kkachi.cli.internal;

import dev.kkachi.lists.Authority;
import dev.kkachi.lists.ListState;
import dev.kkachi.lists.ListUpdate;
import dev.kkachi.lists.OfficialSources;
import dev.kkachi.lists.Rejection;
import dev.kkachi.lists.StoredLists;
import dev.kkachi.model.ListEdition;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `kkachi lists status`: which editions are loaded, and how old they are.
final class ListsStatusCommand implements Command {
    private static final String REJECTED = "--rejected";
    private static final List<String> HEADINGS =
            List.of("LIST", "AUTHORITY", "EDITION", "AGE", "CHECKED", "PARTIES", "REJECTED", "STATE");

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("Show the loaded lists, their editions and their age.");
        spec.addOption(OptionSpec.builder(REJECTED)
                .type(boolean.class)
                .description("Show the entries that could not be read, instead.")
                .build());
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        StoredLists stored = ListsAtHand.stored(call);
        if (call.has(REJECTED)) {
            rejected(call, stored);
        } else {
            print(call, stored);
        }
        return Exit.DONE;
    }

    private static void rejected(Call call, StoredLists stored) throws IOException {
        Utf8Buffer out = new Utf8Buffer();
        out.text("file,line,field,value,rule\n");
        for (Rejection rejection : stored.lists().rejections()) {
            out.csvCell(rejection.file())
                    .ascii(',')
                    .text(Long.toString(rejection.line()))
                    .ascii(',');
            out.csvCell(rejection.field()).ascii(',').csvCell(rejection.value()).ascii(',');
            out.csvCell(rejection.rule()).ascii('\n');
        }
        write(call, out);
    }

    /// One loaded list as it stands now.
    ///
    /// @param check when its sources were last asked, and what came of it
    /// @param loadedAt when anything was last loaded
    private record Row(ListState state, ListAge age, ListCheck check, Instant loadedAt) {
        ListEdition list() {
            return state.list();
        }
    }

    /// Prints the lists of `stored` in the form that `call` asks for.
    static void print(Call call, StoredLists stored) throws IOException {
        Map<String, ListCheck> checks = ListCheck.byDataset(ListUpdate.states(call.home(), OfficialSources.ALL));
        List<ListAge> ages = ListsAtHand.ages(call, stored);
        List<Row> rows = new ArrayList<>();
        for (ListState list : stored.lists().lists()) {
            ListCheck check = checks.getOrDefault(list.list().dataset(), ListCheck.NEVER);
            rows.add(new Row(list, ages.get(rows.size()), check, stored.loadedAt()));
        }
        Utf8Buffer out = new Utf8Buffer();
        switch (call.format()) {
            case TABLE -> table(rows, out);
            case CSV -> csv(rows, out);
            case JSON -> json(rows, out, true);
            case JSONL -> json(rows, out, false);
        }
        write(call, out);
        if (!call.quiet()) {
            checks.values().forEach(check -> check.sayFailure(call.around().err()));
        }
    }

    private static void write(Call call, Utf8Buffer text) throws IOException {
        Output.print(call.around(), null, text);
    }

    private static void table(List<Row> lists, Utf8Buffer out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        lists.forEach(list -> rows.add(cells(list)));
        Columns.table(rows, out);
    }

    private static List<String> cells(Row row) {
        String superseded = row.state.superseded() == 0
                ? ""
                : ", " + Progress.grouped(row.state.superseded()) + " superseded left out";
        return List.of(
                row.list().dataset(),
                Authority.of(row.list().dataset()).title(),
                row.list().edition(),
                row.age.words(),
                row.check.words(),
                Progress.grouped(row.state.parties()),
                Progress.grouped(row.state.rejected()),
                (row.age.isStale() ? "STALE" : "current") + superseded);
    }

    private static void csv(List<Row> rows, Utf8Buffer out) {
        out.text("dataset,authority,edition,age_days,parties,rejected,superseded,stale,loaded_at,checked_at,"
                + "confirmed_days,check_failure\n");
        for (Row row : rows) {
            out.csvCell(row.list().dataset()).ascii(',');
            out.csvCell(Authority.of(row.list().dataset()).title()).ascii(',');
            out.csvCell(row.list().edition()).text("," + row.age.days() + ",");
            out.text(row.state.parties() + "," + row.state.rejected() + "," + row.state.superseded() + ",");
            out.text(row.age.isStale() + "," + row.loadedAt + "," + row.check.at() + ",");
            out.text(row.age.confirmedDays() + ",").csvCell(row.check.failure()).ascii('\n');
        }
    }

    private static void json(List<Row> rows, Utf8Buffer out, boolean array) {
        String separator = array ? "[\n" : "";
        for (Row row : rows) {
            out.text(separator).text("{\"dataset\":").jsonString(row.list().dataset());
            out.text(",\"authority\":")
                    .jsonString(Authority.of(row.list().dataset()).title());
            out.text(",\"edition\":").jsonString(row.list().edition());
            out.text(",\"age_days\":").text(days(row.age.days()));
            out.text(",\"parties\":" + row.state.parties() + ",\"rejected\":" + row.state.rejected());
            out.text(",\"superseded\":" + row.state.superseded() + ",\"stale\":" + row.age.isStale());
            out.text(",\"loaded_at\":").jsonString(row.loadedAt.toString());
            out.text(",\"checked_at\":").jsonString(row.check.at().isEmpty() ? null : row.check.at());
            out.text(",\"confirmed_days\":").text(days(row.age.confirmedDays()));
            out.text(",\"check_failure\":").jsonString(row.check.failure()).ascii('}');
            separator = array ? ",\n" : "\n";
        }
        out.text(array ? "\n]\n" : "\n");
    }

    private static String days(long days) {
        return days == ListAge.UNKNOWN ? "null" : Long.toString(days);
    }
}
