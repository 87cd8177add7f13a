package dev.kkachi.cli.internal;

import dev.kkachi.linking.LinkOptions;
import dev.kkachi.linking.RecordTable;
import dev.kkachi.model.KkachiException;
import dev.kkachi.records.PartyRow;
import dev.kkachi.records.TableFile;
import dev.kkachi.records.TableSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The files of one run of `kkachi link`, read into one table.
final class LinkInput {
    private static final String OUTSIDE = ".rejected.csv";

    private final Call call;
    private final List<Path> paths;
    private final List<LinkSurvey> surveys = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> columns;
    private final LinkFields fields;
    private final RecordTable table;
    private boolean prefixed;
    private long rejected;

    private LinkInput(Call call) {
        this.call = call;
        paths = call.arguments().stream().map(LinkInput::path).toList();
        List<TableFile> files = paths.stream().map(TableFile::open).toList();
        Set<String> all = new LinkedHashSet<>();
        files.forEach(file -> all.addAll(file.columns()));
        List<String> printed = List.copyOf(all);
        String id = call.find(LinkCommand.ID);
        if (id != null) {
            files.forEach(file -> LinkFields.known(id, file.columns()));
        }
        files.forEach(file -> surveys.add(LinkSurvey.of(file, id)));
        surveys.stream().map(LinkSurvey::note).filter(note -> !note.isEmpty()).forEach(notes::add);
        all.removeIf(this::isOutside);
        columns = List.copyOf(all);
        fields = LinkFields.of(call.find(LinkCommand.MAP), call.find(LinkCommand.IGNORE), printed);
        table = RecordTable.of(fields.names(columns));
    }

    /// Reads the files that `call` names.
    static LinkInput read(Call call) throws IOException {
        LinkInput input = new LinkInput(call);
        input.fill();
        return input;
    }

    private static Path path(String written) {
        Path path = Call.existing(Call.path(written));
        if (Files.isDirectory(path)) {
            throw new KkachiException(KkachiException.Code.BAD_INPUT, written + " is a folder; the rule is files.");
        }
        return path;
    }

    /// Says whether a column names records or where they come from, in whichever file.
    private boolean isOutside(String column) {
        return surveys.stream().anyMatch(survey -> {
            int place = survey.file().columns().indexOf(column);
            return place >= 0 && (place == survey.id() || (place == survey.source() && surveys.size() == 1));
        });
    }

    private void fill() throws IOException {
        for (int a = 0; a < surveys.size(); a++) {
            for (int b = 0; b < a; b++) {
                prefixed |= surveys.get(a).overlaps(surveys.get(b));
            }
        }
        if (prefixed) {
            notes.add("Two files have records of one name; each is called FILE:NAME.");
        }
        for (int i = 0; i < surveys.size(); i++) {
            LinkSurvey survey = surveys.get(i);
            Path aside = paths.get(i).resolveSibling(paths.get(i).getFileName() + OUTSIDE);
            try (RejectedRows rows =
                    new RejectedRows(aside, survey.file().name(), call.around().err())) {
                fill(survey, rows);
                rows.finish();
                rejected += rows.count();
                rows.complain();
            }
        }
        if (table.size() == 0) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    "There is no record in " + String.join(", ", call.arguments())
                            + "; the rule is a header and rows.");
        }
    }

    /// A file that tells where its records come from is read once for each of these, so that the records of
    /// one source follow each other.
    private void fill(LinkSurvey survey, RejectedRows rejects) {
        if (surveys.size() > 1 || survey.source() < 0) {
            table.from(stem(survey.file()));
            survey.file().read(new Reading(survey, rejects, null));
            return;
        }
        survey.sources().forEach(source -> {
            table.from(source);
            survey.file().read(new Reading(survey, rejects, source));
        });
    }

    private static String stem(TableFile file) {
        String name = String.valueOf(Path.of(file.name()).getFileName());
        int dot = name.indexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /// Takes the rows of one file, or of one of its sources.
    private final class Reading implements TableSink {
        private final LinkSurvey survey;
        private final RejectedRows rejects;
        private final @Nullable String source;
        private final int[] places;

        Reading(LinkSurvey survey, RejectedRows rejects, @Nullable String source) {
            this.survey = survey;
            this.rejects = rejects;
            this.source = source;
            places = columns.stream().mapToInt(survey.file().columns()::indexOf).toArray();
        }

        @Override
        public void row(long line, List<String> cells) {
            if (source != null && !cells.get(survey.source()).strip().equals(source)) {
                return;
            }
            String own = survey.id() < 0
                    ? Long.toString(line)
                    : cells.get(survey.id()).strip();
            String id = prefixed ? stem(survey.file()) + ":" + own : own;
            if (own.isEmpty() || table.find(id) >= 0) {
                String column = survey.id() < 0 ? "" : survey.file().columns().get(survey.id());
                String why = own.isEmpty() ? "the record has no id" : "another record has this id";
                reject(new PartyRow.Rejected(line, column, own, why + "; the rule is one id a record"));
                return;
            }
            List<String> row = new ArrayList<>();
            for (int place : places) {
                row.add(place < 0 ? "" : cells.get(place));
            }
            table.add(id, row);
        }

        @Override
        public void rejected(PartyRow.Rejected row) {
            if (source == null || source.equals(survey.sources().iterator().next())) {
                reject(row);
            }
        }

        private void reject(PartyRow.Rejected row) {
            try {
                rejects.add(row);
            } catch (IOException e) {
                throw new UncheckedIOException("The rejected rows cannot be listed.", e);
            }
        }
    }

    /// Returns the options for linking these files.
    LinkOptions options() throws IOException {
        String written = call.find(LinkCommand.WITHIN);
        int sources = table.sources().size();
        boolean within = written == null ? sources != 2 : written.equals("yes");
        double threshold = call.number(ScreenOptions.THRESHOLD, LinkOptions.THRESHOLD);
        LinkOptions options = new LinkOptions(threshold, fields.kinds(), within, List.of(), List.of());
        String verdicts = call.find(LinkCommand.VERDICTS);
        return verdicts == null ? options : LinkVerdicts.read(path(verdicts), options);
    }

    RecordTable table() {
        return table;
    }

    /// Returns what is to be said about how the files were read.
    List<String> notes() {
        return notes;
    }

    /// Returns how many rows could not be read.
    long rejected() {
        return rejected;
    }
}
