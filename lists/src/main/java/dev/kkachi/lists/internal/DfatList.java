package dev.kkachi.lists.internal;

import dev.kkachi.files.FileHead;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Australia's consolidated list, as the workbook that the Department of Foreign Affairs and Trade publishes
/// or saved from it as CSV. Both are one format, so that of two files the newer is the edition and nothing is
/// counted twice.
///
/// Every name has a row of its own: `1113` is a party's primary name, `1113a` its first alias. The other
/// columns repeat, and now and then say something else beside an alias, such as the birth date that goes with
/// it; all of it is kept.
final class DfatList implements ListFormat {
    private static final String DATASET = "au_dfat_sanctions";

    @Override
    public String title() {
        return "Australia DFAT consolidated list (xlsx, csv)";
    }

    @Override
    public @Nullable Recognition recognise(FileHead head) {
        boolean mine = CsvTable.hasHeader(
                head.text(), DfatEntry.REFERENCE, DfatEntry.NAME, DfatEntry.COMMITTEES, "Control Date");
        return mine ? new Recognition(DATASET, "", head.savedDay()) : null;
    }

    @Override
    public void read(Publication publication, ListSink sink) throws IOException {
        for (ListFile file : publication.files()) {
            Map<String, DfatEntry> entries = new LinkedHashMap<>();
            CsvTable.read(file, DfatEntry.REFERENCE, sink, row -> {
                String id = DfatEntry.id(row);
                DfatEntry entry = entries.get(id);
                if (entry == null) {
                    entry = DfatEntry.of(id, row, publication.list(), sink);
                    entries.put(id, entry);
                }
                entry.read(row, file.name());
            });
            UkEntry.hand(entries.values().stream().map(DfatEntry::draft).toList(), file, sink);
        }
    }
}
