package dev.kkachi.lists.internal;

import dev.kkachi.files.FileHead;
import dev.kkachi.model.Country;
import dev.kkachi.model.Listing;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The US Treasury's enhanced list: everything about an entry in one place, with labels instead of numbers. Its first
/// lines name the list and the day.
final class OfacEnhanced implements ListFormat {
    private static final Pattern ISSUED = Pattern.compile("<dataAsOf>(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern LISTS = Pattern.compile("<sanctionsList\\b[^>]*>([^<]*)<");
    private static final String LATIN = "Latin";

    @Override
    public String title() {
        return "OFAC SDN_ENHANCED.XML";
    }

    @Override
    public @Nullable Recognition recognise(FileHead head) {
        if (XmlEntries.findRoot(head, "sanctionsData") == null) {
            return null;
        }
        Matcher issued = ISSUED.matcher(head.text());
        Matcher lists = LISTS.matcher(head.text());
        boolean sdn = !lists.find() || lists.group(1).strip().equals(OfacProfiles.SDN_LIST);
        return new Recognition(
                sdn ? OfacCsvHead.SDN : OfacCsvHead.CONSOLIDATED, "", issued.find() ? issued.group(1) : null);
    }

    @Override
    public void read(Publication publication, ListSink sink) throws IOException, XMLStreamException {
        for (ListFile file : publication.files()) {
            OfacProfiles profiles = new OfacProfiles(publication.list(), file.name(), sink);
            Reading reading = new Reading(publication, file.name(), sink, profiles, new HashMap<>());
            try {
                XmlEntries.read(file, Set.of("entity", "referenceValue"), sink, reading::take);
            } finally {
                profiles.hand();
            }
        }
    }

    private record Reading(
            Publication publication,
            String file,
            ListSink sink,
            OfacProfiles profiles,
            Map<String, String> references) {
        void take(XmlElement element) {
            if (element.name().equals("referenceValue")) {
                references.put(element.attribute("refId"), element.text("value"));
            } else {
                entity(element);
            }
        }

        private void entity(XmlElement entity) {
            String id = entity.attribute("id");
            if (!OfacTable.isNumber(id)) {
                throw new IllegalArgumentException("an entry has a number, not '" + id + "'");
            }
            XmlElement general = entity.find("generalInfo");
            Schema schema = schema(general == null ? "" : general.text("entityType"));
            EntryDraft draft = new EntryDraft("ofac-" + id, schema, publication.list(), id);
            OfacEntry entry = new OfacEntry(draft, file, sink);
            names(draft, entity);
            draft.at(file, entity.line());
            if (general != null) {
                draft.add(Property.TITLE, general.text("title"));
                OfacRemarks.read(general.text("remarks"), entry, general.line());
            }
            addresses(entry, entity);
            entity.list("features", "feature").forEach(feature -> feature(entry, feature));
            entity.list("identityDocuments", "identityDocument").forEach(document -> document(entry, document));
            profiles.keep(id, draft, entity.line());
            listings(id, entity);
            for (XmlElement tie : entity.list("relationships", "relationship")) {
                XmlElement related = tie.find("relatedEntity");
                String target = related == null ? "" : related.attribute("entityId");
                profiles.add(new OfacProfiles.Tie(id, target, tie.text("type"), tie.line()));
            }
        }

        private void names(EntryDraft draft, XmlElement entity) {
            for (boolean primary : List.of(true, false)) {
                for (XmlElement name : entity.list("names", "name")) {
                    if (isTrue(name, "isPrimary") == primary) {
                        name(draft, name);
                    }
                }
            }
        }

        private void name(EntryDraft draft, XmlElement name) {
            for (XmlElement translation : name.list("translations", "translation")) {
                String script = translation.text("script");
                boolean latin = script.isEmpty() || script.equals(LATIN);
                List<OfacNames.Part> parts = parts(translation.list("nameParts", "namePart"));
                String text = parts.isEmpty()
                        ? translation.text("formattedFullName")
                        : OfacNames.join(draft.schema(), parts, latin);
                Property role = role(name);
                draft.at(file, translation.line());
                draft.add(role == Property.NAME && !latin ? Property.ALIAS : role, text, latin ? "" : script);
            }
        }

        private static Property role(XmlElement name) {
            if (isTrue(name, "isLowQuality")) {
                return Property.WEAK_ALIAS;
            }
            if (isTrue(name, "isPrimary")) {
                return Property.NAME;
            }
            return name.text("aliasType").startsWith("F.K.A") ? Property.PREVIOUS_NAME : Property.ALIAS;
        }

        private static List<OfacNames.Part> parts(List<XmlElement> elements) {
            List<OfacNames.Part> parts = new ArrayList<>();
            for (XmlElement element : elements) {
                parts.add(new OfacNames.Part(element.text("type"), element.text("value")));
            }
            return parts;
        }

        private void addresses(OfacEntry entry, XmlElement entity) {
            for (XmlElement address : entity.list("addresses", "address")) {
                String country = address.text("country");
                entry.draft().at(file, address.line());
                entry.address("", country);
                for (XmlElement translation : address.list("translations", "translation")) {
                    List<OfacNames.Part> parts = parts(translation.list("addressParts", "addressPart"));
                    entry.address(OfacPlace.of(parts, country).address(), country);
                }
            }
        }

        private void feature(OfacEntry entry, XmlElement feature) {
            OfacKind kind = OfacKind.ofFeature(feature.text("type"));
            String date = feature.find("valueDate") == null
                    ? ""
                    : date(feature.list("valueDate").getFirst());
            String value = feature.text("value").isEmpty()
                    ? references.getOrDefault(feature.text("valueRefId"), "")
                    : feature.text("value");
            String said = date.isEmpty() ? value : date;
            if (!said.isEmpty()) {
                entry.take(kind, said, feature.line());
            }
        }

        private static String date(XmlElement value) {
            String mark = isTrue(value, "isApproximate") ? "~" : "";
            PartialDate date = PartialDate.find(mark + value.text("fromDateBegin") + "/" + value.text("toDateEnd"));
            return date == null ? "" : date.render();
        }

        private void document(OfacEntry entry, XmlElement document) {
            entry.draft().at(file, document.line());
            String number = document.text("documentNumber");
            String country = Country.findOr(document.text("issuingCountry"));
            String days = day(document, " issued ", "issueDate") + day(document, " expires ", "expirationDate");
            entry.document(OfacKind.ofDocument(document.text("type")), number, country, days);
        }

        private static String day(XmlElement document, String word, String name) {
            return document.text(name).isEmpty() ? "" : word + document.text(name);
        }

        private void listings(String id, XmlElement entity) {
            List<String> programmes = new ArrayList<>();
            for (XmlElement programme : entity.list("sanctionsPrograms", "sanctionsProgram")) {
                programmes.add(programme.text());
            }
            for (XmlElement list : entity.list("sanctionsLists", "sanctionsList")) {
                PartialDate since = PartialDate.find(list.attribute("datePublished"));
                profiles.add(id, new Listing(profiles.edition(list.text()), id, programmes, since));
            }
        }

        private static boolean isTrue(XmlElement element, String child) {
            return Boolean.parseBoolean(element.text(child));
        }

        private static Schema schema(String type) {
            return switch (type) {
                case "Individual" -> Schema.PERSON;
                case "Vessel" -> Schema.VESSEL;
                case "Aircraft" -> Schema.AIRPLANE;
                case "Entity" -> Schema.ORGANIZATION;
                default -> Schema.LEGAL_ENTITY;
            };
        }
    }
}
