package dev.kkachi.lists.internal;

import dev.kkachi.files.FileHead;
import dev.kkachi.model.Country;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The consolidated list of the United Nations Security Council, as XML.
///
/// A person's name comes in up to four parts in printed order; which of them is the family name the list does
/// not say. Only on the DPRK list, for nationals of that country, it is surely the first: there the name is
/// stored `KIM, YONG CHOL`. Entries gain elements from time to time; those we do not know are passed over.
/// Documents come once per language of the Council and count once.
final class UnConsolidated implements ListFormat {
    static final String DATASET = "un_sc_sanctions";
    private static final Pattern IN_SCRIPT = Pattern.compile("[^\\p{IsLatin}\\p{P}\\p{Z}\\p{N}\\p{S}\\p{C}][^;(]*");

    @Override
    public String title() {
        return "UN Security Council consolidated list (XML)";
    }

    @Override
    public @Nullable Recognition recognise(FileHead head) {
        Map<String, String> root = XmlEntries.findRoot(head, "CONSOLIDATED_LIST");
        return root == null ? null : new Recognition(DATASET, "", XmlEntries.day(root.get("dateGenerated")));
    }

    @Override
    public void read(Publication publication, ListSink sink) throws IOException, XMLStreamException {
        for (ListFile file : publication.files()) {
            Set<String> entries = Set.of("INDIVIDUAL", "ENTITY");
            XmlEntries.read(file, entries, sink, entry -> new Entry(publication, file, entry).read(sink));
        }
    }

    /// One INDIVIDUAL or ENTITY.
    private static final class Entry {
        private final ListFile file;
        private final XmlElement entry;
        private final boolean isPerson;
        private final String reference;
        private final EntryDraft draft;

        Entry(Publication publication, ListFile file, XmlElement entry) {
            this.file = file;
            this.entry = entry;
            this.isPerson = entry.name().equals("INDIVIDUAL");
            this.reference = entry.text("REFERENCE_NUMBER");
            String key = reference.isEmpty() ? entry.text("DATAID") : reference;
            if (key.isEmpty()) {
                throw new IllegalArgumentException("the entry has neither REFERENCE_NUMBER nor DATAID");
            }
            Schema schema = isPerson ? Schema.PERSON : Schema.ORGANIZATION;
            this.draft = new EntryDraft("un-" + key, schema, publication.list(), key);
        }

        void read(ListSink sink) {
            at(entry);
            draft.name(Property.NAME, name());
            draft.name(Property.ALIAS, entry.text("NAME_ORIGINAL_SCRIPT"));
            for (XmlElement alias : entry.list(isPerson ? "INDIVIDUAL_ALIAS" : "ENTITY_ALIAS")) {
                alias(alias);
            }
            at(entry);
            draft.add(Property.UN_REFERENCE, reference);
            draft.gender(entry.text("GENDER"));
            draft.programme(entry.text("UN_LIST_TYPE"));
            draft.since(entry.text("LISTED_ON"));
            for (XmlElement title : entry.list("TITLE", "VALUE")) {
                draft.add(Property.TITLE, PrintedName.clean(title.text()));
            }
            for (XmlElement position : entry.list("DESIGNATION", "VALUE")) {
                draft.add(Property.POSITION, PrintedName.clean(position.text()));
            }
            for (XmlElement nationality : entry.list("NATIONALITY", "VALUE")) {
                draft.country(Property.NATIONALITY, nationality.text());
            }
            entry.list("INDIVIDUAL_DATE_OF_BIRTH").forEach(this::birth);
            entry.list("INDIVIDUAL_PLACE_OF_BIRTH").forEach(this::birthPlace);
            entry.list("INDIVIDUAL_DOCUMENT").forEach(this::document);
            entry.list(isPerson ? "INDIVIDUAL_ADDRESS" : "ENTITY_ADDRESS").forEach(this::address);
            at(entry);
            draft.add(Property.NOTES, PrintedName.clean(entry.text("COMMENTS1")));
            if (!draft.isNamed()) {
                throw new IllegalArgumentException("the entry " + reference + " has no name");
            }
            draft.hand(sink);
        }

        private void at(XmlElement element) {
            draft.at(file.name(), element.line());
        }

        private String name() {
            String first = PrintedName.clean(entry.text("FIRST_NAME"));
            String rest = entry.joined(" ", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");
            boolean familyFirst = isPerson
                    && entry.text("UN_LIST_TYPE").equals("DPRK")
                    && entry.list("NATIONALITY", "VALUE").stream()
                            .anyMatch(nation -> "kp".equals(Country.find(nation.text())));
            if (first.isEmpty() || rest.isEmpty()) {
                return first + rest;
            }
            return familyFirst ? first + ", " + rest : first + " " + rest;
        }

        private void alias(XmlElement alias) {
            at(alias);
            String quality = alias.text("QUALITY").toLowerCase(Locale.ROOT);
            String note = alias.text("NOTE");
            Property role = switch (quality) {
                case "low" -> Property.WEAK_ALIAS;
                case "f.k.a." -> Property.PREVIOUS_NAME;
                default -> isFormer(note) ? Property.PREVIOUS_NAME : Property.ALIAS;
            };
            draft.name(role, alias.text("ALIAS_NAME"));
            var inScript = IN_SCRIPT.matcher(note);
            if (inScript.find()) {
                draft.name(role, inScript.group());
            }
            draft.date(Property.BIRTH_DATE, alias.text("DATE_OF_BIRTH"));
        }

        private static boolean isFormer(String note) {
            String lower = note.toLowerCase(Locale.ROOT);
            return lower.startsWith("previously") || lower.startsWith("formerly");
        }

        private void birth(XmlElement birth) {
            at(birth);
            boolean rough = birth.text("TYPE_OF_DATE").equals("APPROXIMATELY")
                    || birth.text("NOTE").toLowerCase(Locale.ROOT).startsWith("approx");
            String circa = rough ? "circa " : "";
            String from = birth.text("FROM_YEAR");
            String date = birth.text("DATE");
            String year = birth.text("YEAR");
            if (!from.isEmpty()) {
                draft.date(Property.BIRTH_DATE, circa + from + " to " + birth.text("TO_YEAR"));
            } else if (!date.isEmpty()) {
                draft.date(Property.BIRTH_DATE, circa + date);
            } else if (!year.isEmpty()) {
                for (String month : PrintedDates.read(birth.text("NOTE") + " " + year).stream()
                        .limit(1)
                        .toList()) {
                    draft.add(Property.BIRTH_DATE, (rough ? "~" : "") + month.replace("~", ""));
                }
            } else {
                draft.date(Property.BIRTH_DATE, birth.text("NOTE"));
            }
        }

        private void birthPlace(XmlElement place) {
            at(place);
            draft.add(Property.BIRTH_PLACE, place.joined(", ", "STREET", "CITY", "STATE_PROVINCE", "COUNTRY"));
        }

        private void address(XmlElement address) {
            at(address);
            String full = address.joined(", ", "STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY");
            draft.address(full, address.text("COUNTRY"));
        }

        private void document(XmlElement document) {
            at(document);
            String type = document.text("TYPE_OF_DOCUMENT") + " " + document.text("TYPE_OF_DOCUMENT2");
            String lower = type.toLowerCase(Locale.ROOT);
            boolean passport = lower.contains("passport") || lower.contains("passeport") || lower.contains("pasaporte");
            String issuing = document.text("ISSUING_COUNTRY");
            String country = issuing.isEmpty() ? document.text("COUNTRY_OF_ISSUE") : issuing;
            Property property = passport ? Property.PASSPORT_NUMBER : Property.ID_NUMBER;
            for (String number : DocumentNumbers.read(document.text("NUMBER"))) {
                draft.add(property, number, Country.findOr(country));
            }
        }
    }
}
