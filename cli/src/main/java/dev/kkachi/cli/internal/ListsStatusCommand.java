package dev.kkachi.cli.internal;

import dev.kkachi.lists.Authority;
import dev.kkachi.lists.ListState;
import dev.kkachi.lists.Rejection;
import dev.kkachi.lists.StoredLists;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `kkachi lists status`: which editions are loaded, and how old they are.
final class ListsStatusCommand implements Command {
    private static final String REJECTED = "--rejected";
    private static final List<String> HEADINGS =
            List.of("LIST", "AUTHORITY", "EDITION", "AGE", "PARTIES", "REJECTED", "STATE");

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

    /// Prints the lists of `stored` in the form that `call` asks for.
    static void print(Call call, StoredLists stored) throws IOException {
        Utf8Buffer out = new Utf8Buffer();
        switch (call.format()) {
            case TABLE -> table(call, stored, out);
            case CSV -> csv(call, stored, out);
            case JSON -> json(call, stored, out, true);
            case JSONL -> json(call, stored, out, false);
        }
        write(call, out);
    }

    private static void write(Call call, Utf8Buffer text) throws IOException {
        try (Output output = Output.open(call.around(), null)) {
            output.write(text);
            output.commit();
        }
    }

    private static void table(Call call, StoredLists stored, Utf8Buffer out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        stored.lists().lists().forEach(list -> rows.add(row(call, list)));
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = rows.stream()
                        .mapToInt(other -> Columns.width(other.get(at)))
                        .max()
                        .orElse(0);
                boolean last = column == row.size() - 1;
                out.text(last ? row.get(column) : Columns.pad(row.get(column), width + 2));
            }
            out.ascii('\n');
        }
    }

    private static List<String> row(Call call, ListState list) {
        long days = EditionAge.days(list.list(), call.around().clock().instant());
        String superseded =
                list.superseded() == 0 ? "" : ", " + Progress.grouped(list.superseded()) + " superseded left out";
        return List.of(
                list.list().dataset(),
                Authority.of(list.list().dataset()).title(),
                list.list().edition(),
                EditionAge.words(days),
                Progress.grouped(list.parties()),
                Progress.grouped(list.rejected()),
                (EditionAge.isStale(days) ? "STALE" : "current") + superseded);
    }

    private static void csv(Call call, StoredLists stored, Utf8Buffer out) {
        out.text("dataset,authority,edition,age_days,parties,rejected,superseded,stale,loaded_at\n");
        for (ListState list : stored.lists().lists()) {
            long days = EditionAge.days(list.list(), call.around().clock().instant());
            out.csvCell(list.list().dataset()).ascii(',');
            out.csvCell(Authority.of(list.list().dataset()).title()).ascii(',');
            out.csvCell(list.list().edition())
                    .ascii(',')
                    .text(Long.toString(days))
                    .ascii(',');
            out.text(list.parties() + "," + list.rejected() + "," + list.superseded() + ",");
            out.text(EditionAge.isStale(days) + "," + stored.loadedAt()).ascii('\n');
        }
    }

    private static void json(Call call, StoredLists stored, Utf8Buffer out, boolean array) {
        String separator = array ? "[\n" : "";
        for (ListState list : stored.lists().lists()) {
            long days = EditionAge.days(list.list(), call.around().clock().instant());
            out.text(separator).text("{\"dataset\":").jsonString(list.list().dataset());
            out.text(",\"authority\":")
                    .jsonString(Authority.of(list.list().dataset()).title());
            out.text(",\"edition\":").jsonString(list.list().edition());
            out.text(",\"age_days\":").text(days == EditionAge.UNKNOWN ? "null" : Long.toString(days));
            out.text(",\"parties\":" + list.parties() + ",\"rejected\":" + list.rejected());
            out.text(",\"superseded\":" + list.superseded() + ",\"stale\":" + EditionAge.isStale(days));
            out.text(",\"loaded_at\":").jsonString(stored.loadedAt().toString()).ascii('}');
            separator = array ? ",\n" : "\n";
        }
        out.text(array ? "\n]\n" : "\n");
    }
}
