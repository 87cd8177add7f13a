package dev.kkachi.lists.internal;

import dev.kkachi.lists.Rejection;
import dev.kkachi.model.Country;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// One pass over an advanced list. Places and documents stand before the parties that have them, ties and listings
/// behind all of them.
final class OfacAdvancedReading {
    private static final String PROGRAMME = "Program";

    private final ListEdition list;
    private final ListFile file;
    private final ListSink sink;
    private final OfacReferences references = new OfacReferences();
    private final Map<String, OfacPlace> places = new HashMap<>();
    private final Map<String, List<XmlElement>> documents = new HashMap<>();
    private final OfacProfiles profiles;

    OfacAdvancedReading(ListEdition list, ListFile file, ListSink sink) {
        this.list = list;
        this.file = file;
        this.sink = sink;
        this.profiles = new OfacProfiles(list, file.name(), sink);
    }

    void run() throws IOException, XMLStreamException {
        Set<String> elements = new HashSet<>(OfacReferences.ELEMENTS);
        elements.addAll(Set.of("Location", "IDRegDocument", "DistinctParty", "ProfileRelationship", "SanctionsEntry"));
        try {
            XmlEntries.read(file, elements, sink, this::take);
        } finally {
            profiles.hand();
        }
    }

    private void take(XmlElement element) {
        switch (element.name()) {
            case "Location" -> places.put(element.attribute("ID"), OfacPlace.of(element, references));
            case "IDRegDocument" ->
                documents
                        .computeIfAbsent(element.attribute("IdentityID"), id -> new ArrayList<>())
                        .add(element);
            case "DistinctParty" -> party(element);
            case "ProfileRelationship" -> relation(element);
            case "SanctionsEntry" -> listing(element);
            default -> references.add(element);
        }
    }

    private void party(XmlElement party) {
        String id = party.attribute("FixedRef");
        for (XmlElement profile : party.list("Profile")) {
            if (!OfacTable.isNumber(id)) {
                sink.reject(new Rejection(file.name(), party.line(), "FixedRef", id, "an entry has a number"));
                continue;
            }
            EntryDraft draft = new EntryDraft("ofac-" + id, schema(profile), list, id);
            OfacEntry entry = new OfacEntry(draft, file.name(), sink);
            for (XmlElement identity : profile.list("Identity")) {
                new OfacNames(references, draft).read(identity, file.name());
                for (XmlElement document : documents.getOrDefault(identity.attribute("ID"), List.of())) {
                    document(entry, document);
                }
                documents.remove(identity.attribute("ID"));
            }
            OfacFeatures features = new OfacFeatures(references, places, entry);
            profile.list("Feature").forEach(features::read);
            comment(entry, party);
            profiles.keep(id, draft, party.line());
        }
    }

    private static void comment(OfacEntry entry, XmlElement party) {
        String comment = party.text("Comment");
        if (!comment.isEmpty()) {
            entry.remark(comment, party.line());
        }
    }

    private Schema schema(XmlElement profile) {
        String subType = profile.attribute("PartySubTypeID");
        return switch (references.partyType(subType)) {
            case "Individual" -> Schema.PERSON;
            case "Transport" ->
                references.label("PartySubType", subType).equals("Aircraft") ? Schema.AIRPLANE : Schema.VESSEL;
            case "Entity" -> Schema.ORGANIZATION;
            default -> Schema.LEGAL_ENTITY;
        };
    }

    private void document(OfacEntry entry, XmlElement document) {
        OfacKind kind = OfacKind.ofDocument(references.label("IDRegDocType", document.attribute("IDRegDocTypeID")));
        StringBuilder days = new StringBuilder();
        for (XmlElement date : document.list("DocumentDate")) {
            String label = references.label("IDRegDocDateType", date.attribute("IDRegDocDateTypeID"));
            String day = OfacFeatures.period(date);
            if (!day.isEmpty()) {
                days.append(label.startsWith("Issue") ? " issued " : " expires ")
                        .append(day);
            }
        }
        String country = references.label("Country", document.attribute("IssuedBy-CountryID"));
        entry.draft().at(file.name(), document.line());
        entry.document(kind, document.text("IDRegistrationNo"), Country.findOr(country), days.toString());
    }

    private void listing(XmlElement entry) {
        List<String> programmes = new ArrayList<>();
        for (XmlElement measure : entry.list("SanctionsMeasure")) {
            String programme = measure.text("Comment");
            boolean names = references
                    .label("SanctionsType", measure.attribute("SanctionsTypeID"))
                    .equals(PROGRAMME);
            if (names && !programme.isEmpty() && !programmes.contains(programme)) {
                programmes.add(programme);
            }
        }
        String id = entry.attribute("ProfileID");
        ListEdition edition = profiles.edition(references.label("List", entry.attribute("ListID")));
        profiles.add(id, new Listing(edition, id, programmes, since(entry)));
    }

    /// Every change of an entry is an event; the earliest is the listing.
    private static @Nullable PartialDate since(XmlElement entry) {
        PartialDate since = null;
        for (XmlElement date : entry.list("EntryEvent", "Date")) {
            PartialDate day = PartialDate.find(OfacFeatures.day(date));
            if (day != null && (since == null || day.earliest().isBefore(since.earliest()))) {
                since = day;
            }
        }
        return since;
    }

    private void relation(XmlElement element) {
        String from = element.attribute("From-ProfileID");
        String to = element.attribute("To-ProfileID");
        boolean former = Boolean.parseBoolean(element.attribute("Former"));
        String type = former ? "" : references.label("RelationType", element.attribute("RelationTypeID"));
        profiles.add(new OfacProfiles.Tie(from, to, type, element.line()));
    }
}
