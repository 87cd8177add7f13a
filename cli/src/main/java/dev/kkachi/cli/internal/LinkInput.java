package dev.kkachi.cli.internal;

import dev.kkachi.linking.LinkOptions;
import dev.kkachi.linking.RecordTable;
import dev.kkachi.linking.Register;
import dev.kkachi.model.KkachiException;
import dev.kkachi.records.PartyRow;
import dev.kkachi.records.TableFile;
import dev.kkachi.records.TableSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files of one run of `kkachi link`, read into one table.
final class LinkInput {
    private final Call call;
    private final @Nullable Register register;
    private final List<LinkFile> files;
    private final List<String> sources;
    private final List<LinkSurvey> surveys = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<List<String>> sides = new ArrayList<>();
    private final LinkFields fields;
    private final RecordTable table;
    private final boolean incremental;
    private boolean prefixed;
    private long rejected;

    private LinkInput(Call call, @Nullable Register register, List<LinkFile> files) {
        this.call = call;
        this.register = register;
        this.files = files;
        sources = LinkFile.sources(files);
        incremental = call.has(LinkCommand.INCREMENTAL);
        List<TableFile> tables = files.stream().map(LinkFile::table).toList();
        List<List<String>> printed = tables.stream().map(TableFile::columns).toList();
        String id = call.find(LinkCommand.ID);
        if (id != null) {
            tables.forEach(file -> LinkFields.known(id, file.columns()));
        }
        tables.forEach(file -> surveys.add(LinkSurvey.of(file, id)));
        surveys.stream().map(LinkSurvey::note).filter(note -> !note.isEmpty()).forEach(notes::add);
        fields = LinkFields.of(call.find(LinkCommand.MAP), call.find(LinkCommand.IGNORE), printed);
        List<List<String>> compared = printed.stream().map(this::compared).toList();
        List<String> together = fields.bringTogether(
                compared, register == null ? null : register.table().columns());
        if (!together.isEmpty()) {
            notes.add("Compared with each other, as their names say: " + String.join("; ", together)
                    + " (--map says otherwise).");
        }
        compared.forEach(columns -> sides.add(fields.names(columns)));
        table = RecordTable.of(sides.stream().flatMap(List::stream).distinct().toList());
    }

    private List<String> compared(List<String> columns) {
        return columns.stream().filter(column -> !isOutside(column)).toList();
    }

    /// Reads the files that `call` names.
    ///
    /// @param register what the records will be added to, `null` if nothing
    static LinkInput read(Call call, @Nullable Register register) throws IOException {
        List<LinkFile> files = new ArrayList<>();
        try {
            for (String written : call.arguments()) {
                files.add(LinkFile.open(call.around(), written));
            }
            for (LinkFile file : files) {
                file.refuseAsOutput(call.findPath(ScreenOptions.OUT));
                file.refuseAsOutput(call.findPath(LinkCommand.PAIRS));
            }
            LinkInput input = new LinkInput(call, register, files);
            input.fill();
            return input;
        } finally {
            for (LinkFile file : files) {
                file.close();
            }
        }
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
            prefixed |= isNamedByLines(a);
            for (int b = 0; b < a; b++) {
                prefixed |= surveys.get(a).overlaps(surveys.get(b));
            }
        }
        if (prefixed && surveys.size() > 1) {
            notes.add("Two files have records of one name; each is called FILE:NAME.");
        }
        for (int i = 0; i < surveys.size(); i++) {
            LinkFile file = files.get(i);
            try (RejectedRows rows = new RejectedRows(
                    file.rejected(), file.table().name(), call.around().err())) {
                fill(sources.get(i), surveys.get(i), rows);
                rows.finish();
                rejected += rows.count();
                rows.complain();
            }
        }
        if (table.size() == 0 && (register == null || rejected == 0)) {
            throw bad("There is no record in " + String.join(", ", call.arguments())
                    + "; the rule is a header and rows.");
        }
    }

    /// In a register a line is one of some file, and a pipe is another one each time.
    private boolean isNamedByLines(int file) {
        boolean byLines = incremental && surveys.get(file).id() < 0;
        if (byLines && files.get(file).kept() != null) {
            throw bad("The records of standard input have no ids; with " + LinkCommand.INCREMENTAL
                    + " the rule is a column of them.\nMaybe " + LinkCommand.ID + " names it.");
        }
        return byLines;
    }

    /// A file that tells where its records come from is read once for each of these, so that the records of
    /// one source follow each other.
    private void fill(String named, LinkSurvey survey, RejectedRows rejects) {
        if (surveys.size() > 1 || survey.source() < 0) {
            table.from(named);
            survey.file().read(new Reading(named, survey, rejects, null));
            return;
        }
        survey.sources().forEach(source -> {
            table.from(source);
            survey.file().read(new Reading(named, survey, rejects, source));
        });
    }

    /// Takes the rows of one file, or of one of its sources.
    private final class Reading implements TableSink {
        private final String file;
        private final LinkSurvey survey;
        private final RejectedRows rejects;
        private final @Nullable String source;
        private final int[] places;

        Reading(String file, LinkSurvey survey, RejectedRows rejects, @Nullable String source) {
            this.file = file;
            this.survey = survey;
            this.rejects = rejects;
            this.source = source;
            List<String> names = survey.file().columns().stream()
                    .map(column -> isOutside(column)
                            ? ""
                            : fields.names(List.of(column)).getFirst())
                    .toList();
            places = table.columns().stream().mapToInt(names::indexOf).toArray();
        }

        @Override
        public void row(long line, List<String> cells) {
            if (source != null && !cells.get(survey.source()).strip().equals(source)) {
                return;
            }
            String own = survey.id() < 0
                    ? Long.toString(line)
                    : cells.get(survey.id()).strip();
            String id = prefixed ? file + ":" + own : own;
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
            int other = register == null ? -1 : LinkStore.differing(register.table(), id, table.columns(), row);
            if (other >= 0) {
                reject(new PartyRow.Rejected(
                        line,
                        table.columns().get(other),
                        row.get(other),
                        "the register has another record " + id + "; the rule is one id a record"));
                return;
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
        Path verdicts = call.findPath(LinkCommand.VERDICTS);
        return verdicts == null ? options : LinkVerdicts.read(Call.existing(verdicts), options);
    }

    RecordTable table() {
        return table;
    }

    /// Returns what columns are called, and the kinds that were stated.
    LinkFields fields() {
        return fields;
    }

    /// Returns what the files are called.
    List<String> files() {
        return sources;
    }

    /// Returns for each file what its columns are called, those left out that only name records.
    List<List<String>> sides() {
        return sides;
    }

    /// Returns what is to be said about how the files were read.
    List<String> notes() {
        return notes;
    }

    /// Returns how many rows could not be read.
    long rejected() {
        return rejected;
    }

    private static KkachiException bad(String message) {
        return new KkachiException(KkachiException.Code.BAD_INPUT, message);
    }
}
