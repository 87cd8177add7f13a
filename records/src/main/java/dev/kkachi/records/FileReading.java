package dev.kkachi.records;

import dev.kkachi.investigation.spi.InputFile;
import dev.kkachi.investigation.spi.Intake;
import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.model.SourceRef;
import dev.kkachi.workers.spi.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What becomes of one file: its content, its rows, and those that cannot be used.
final class FileReading {
    private static final String SETTINGS = "kkachi.yaml";
    private static final String UNREADABLE = "It cannot be read.";
    private static final int LABELS_SHOWN = 10;
    private static final int LABELS_MAX = 1_000;

    private final RecordFile file;
    private final FileContent content;
    private final IntConsumer meter;
    /// Whether it tells nothing by which rows are joined to persons, so that any row may be read ahead.
    private final boolean areEvents;

    private final List<RejectedRow> listed = new ArrayList<>();
    private final Map<String, Long> others = new TreeMap<>();
    private String sha256 = "";
    private long read;
    private long rejected;
    private long leftOut;
    private long unjoined;
    private long other;

    private FileReading(RecordFile file, FileContent content, IntConsumer meter) {
        this.file = file;
        this.content = content;
        this.meter = meter;
        this.areEvents = content.kinds().stream().allMatch(EventRows::isEvent);
    }

    /// Recognises `file`, of which `meter` is told how many bytes are read. One that this user may not
    /// read is said and passed over; the others still count.
    static FileReading of(RecordFile file, IntConsumer meter) {
        if (file.name().equals(SETTINGS)) {
            return new FileReading(file, new FileContent.Nothing("settings", ""), meter);
        }
        try {
            return new FileReading(file, FileContent.of(file), meter);
        } catch (IOException e) {
            return new FileReading(file, new FileContent.Nothing("", UNREADABLE), meter);
        }
    }

    /// Says whether persons may be in it.
    boolean hasPeople() {
        return content.kinds().contains(RecordKind.PEOPLE);
    }

    /// Returns how many bytes will be read of it: of a system of others that has people, twice its
    /// size.
    long bytes() throws IOException {
        long size = Files.size(file.path());
        return switch (content) {
            case FileContent.Plain plain -> size;
            case FileContent.Foreign foreign -> hasPeople() ? 2 * size : size;
            case FileContent.Nothing nothing -> 0;
        };
    }

    /// Returns when its rows are read: of rows of several kinds, when the last of them may be.
    int turn() {
        return content.kinds().stream().mapToInt(RecordKind::turn).max().orElse(0);
    }

    /// Returns the rows and values that could not be used, at most [Intake#LISTED_MAX].
    List<RejectedRow> listed() {
        return listed;
    }

    /// Hands the persons in it to `reading`; of a system of others they come before everything else
    /// that it says.
    void readPeople(RowReading reading) {
        switch (content) {
            case FileContent.Plain plain -> read(plainRows(plain.kind(), reading));
            case FileContent.Foreign foreign ->
                read(VendorRows.whole(foreign.form(), row -> person(foreign.form(), row, reading)));
            case FileContent.Nothing nothing -> {}
        }
    }

    /// Hands everything but persons to `reading`.
    void readRest(RowReading reading) {
        switch (content) {
            case FileContent.Plain plain -> read(plainRows(plain.kind(), reading));
            case FileContent.Foreign foreign ->
                read(VendorRows.parts(foreign.form(), row -> event(foreign.form(), row, reading), this::reject));
            case FileContent.Nothing nothing -> {}
        }
    }

    private PlainRows plainRows(RecordKind kind, RowReading reading) {
        return new PlainRows(row -> take(row, kind, reading), this::reject).foreseenBy(new PlainRows.Foresight() {
            @Override
            public BlockRow.@Nullable Ready of(RowFields row, UsesTold told) {
                return reading.foresee(row, kind, told);
            }

            @Override
            public void take(Event event, boolean isNews) {
                foreseen(event, isNews, reading);
            }
        });
    }

    /// Reads the file, as far as it can be read: what is torn must not cost the others their place.
    private void read(RecordFile.Rows rows) {
        try {
            sha256 = file.read(rows, meter);
        } catch (IOException | UncheckedIOException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String why = String.valueOf(cause.getMessage()).replaceFirst("\\.$", "");
            String rule = "the file cannot be read to its end: " + why;
            reject(new RejectedRow(new SourceRef.FileLine(file.name(), 1), "", "", rule));
        }
    }

    private Runnable person(VendorForm form, VendorRow row, RowReading reading) {
        Translation translation = form.translate(row, true);
        return () -> take(translation, reading);
    }

    private Runnable event(VendorForm form, VendorRow row, RowReading reading) {
        Translation translation = form.translate(row, false);
        List<Translation.Ours> besides = form.besides(row);
        if (areEvents
                && besides.isEmpty()
                && translation instanceof Translation.Ours ours
                && Whose.isNamedBy(ours.row())) {
            BlockRow.Ready ready = reading.foresee(ours.row(), ours.kind(), null);
            if (ready != null) {
                return () -> foreseen(ready.event().on(ours.row().source()), ready.isNews(), reading);
            }
        }
        boolean isPersonOnly = translation instanceof Translation.Other && hasPeople();
        return () -> {
            if (!isPersonOnly) {
                take(afresh(translation), reading);
            }
            besides.forEach(more -> reading.take(more.row(), more.kind()));
        };
    }

    private void foreseen(Event event, boolean isNews, RowReading reading) {
        reading.take(event, isNews);
        read++;
    }

    private static Translation afresh(Translation translation) {
        return switch (translation) {
            case Translation.Ours ours ->
                new Translation.Ours(ours.kind(), ours.row().afresh());
            case Translation.Other other -> other;
        };
    }

    private void take(Translation translation, RowReading reading) {
        switch (translation) {
            case Translation.Ours ours -> take(ours.row(), ours.kind(), reading);
            case Translation.Other none -> {
                other++;
                if (others.size() < LABELS_MAX || others.containsKey(none.label())) {
                    others.merge(none.label(), 1L, Long::sum);
                }
            }
        }
    }

    private void take(RowFields row, RecordKind kind, RowReading reading) {
        RejectedRow unknown = reading.take(row, kind);
        RejectedRow trouble = row.trouble();
        if (trouble != null) {
            reject(trouble);
            return;
        }
        leftOut += row.leftOut().size();
        row.leftOut().forEach(this::list);
        if (unknown != null) {
            unjoined++;
            list(unknown);
        } else {
            read++;
        }
    }

    private void reject(RejectedRow row) {
        rejected++;
        list(row);
    }

    private void list(RejectedRow row) {
        if (listed.size() < Intake.LISTED_MAX) {
            listed.add(row);
        }
    }

    /// Returns the account of the file.
    InputFile finish() throws IOException {
        String note = content instanceof FileContent.Nothing nothing ? nothing.note() : otherEvents();
        if (note.equals(UNREADABLE)) {
            return new InputFile(file.name(), "", note, 0, "", 0, 0, 0, 0, 0);
        }
        String hash = sha256.isEmpty() ? file.sha256() : sha256;
        long bytes = Files.size(file.path());
        return new InputFile(file.name(), content.title(), note, bytes, hash, read, rejected, leftOut, unjoined, other);
    }

    /// Says which events are nothing to us, the most frequent first.
    private String otherEvents() {
        if (other == 0) {
            return "";
        }
        Comparator<Map.Entry<String, Long>> byCount = Map.Entry.comparingByValue(Comparator.reverseOrder());
        String shown = others.entrySet().stream()
                .sorted(byCount.thenComparing(Map.Entry.comparingByKey()))
                .limit(LABELS_SHOWN)
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
        return other + " rows are events that say nothing of a person: " + shown
                + (others.size() > LABELS_SHOWN ? " and others." : ".");
    }
}
