package dev.kkachi.cli.internal;

import dev.kkachi.records.PartyRow;
import dev.kkachi.records.PartyRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One run of `kkachi screen`: rows in, matches out, in the order of the input.
final class ScreenRun {
    /// Rows of the first batch, so that the first answer comes at once; later batches double up to the most.
    private static final int BATCH_FIRST = 4;

    private static final int BATCH_MAX = 512;

    /// So much of the input at most is in one batch, the last row aside: rows may be as long as a megabyte.
    private static final long BATCH_BYTES_MAX = 1 << 20;

    private final Call call;
    private final Inquiry inquiry;
    private final Progress progress;
    private final MatchForm form;
    private final StaleLists stale;
    private int batchSize = BATCH_FIRST;
    private Tally tally = Tally.NOTHING;
    private boolean empty = true;

    ScreenRun(Call call, Inquiry inquiry, StaleLists stale, Progress progress) {
        this.call = call;
        this.inquiry = inquiry;
        this.stale = stale;
        this.progress = progress;
        this.form = form(call, inquiry.tellsChanges());
    }

    private static MatchForm form(Call call, boolean tellsChanges) {
        return switch (call.format()) {
            case TABLE ->
                new MatchTable(new Style(call.around().colours()), call.around().columns());
            case JSON -> new MatchJson(true);
            case JSONL -> new MatchJson(false);
            case CSV -> new MatchCsv(tellsChanges);
        };
    }

    /// What one batch came to.
    ///
    /// @param text the results, written down
    /// @param tally what was counted
    /// @param failed rows that broke the engine; they are reported, not lost
    /// @param cut rows whose search reached a limit
    private record Rendered(Utf8Buffer text, Tally tally, List<PartyRow.Rejected> failed, List<CutSearches.Row> cut) {}

    /// Screens everything and returns the exit code; `lists` says in the summary what was screened against.
    int run(Input input, PartyRows rows, String lists) throws IOException, InterruptedException {
        try (Output output = Output.open(call.around(), call.findPath(ScreenOptions.OUT));
                RejectedRows rejected = new RejectedRows(input, call.around().err())) {
            Utf8Buffer head = new Utf8Buffer();
            form.head(head);
            CutSearches cut = new CutSearches(input);
            output.write(head);
            OrderedPipeline.run(
                    () -> nextBatch(rows, input, rejected),
                    this::screen,
                    done -> {
                        write(done, output, rejected);
                        done.cut().forEach(cut::add);
                        progress.rows(tally.queries(), input.share());
                    },
                    call.threads());
            Utf8Buffer tail = new Utf8Buffer();
            form.tail(tail, empty);
            output.write(tail);
            output.commit();
            progress.finish();
            rejected.finish();
            cut.tell(call.around().err());
            int exit = finish(rejected.count(), lists);
            rejected.complain();
            return exit;
        } finally {
            progress.finish();
        }
    }

    private int finish(long rejected, String lists) {
        if (!call.quiet()) {
            call.around().err().println(summary(rejected, lists));
        } else {
            stale.warn(call.around().err());
        }
        if (rejected > 0) {
            return Exit.BAD_INPUT;
        }
        return tally.matches() > 0 ? Exit.NEEDS_A_PERSON : Exit.DONE;
    }

    private String summary(long rejected, String lists) {
        return inquiry.render(tally) + ", " + Progress.counted(rejected, "row") + " rejected, "
                + MatchTable.fixed(progress.seconds(), 2) + " s; lists: " + lists;
    }

    private @Nullable List<PartyRow.Read> nextBatch(PartyRows rows, Input input, RejectedRows rejected)
            throws IOException {
        List<PartyRow.Read> batch = new ArrayList<>(batchSize);
        long start = input.bytesRead();
        while (batch.size() < batchSize && input.bytesRead() - start < BATCH_BYTES_MAX) {
            switch (rows.next()) {
                case null -> {
                    return batch.isEmpty() ? null : batch;
                }
                case PartyRow.Read read -> batch.add(read);
                case PartyRow.Rejected row -> rejected.add(row);
            }
        }
        batchSize = Math.min(BATCH_MAX, batchSize * 2);
        return batch;
    }

    private Rendered screen(List<PartyRow.Read> batch) {
        Utf8Buffer text = new Utf8Buffer();
        List<PartyRow.Rejected> failed = new ArrayList<>();
        List<CutSearches.Row> cut = new ArrayList<>();
        Tally counted = Tally.NOTHING;
        for (PartyRow.Read row : batch) {
            Reply reply = reply(row, failed);
            form.render(new Screened(row.party().id(), row.query(), stale.mark(reply.shown())), text);
            counted = counted.plus(reply.tally());
            if (!reply.limits().isEmpty()) {
                cut.add(new CutSearches.Row(row.line(), reply.limits()));
            }
        }
        return new Rendered(text, counted, failed, cut);
    }

    /// A row that breaks the engine must neither stop the others nor pass for clear: it is reported as not screened.
    private Reply reply(PartyRow.Read row, List<PartyRow.Rejected> failed) {
        try {
            return inquiry.ask(row.party());
        } catch (RuntimeException e) {
            failed.add(new PartyRow.Rejected(
                    row.line(),
                    "",
                    row.query(),
                    "it could not be screened, by a mistake of Kkachi (" + Failures.mistake(e) + ")"));
            return new Reply(List.of(), Tally.NOTHING, List.of());
        }
    }

    private void write(Rendered done, Output output, RejectedRows rejected) throws IOException {
        if (done.text().size() > 0) {
            if (empty && call.format() == Format.JSON) {
                done.text().putFirst('[');
            }
            empty = false;
            output.write(done.text());
        }
        for (PartyRow.Rejected row : done.failed()) {
            rejected.add(row);
        }
        tally = tally.plus(done.tally());
    }
}
