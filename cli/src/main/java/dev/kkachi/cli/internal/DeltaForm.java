package dev.kkachi.cli.internal;

import dev.kkachi.lists.ListDelta;
import dev.kkachi.lists.ListDelta.FieldChange;
import dev.kkachi.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A way of writing down how two states of the lists differ.
sealed interface DeltaForm {
    /// Returns `entries` written down.
    Utf8Buffer render(List<Entry> entries);

    /// A party that was added, removed or changed.
    ///
    /// @param change which of these
    /// @param party as it is now, or as it last was
    /// @param fields what changed; empty for a party that is new or gone as a whole
    record Entry(String change, Party party, List<FieldChange> fields) {
        /// Returns the entries of `delta`, those that were added first.
        static List<Entry> list(ListDelta delta) {
            List<Entry> entries = new ArrayList<>();
            delta.added().forEach(party -> entries.add(new Entry("added", party, List.of())));
            delta.removed().forEach(party -> entries.add(new Entry("removed", party, List.of())));
            delta.changed().forEach(change -> entries.add(new Entry("changed", change.after(), change.fields())));
            return entries;
        }
    }

    /// Returns the form that `call` asks for.
    static DeltaForm of(Call call) {
        return switch (call.format()) {
            case TABLE ->
                new Table(new Style(call.around().colours()), call.around().columns());
            case CSV -> new Csv();
            case JSON -> new Json(true);
            case JSONL -> new Json(false);
        };
    }

    /// For a person at a terminal.
    record Table(Style style, int columns) implements DeltaForm {
        private static final String MARGIN = " ".repeat(9);

        @Override
        public Utf8Buffer render(List<Entry> entries) {
            Utf8Buffer out = new Utf8Buffer();
            for (Entry entry : entries) {
                Party party = entry.party;
                out.text(Columns.pad(entry.change, MARGIN.length()));
                out.text(style.strong(Columns.printable(party.caption()))).text("  ");
                out.text(party.schema().ftmName().toLowerCase(Locale.ROOT)).ascii(' ');
                out.text(party.id() + ", " + Listings.sentence(party.listings()))
                        .ascii('\n');
                entry.fields.forEach(field -> field(field, out));
            }
            return out;
        }

        private void field(FieldChange field, Utf8Buffer out) {
            for (String line : Columns.wrap(Columns.printable(FieldWords.of(field)), columns - MARGIN.length())) {
                out.text(MARGIN).text(line).ascii('\n');
            }
        }
    }

    /// One row for each party that is new or gone, and one for each field of a party that changed.
    record Csv() implements DeltaForm {
        @Override
        public Utf8Buffer render(List<Entry> entries) {
            Utf8Buffer out = new Utf8Buffer().text("change,entity_id,caption,schema,datasets,field,gone,come\n");
            for (Entry entry : entries) {
                if (entry.fields.isEmpty()) {
                    head(entry, out).text(",,\n");
                }
                for (FieldChange field : entry.fields) {
                    head(entry, out).csvCell(field.field()).ascii(',');
                    out.csvCell(String.join(";", field.gone())).ascii(',');
                    out.csvCell(String.join(";", field.come())).ascii('\n');
                }
            }
            return out;
        }

        private static Utf8Buffer head(Entry entry, Utf8Buffer out) {
            out.text(entry.change).ascii(',').csvCell(entry.party.id()).ascii(',');
            out.csvCell(entry.party.caption()).ascii(',');
            out.text(entry.party.schema().ftmName()).ascii(',');
            return out.csvCell(String.join(";", Listings.datasets(entry.party.listings())))
                    .ascii(',');
        }
    }

    /// One object a party: a line each, or all of them as one array.
    record Json(boolean array) implements DeltaForm {
        @Override
        public Utf8Buffer render(List<Entry> entries) {
            Utf8Buffer out = new Utf8Buffer();
            String separator = array ? "[\n" : "";
            for (Entry entry : entries) {
                out.text(separator);
                object(entry, out);
                separator = array ? ",\n" : "\n";
            }
            if (array) {
                return out.text(entries.isEmpty() ? "[]\n" : "\n]\n");
            }
            return entries.isEmpty() ? out : out.ascii('\n');
        }

        private static void object(Entry entry, Utf8Buffer out) {
            out.text("{\"change\":").jsonString(entry.change);
            out.text(",\"entity_id\":").jsonString(entry.party.id());
            out.text(",\"caption\":").jsonString(entry.party.caption());
            out.text(",\"schema\":").jsonString(entry.party.schema().ftmName());
            out.text(",\"datasets\":");
            MatchJson.strings(Listings.datasets(entry.party.listings()), out);
            out.text(",\"fields\":[");
            String separator = "";
            for (FieldChange field : entry.fields) {
                out.text(separator)
                        .text("{\"field\":")
                        .jsonString(field.field())
                        .text(",\"gone\":");
                MatchJson.strings(field.gone(), out);
                out.text(",\"come\":");
                MatchJson.strings(field.come(), out);
                out.ascii('}');
                separator = ",";
            }
            out.text("]}");
        }
    }
}
