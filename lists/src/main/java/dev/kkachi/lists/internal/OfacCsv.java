package dev.kkachi.lists.internal;

import dev.kkachi.files.FileHead;
import dev.kkachi.lists.Rejection;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The older files of the US Treasury's Office of Foreign Assets Control: names, aliases, addresses and
/// overlong remarks in four tables without headers, joined by the entry's number; one set for the Specially
/// Designated Nationals and one, `cons_`, for the other lists.
///
/// The files may come from different days. Of several files with the same part the newest that mentions an
/// entry speaks for it, and an address table (which has a row for every entry, even without an address) tells
/// which entries are still listed. An entry whose name row is missing keeps the aliases by which it is known.
final class OfacCsv implements ListFormat {
    private static final int REMARKS_CAP = 1000;
    private static final String PROGRAMMES = "\\] ?\\[";

    @Override
    public String title() {
        return "OFAC CSV (sdn, alt, add, sdn_comments)";
    }

    @Override
    public Assembly assembly() {
        return Assembly.PARTS;
    }

    @Override
    public @Nullable Recognition recognise(FileHead head) {
        return OfacCsvHead.recognise(head);
    }

    @Override
    public void read(Publication publication, ListSink sink) throws IOException {
        OfacTable names = OfacTable.read(publication, OfacTable.Part.NAMES, sink);
        OfacTable aliases = OfacTable.read(publication, OfacTable.Part.ALIASES, sink);
        OfacTable addresses = OfacTable.read(publication, OfacTable.Part.ADDRESSES, sink);
        OfacTable comments = OfacTable.read(publication, OfacTable.Part.COMMENTS, sink);
        new Joining(publication, sink, names, aliases, addresses, comments).run();
    }

    /// The tables, and where their join goes.
    private record Joining(
            Publication publication,
            ListSink sink,
            OfacTable names,
            OfacTable aliases,
            OfacTable addresses,
            OfacTable comments) {
        void run() {
            Set<String> entries = new LinkedHashSet<>(names.entries());
            entries.addAll(aliases.entries());
            entries.addAll(addresses.entries());
            for (String entry : entries) {
                party(entry);
            }
            markLive();
        }

        /// An address table speaks for all entries of its day; name rows that are younger speak for themselves.
        private void markLive() {
            for (String entry : addresses.newestEntries()) {
                sink.live("ofac-" + entry);
            }
            if (addresses.isEmpty()) {
                return;
            }
            for (String entry : names.entries()) {
                if (names.fileIndex(entry) > addresses.newestIndex()) {
                    sink.live("ofac-" + entry);
                }
            }
        }

        private void party(String entry) {
            OfacTable.Row name = names.first(entry);
            Schema schema = name == null ? Schema.LEGAL_ENTITY : schema(name.get(2));
            EntryDraft draft = new EntryDraft("ofac-" + entry, schema, publication.list(), entry);
            if (name != null) {
                named(draft, name);
            }
            for (OfacTable.Row alias : aliases.rows(entry)) {
                draft.at(alias.file(), alias.line());
                draft.add(alias.get(2).equals("fka") ? Property.PREVIOUS_NAME : Property.ALIAS, alias.get(3));
            }
            for (OfacTable.Row address : addresses.rows(entry)) {
                address(draft, address);
            }
            if (name != null) {
                remarks(draft, name, entry);
            }
            hand(draft, entry, name);
        }

        private void hand(EntryDraft draft, String entry, OfacTable.@Nullable Row name) {
            if (name == null && (!names.isEmpty() || !draft.isNamed())) {
                OfacTable.Row row = aliases.first(entry) == null ? addresses.first(entry) : aliases.first(entry);
                String rule = draft.isNamed()
                        ? "no name row has this number; the entry is kept with its aliases alone"
                        : "no name or alias has this number; the entry cannot be screened";
                if (row != null) {
                    sink.nameless("ofac-" + entry, new Rejection(row.file(), row.line(), "ent_num", entry, rule));
                }
            }
            if (draft.isNamed()) {
                draft.hand(sink);
            }
        }

        private void named(EntryDraft draft, OfacTable.Row row) {
            draft.at(row.file(), row.line());
            draft.add(Property.NAME, row.get(1));
            for (String programme : row.get(3).split(PROGRAMMES, -1)) {
                draft.programme(programme);
            }
            draft.add(Property.TITLE, row.get(4));
            draft.add(Property.CALL_SIGN, row.get(5));
            draft.add(Property.TYPE, row.get(6));
            note(draft, "Vessel Tonnage", row.get(7));
            note(draft, "Vessel Gross Registered Tonnage", row.get(8));
            draft.country(Property.FLAG, row.get(9));
            draft.relation(Relation.Kind.OWNED_BY, row.get(10), null);
        }

        private static void note(EntryDraft draft, String label, String value) {
            draft.add(Property.NOTES, value.isEmpty() ? "" : label + " " + value);
        }

        private void address(EntryDraft draft, OfacTable.Row row) {
            List<String> parts = new ArrayList<>();
            for (int i = 2; i <= 4; i++) {
                if (!row.get(i).isEmpty()) {
                    parts.add(row.get(i));
                }
            }
            draft.at(row.file(), row.line());
            new OfacEntry(draft, row.file(), sink).address(String.join(", ", parts), row.get(4));
            note(draft, "Address remark:", row.get(5));
        }

        /// Remarks are cut at 1000 characters and go on in the comments, in the middle of a word. A comment of
        /// another day may go on from elsewhere: then its first item is not a whole one and is left out.
        private void remarks(EntryDraft draft, OfacTable.Row row, String entry) {
            OfacEntry target = new OfacEntry(draft, row.file(), sink);
            OfacTable.Row comment = comments.first(entry);
            String remarks = row.raw(11);
            boolean isCut = remarks.length() >= REMARKS_CAP;
            if (comment == null) {
                OfacRemarks.read(isCut ? withoutLastItem(row, remarks) : remarks, target, row.line());
            } else if (isCut) {
                OfacRemarks.read(remarks + comment.raw(1), target, row.line());
            } else {
                OfacRemarks.read(remarks, target, row.line());
                String rule = "the remarks that this goes on from are not cut; its first item is left out";
                sink.reject(new Rejection(comment.file(), comment.line(), "ent_num", entry, rule));
                int whole = comment.get(1).indexOf("; ");
                String rest = whole < 0 ? "" : comment.get(1).substring(whole + 2);
                OfacRemarks.read(rest, new OfacEntry(draft, comment.file(), sink), comment.line());
            }
        }

        private String withoutLastItem(OfacTable.Row row, String remarks) {
            if (remarks.endsWith(".") && !comments.isEmpty()) {
                return remarks;
            }
            int last = remarks.lastIndexOf("; ");
            String cut = remarks.substring(last < 0 ? 0 : last + 2);
            String rule = "remarks cut at 1000 characters without their continuation; the last item is left out";
            sink.reject(new Rejection(row.file(), row.line(), "Remarks", cut, rule));
            return last < 0 ? "" : remarks.substring(0, last);
        }

        private static Schema schema(String type) {
            return switch (type) {
                case "individual" -> Schema.PERSON;
                case "vessel" -> Schema.VESSEL;
                case "aircraft" -> Schema.AIRPLANE;
                default -> Schema.ORGANIZATION;
            };
        }
    }
}
