package dev.kkachi.cli.internal;

import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.CsvReader;
import dev.kkachi.files.CsvRow;
import dev.kkachi.model.KkachiException;
import dev.kkachi.model.Schema;
import dev.kkachi.records.PartyRow;
import dev.kkachi.text.Commonness;
import dev.kkachi.text.NameKind;
import dev.kkachi.text.NameMatch;
import dev.kkachi.text.NameMatcher;
import dev.kkachi.text.NameReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One run of `kkachi compare --pairs`: the same rows out as in, each with its score and the reason.
final class PairsRun {
    private static final int BATCH = 512;
    private static final long BATCH_BYTES_MAX = 1 << 20;
    private static final int ABSENT = -1;

    private final Call call;
    private final Input input;
    private final Progress progress;
    private final double threshold;
    private final NameReader reader = NameReader.of();
    private final NameMatcher matcher = NameMatcher.over(Commonness.builtIn());
    private Tally tally = Tally.NOTHING;
    private boolean torn;
    private long last = 1;

    PairsRun(Call call, Input input, Progress progress) {
        this.call = call;
        this.input = input;
        this.progress = progress;
        this.threshold = ScreenOptions.threshold(call);
    }

    /// Where the columns stand.
    private record Header(List<String> cells, int left, int right, int schema) {}

    /// A row as it was read.
    private record Pair(CsvRow.Cells row, String left, String right, NameKind kind) {}

    private record Rendered(Utf8Buffer text, Tally tally) {}

    /// Compares every pair and returns the exit code.
    int run() throws IOException, InterruptedException {
        if (call.isFormatOtherThan(Format.CSV)) {
            throw bad("compare --pairs writes CSV; the rule for --format is csv here.");
        }
        CsvLayout layout = CsvLayout.COMMA.withColumns(CsvLayout.AS_FIRST_ROW);
        try (CsvReader rows = CsvReader.open(input.content(), input.name(), layout);
                Output output = Output.open(call.around(), call.findPath(ScreenOptions.OUT));
                RejectedRows rejected = new RejectedRows(input, call.around().err())) {
            Header header = header(rows.next());
            output.write(head(header));
            OrderedPipeline.run(
                    () -> nextBatch(rows, header, rejected),
                    this::compare,
                    done -> write(done, output),
                    call.threads());
            output.commit();
            progress.finish();
            rejected.finish();
            int exit = finish(rejected.count());
            rejected.complain();
            return exit;
        } finally {
            progress.finish();
        }
    }

    private int finish(long rejected) {
        if (!call.quiet()) {
            call.around()
                    .err()
                    .println(Progress.counted(tally.queries(), "pair") + ", "
                            + Progress.counted(tally.matches(), "match") + ", "
                            + Progress.counted(rejected, "row") + " rejected, "
                            + MatchTable.fixed(progress.seconds(), 2) + " s");
        }
        return rejected > 0 ? Exit.BAD_INPUT : Exit.DONE;
    }

    private Header header(@Nullable CsvRow row) {
        return switch (row) {
            case null -> throw bad(input.name() + ": the file is empty; the rule is a header line and rows.");
            case CsvRow.Broken broken ->
                throw bad(input.name() + ", line " + broken.line() + ": the header cannot be read: " + broken.reason()
                        + ".");
            case CsvRow.Cells cells -> header(cells);
        };
    }

    private Header header(CsvRow.Cells row) {
        Header header = new Header(row.cells(), column(row, "name1"), column(row, "name2"), column(row, "schema"));
        if (header.left == ABSENT || header.right == ABSENT) {
            throw bad(input.name() + ", line " + row.line() + ": the header names no column "
                    + (header.left == ABSENT ? "'name1'" : "'name2'") + "; the rule is both 'name1' and 'name2'."
                    + "\nMaybe the header line is missing, or the cells are not separated by commas.");
        }
        return header;
    }

    private int column(CsvRow.Cells row, String wanted) {
        int found = ABSENT;
        for (int i = 0; i < row.size(); i++) {
            String folded = row.get(i).toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
            if (folded.equals(wanted) && found != ABSENT) {
                throw bad(input.name() + ", line " + row.line() + ": the columns " + (found + 1) + " and " + (i + 1)
                        + " are both called '" + wanted + "'; the rule is one.");
            }
            found = folded.equals(wanted) ? i : found;
        }
        return found;
    }

    private static Utf8Buffer head(Header header) {
        Utf8Buffer out = new Utf8Buffer();
        header.cells.forEach(cell -> out.csvExact(cell).ascii(','));
        return out.text("score,match,detail\n");
    }

    private @Nullable List<Pair> nextBatch(CsvReader rows, Header header, RejectedRows rejected) throws IOException {
        List<Pair> batch = new ArrayList<>(BATCH);
        long start = input.bytesRead();
        while (batch.size() < BATCH && input.bytesRead() - start < BATCH_BYTES_MAX) {
            switch (next(rows)) {
                case null -> {
                    return batch.isEmpty() ? null : batch;
                }
                case CsvRow.Broken broken -> rejected.add(broken(broken, header));
                case CsvRow.Cells cells -> add(cells, header, batch, rejected);
            }
        }
        return batch;
    }

    private static PartyRow.Rejected broken(CsvRow.Broken row, Header header) {
        int cell = row.place().cell() - 1;
        String column = cell < header.cells.size() ? header.cells.get(cell) : "column " + (cell + 1);
        return new PartyRow.Rejected(row.line(), column, row.value(), row.reason());
    }

    /// A file that ends in the middle, as a torn archive does, costs only what stands behind that place.
    private @Nullable CsvRow next(CsvReader rows) {
        if (torn) {
            return null;
        }
        try {
            CsvRow row = rows.next();
            last = row == null ? last : row.line();
            return row;
        } catch (UncheckedIOException e) {
            torn = true;
            return new CsvRow.Broken(last + 1, new CsvRow.Place(1, 1), "", PartyRow.Rejected.torn(e));
        }
    }

    private static void add(CsvRow.Cells cells, Header header, List<Pair> batch, RejectedRows rejected)
            throws IOException {
        String left = cells.get(header.left);
        String right = cells.get(header.right);
        if (left.isBlank() || right.isBlank()) {
            String column = left.isBlank() ? "name1" : "name2";
            rejected.add(new PartyRow.Rejected(cells.line(), column, "", "the name is missing; the rule is two names"));
            return;
        }
        String written = header.schema == ABSENT ? "" : cells.get(header.schema);
        Schema schema = Schema.find(written);
        if (schema == null && !written.isBlank()) {
            rejected.add(new PartyRow.Rejected(
                    cells.line(),
                    "schema",
                    written,
                    "no such schema; the rule is Person," + " Company, Organization, LegalEntity, Vessel or Airplane"));
            return;
        }
        batch.add(new Pair(cells, left, right, CompareCommand.kind(schema)));
    }

    private Rendered compare(List<Pair> batch) {
        Utf8Buffer out = new Utf8Buffer();
        long matches = 0;
        for (Pair pair : batch) {
            NameMatch match = matcher.explain(reader.read(pair.left, pair.kind), reader.read(pair.right, pair.kind));
            boolean isMatch = match.similarity() >= threshold;
            matches += isMatch ? 1 : 0;
            pair.row.cells().forEach(cell -> out.csvExact(cell).ascii(','));
            out.number(match.similarity(), MatchJson.SCORE_DIGITS).ascii(',').text(isMatch ? "true" : "false");
            out.ascii(',').csvCell(match.detail()).ascii('\n');
        }
        return new Rendered(out, new Tally(batch.size(), matches, matches, 0));
    }

    private void write(Rendered done, Output output) throws IOException {
        output.write(done.text);
        tally = tally.plus(done.tally);
        progress.rows(tally.queries(), input.share());
    }

    private static KkachiException bad(String message) {
        return new KkachiException(KkachiException.Code.BAD_INPUT, message);
    }
}
