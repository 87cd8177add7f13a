package dev.kkachi.cli.internal;

import dev.kkachi.records.PartyRow;
import dev.kkachi.records.TableFile;
import dev.kkachi.records.TableSink;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A first look at one file: which column names its records, and whether it tells where they come from.
final class LinkSurvey implements TableSink {
    static final String SOURCE = "source";

    private static final int SOURCES_MAX = 20;
    private static final Set<String> ID_NAMES = Set.of("id", "rid", "record_id");

    private final TableFile file;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> sources = new LinkedHashSet<>();
    private final int source;
    private int id;
    private boolean stated;
    private String note = "";

    private LinkSurvey(TableFile file, @Nullable String wanted) {
        this.file = file;
        List<String> columns = file.columns();
        source = columns.indexOf(SOURCE);
        id = -1;
        for (int column = 0; column < columns.size() && id < 0; column++) {
            boolean named = ID_NAMES.contains(columns.get(column).toLowerCase(Locale.ROOT));
            id = (wanted == null ? named : columns.get(column).equals(wanted)) ? column : -1;
        }
        stated = wanted != null;
    }

    /// Reads all of `file`.
    ///
    /// @param wanted the column that names records, `null` if nobody said
    static LinkSurvey of(TableFile file, @Nullable String wanted) {
        LinkSurvey survey = new LinkSurvey(file, wanted);
        file.read(survey);
        return survey;
    }

    @Override
    public void row(long line, List<String> cells) {
        if (id >= 0) {
            String value = cells.get(id).strip();
            boolean isNew = !value.isEmpty() && ids.add(value);
            if (!isNew && !stated) {
                note = "The column " + file.columns().get(id) + " of " + file.name() + " repeats itself in line " + line
                        + " or is empty there; records are called by their lines.";
                id = -1;
                ids.clear();
            }
        }
        if (source >= 0 && sources.size() <= SOURCES_MAX) {
            sources.add(cells.get(source).strip());
        }
    }

    @Override
    public void rejected(PartyRow.Rejected row) {
        // the reading proper tells of it
    }

    /// Returns the place of the column that names records, -1 if they are called by their lines.
    int id() {
        return id;
    }

    /// Returns the place of the column that tells where records come from, -1 if none does.
    int source() {
        return sources.size() <= SOURCES_MAX ? source : -1;
    }

    /// Returns where records come from.
    Set<String> sources() {
        return sources;
    }

    /// Says whether both files have a record of one name.
    boolean overlaps(LinkSurvey other) {
        return id < 0 || other.id < 0 || ids.stream().anyMatch(other.ids::contains);
    }

    /// Returns what is to be said about it, empty if nothing.
    String note() {
        return note;
    }

    TableFile file() {
        return file;
    }
}
