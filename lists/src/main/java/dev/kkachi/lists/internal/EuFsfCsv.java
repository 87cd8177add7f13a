package dev.kkachi.lists.internal;

import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.FileHead;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The EU's consolidated list of financial sanctions (Financial Sanctions Files, `csvFullSanctionsList_1_1`) as
/// CSV: 118 columns between semicolons, and one row for every part of an entry or combination of parts, all under
/// one `Entity_LogicalId`.
final class EuFsfCsv implements ListFormat {
    private static final CsvLayout SEMICOLONS = CsvLayout.COMMA.withDelimiter(';');

    @Override
    public String title() {
        return "EU Financial Sanctions Files 1.1 (CSV)";
    }

    @Override
    public @Nullable Recognition recognise(FileHead head) {
        List<String> columns = List.of(head.firstLine().replace("\"", "").split(";", -1));
        if (!columns.contains("Entity_LogicalId") || !columns.contains("NameAlias_WholeName")) {
            return null;
        }
        int at = columns.indexOf("fileGenerationDate");
        List<String> lines = head.text().lines().limit(2).toList();
        String[] cells = lines.size() < 2 ? new String[0] : lines.getLast().split(";", -1);
        List<String> dates = at < 0 || at >= cells.length ? List.of() : PrintedDates.read(cells[at]);
        return new Recognition(EuFsfEntry.DATASET, "", dates.isEmpty() ? null : dates.getFirst());
    }

    @Override
    public void read(Publication publication, ListSink sink) throws IOException {
        for (ListFile file : publication.files()) {
            Map<String, Grouped> entries = new LinkedHashMap<>();
            CsvTable.read(new CsvTable.Source(file, SEMICOLONS), "Entity_LogicalId", sink, row -> {
                EuFsfPart entity = EuFsfPart.of(row, "Entity_");
                String key = EuFsfEntry.key(entity);
                Grouped known = entries.get(key);
                Grouped grouped = known == null ? grouped(entity, publication, file) : known;
                entries.put(key, grouped);
                grouped.row(row);
            });
            EuFsfHand hand = new EuFsfHand(file, sink);
            entries.values().forEach(entry -> hand.take(entry.entry, entry.line));
            hand.finish();
        }
    }

    private static Grouped grouped(EuFsfPart entity, Publication publication, ListFile file) {
        EuFsfEntry entry = EuFsfEntry.of(entity, EuFsfEntry.schema(entity), publication.list(), file.name());
        return new Grouped(entry, entity.line());
    }

    /// The rows of one entry.
    private record Grouped(EuFsfEntry entry, long line) {
        void row(CsvTable.Row row) {
            EuFsfPart entity = EuFsfPart.of(row, "Entity_");
            entry.entity(entity);
            entry.regulation(EuFsfPart.of(row, "Entity_Regulation_"));
            EuFsfPart name = EuFsfPart.of(row, "NameAlias_");
            if (!name.get("wholeName").isEmpty() || !name.get("lastName").isEmpty()) {
                entry.name(name);
            }
            entry.citizenship(EuFsfPart.of(row, "Citizenship_"));
            entry.birth(EuFsfPart.of(row, "BirthDate_"));
            entry.identification(EuFsfPart.of(row, "Identification_"));
            entry.address(EuFsfPart.of(row, "Address_"));
        }
    }
}
