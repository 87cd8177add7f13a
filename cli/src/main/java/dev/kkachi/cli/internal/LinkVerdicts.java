package dev.kkachi.cli.internal;

import dev.kkachi.linking.LinkOptions;
import dev.kkachi.model.KkachiException;
import dev.kkachi.records.PartyRow;
import dev.kkachi.records.TableFile;
import dev.kkachi.records.TableSink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a person has decided about pairs of records: a table of `left`, `right` and `same` or `different`.
/// A row that cannot be read stops the run, for what somebody decided must not be passed over.
final class LinkVerdicts implements TableSink {
    private static final List<String> COLUMNS = List.of("left", "right", "verdict");

    private final TableFile file;
    private final List<LinkOptions.Pair> same = new ArrayList<>();
    private final List<LinkOptions.Pair> different = new ArrayList<>();

    private LinkVerdicts(TableFile file) {
        this.file = file;
    }

    /// Returns `options` with the verdicts of the file at `path`.
    static LinkOptions read(Path path, LinkOptions options) {
        TableFile file = TableFile.open(path);
        if (!file.columns().equals(COLUMNS)) {
            throw bad(file.name() + ": the columns are " + String.join(", ", file.columns())
                    + "; the rule is left,right,verdict.");
        }
        LinkVerdicts verdicts = new LinkVerdicts(file);
        file.read(verdicts);
        return options.with(verdicts.same, verdicts.different);
    }

    @Override
    public void row(long line, List<String> cells) {
        LinkOptions.Pair pair =
                new LinkOptions.Pair(cells.get(0).strip(), cells.get(1).strip());
        switch (cells.get(2).strip()) {
            case "same" -> same.add(pair);
            case "different" -> different.add(pair);
            default ->
                throw bad(file.name() + ", line " + line + ": '" + cells.get(2)
                        + "' is no verdict; the rule is same or different.");
        }
    }

    @Override
    public void rejected(PartyRow.Rejected row) {
        throw bad(file.name() + ", line " + row.line() + ": " + row.reason() + ".");
    }

    private static KkachiException bad(String message) {
        return new KkachiException(KkachiException.Code.BAD_INPUT, message);
    }
}
