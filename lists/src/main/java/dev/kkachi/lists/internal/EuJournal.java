package dev.kkachi.lists.internal;

import dev.kkachi.files.FileHead;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The annexes of the EU's legal acts as printed in the Official Journal, transcribed into tables: one table for
/// each framework act as it stands consolidated, and one for each act that has amended a framework since.
///
/// All tables together are the list. Consolidation lags and overtakes (numbers 988 to 992 of an annex may be in
/// while 820 to 987, of an act that was published before, are not), so that nothing can be concluded from a
/// number that is missing: an entry of an amendment counts, and one that has the act, annex and number of a
/// consolidated entry is the same entry, its newer wording first. Amendments print additions and changes, never
/// removals; who was taken off a list is simply no longer in the consolidated table.
///
/// An entry is known by act, annex and printed number, such as `32017R1509/XIII.A/27`. Where an annex prints no
/// numbers the ship's number or the name stands in for it.
final class EuJournal implements ListFormat {
    static final String DATASET = "eu_journal_sanctions";
    /// How the part of an amending act begins.
    private static final String AMENDMENT = "amendment ";

    private static final int KEY_CHARS_MAX = 80;
    private static final Pattern CELEX = Pattern.compile("\\d{5}[A-Z]{1,2}\\d{4}");
    private static final Pattern FIRST_ROW = Pattern.compile("^[^\\n]*\\n\"?(" + CELEX + ")\"?,\"?(" + CELEX + ")?");

    @Override
    public String title() {
        return "EU Official Journal annexes (CSV)";
    }

    @Override
    public Assembly assembly() {
        return Assembly.PARTS;
    }

    @Override
    public @Nullable Recognition recognise(FileHead head) {
        if (!CsvTable.hasHeader(head.text(), "recordId", "programKey", "annex", "measure", "startDate", "schema")) {
            return null;
        }
        Matcher first = FIRST_ROW.matcher(head.text());
        if (!first.find()) {
            String stem = head.name().replaceFirst("\\..*", "");
            boolean isAct = CELEX.matcher(stem).matches();
            return new Recognition(DATASET, isAct ? stem : "", isAct ? year(stem) : null);
        }
        String amendment = first.group(2);
        return amendment == null
                ? new Recognition(DATASET, first.group(1), year(first.group(1)))
                : new Recognition(DATASET, AMENDMENT + amendment, year(amendment));
    }

    /// The year of an act is all that its CELEX number tells of the day on which its table was current.
    private static String year(String celex) {
        return celex.substring(1, 5);
    }

    @Override
    public void read(Publication publication, ListSink sink) throws IOException {
        Reading reading = new Reading(publication, sink);
        for (ListFile file : newestWordsFirst(publication.files())) {
            CsvTable.read(file, "recordId", sink, row -> reading.row(file, row));
        }
        reading.hand();
    }

    /// Amendments before consolidated acts, the later before the earlier.
    private static List<ListFile> newestWordsFirst(List<ListFile> files) {
        List<ListFile> ordered = new ArrayList<>(files.reversed());
        ordered.sort(Comparator.comparing((ListFile file) -> file.part().startsWith(AMENDMENT) ? file.part() : "")
                .reversed());
        return ordered;
    }

    /// The entries so far.
    private static final class Reading {
        private final Publication publication;
        private final ListSink sink;
        private final Map<String, EntryDraft> drafts = new LinkedHashMap<>();
        private final Set<String> unnumbered = new HashSet<>();
        /// Where the search for a twin begins, lest a thousand rows alike take a million steps.
        private final Map<String, Integer> lastTwin = new HashMap<>();
        private final StatedTies ties = new StatedTies();
        private final List<Statement> statements = new ArrayList<>();

        Reading(Publication publication, ListSink sink) {
            this.publication = publication;
            this.sink = sink;
        }

        private record Statement(EntryDraft draft, String file, long line, String text) {}

        void row(ListFile file, CsvTable.Row row) {
            EntryDraft draft = draft(file, row);
            draft.at(file.name(), row.line());
            new EuJournalEntry(draft, row).take();
            String text = row.get("reason") + "\n" + row.get("notes");
            if (!text.isBlank() && draft.schema() != Schema.CRYPTO_WALLET) {
                statements.add(new Statement(draft, file.name(), row.line(), text));
            }
        }

        private EntryDraft draft(ListFile file, CsvTable.Row row) {
            Schema schema = schema(row.get("schema"));
            String base = act(row) + "/" + row.get("annex").replace('/', ' ') + "/" + key(row);
            String measure = row.get("measure") + "\n" + row.get("programKey");
            boolean isNumbered = !row.get("recordId").isEmpty();
            String kin = String.join("\n", file.name(), base, measure, schema.name(), "" + isNumbered);
            for (int twin = lastTwin.getOrDefault(kin, 1); ; twin++) {
                String entry = base + (twin == 1 ? "" : " (" + twin + ")");
                String id = "eu-" + entry.replaceAll("[^\\p{L}\\p{N}.]+", "-");
                EntryDraft known = drafts.get(id);
                String legal = file.name() + "\n" + id + "\n" + measure;
                boolean isTwin = !isNumbered && unnumbered.contains(legal);
                if (!isTwin && (known == null || known.schema().mayBe(schema))) {
                    unnumbered.add(legal);
                    lastTwin.put(kin, twin);
                    return drafts.computeIfAbsent(id, ignored -> new EntryDraft(id, schema, publication.list(), entry));
                }
            }
        }

        private static String act(CsvTable.Row row) {
            String act = row.get("celex").isEmpty() ? row.get("amendedCelex") : row.get("celex");
            if (!CELEX.matcher(act).matches()) {
                throw new IllegalArgumentException("'" + act + "' is no CELEX number such as 32017R1509");
            }
            return act;
        }

        private static String key(CsvTable.Row row) {
            String name = PrintedName.clean(row.get("name"));
            if (name.isEmpty()) {
                throw new IllegalArgumentException("the entry has no name");
            }
            String number = row.get("recordId");
            if (!number.isEmpty()) {
                return number.replace('/', ' ');
            }
            String imo = row.get("imoNumber");
            String key = imo.isEmpty() ? name.replace('/', ' ') : "IMO " + imo;
            return key.length() > KEY_CHARS_MAX
                    ? key.substring(0, KEY_CHARS_MAX).strip()
                    : key;
        }

        /// An asset is a harbour, an airport, a coin: nothing that we have a word for, yet something to look out
        /// for.
        private static Schema schema(String printed) {
            Schema schema = printed.equals("Asset") ? Schema.LEGAL_ENTITY : Schema.find(printed);
            if (schema == null) {
                throw new IllegalArgumentException("there is no schema '" + printed + "'");
            }
            return schema;
        }

        void hand() {
            drafts.forEach((id, draft) -> draft.names().forEach(name -> ties.name(id, name)));
            for (Statement statement : statements) {
                tie(statement);
            }
            for (EntryDraft draft : drafts.values()) {
                if (draft.isNamed()) {
                    draft.hand(sink);
                } else {
                    draft.reject(sink, Property.NAME.ftmName(), "the entry's name has no letters");
                }
            }
        }

        private void tie(Statement statement) {
            EntryDraft draft = statement.draft.at(statement.file, statement.line);
            draft.ties(ties.read(draft.id(), statement.text));
        }
    }
}
