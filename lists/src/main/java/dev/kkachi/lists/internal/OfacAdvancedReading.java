package dev.kkachi.lists.internal;

import dev.kkachi.lists.Rejection;
import dev.kkachi.model.Country;
import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// One pass over an advanced list. Places and documents stand before the parties that have them, ties and listings
/// behind all of them; so the parties are kept as finished facts, some tens of megabytes, and handed over at the end.
final class OfacAdvancedReading {
    private static final String SDN_LIST = "SDN List";
    private static final String PROGRAMME = "Program";

    private final ListEdition list;
    private final ListFile file;
    private final ListSink sink;
    private final OfacReferences references = new OfacReferences();
    private final Map<String, OfacPlace> places = new HashMap<>();
    private final Map<String, List<XmlElement>> documents = new HashMap<>();
    private final Map<String, Profile> profiles = new LinkedHashMap<>();
    private final Map<String, List<Listing>> listings = new HashMap<>();
    private final Map<String, List<Relation>> relations = new HashMap<>();

    /// A party without what stands at the end of the file.
    private record Profile(Schema schema, List<Fact> facts, List<Relation> relations) {}

    OfacAdvancedReading(ListEdition list, ListFile file, ListSink sink) {
        this.list = list;
        this.file = file;
        this.sink = sink;
    }

    void run() throws IOException, XMLStreamException {
        Set<String> elements = new HashSet<>(OfacReferences.ELEMENTS);
        elements.addAll(Set.of("Location", "IDRegDocument", "DistinctParty", "ProfileRelationship", "SanctionsEntry"));
        XmlEntries.read(file, elements, sink, this::take);
        refuseTheOtherList();
        for (Map.Entry<String, Profile> entry : profiles.entrySet()) {
            hand(entry.getKey(), entry.getValue());
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

    /// A file of the one list must never replace the other in the store.
    private void refuseTheOtherList() throws IOException {
        boolean any = !listings.isEmpty();
        boolean fits = listings.values().stream()
                .flatMap(List::stream)
                .anyMatch(listing -> listing.list().dataset().equals(list.dataset()));
        if (any && !fits) {
            throw new IOException(file.name() + ": no entry belongs to " + list.dataset()
                    + ". Maybe its name should begin with cons_, or should not.");
        }
    }

    private void hand(String id, Profile profile) {
        List<Listing> found = listings.getOrDefault(id, List.of(new Listing(list, id, List.of(), null)));
        List<Relation> ties = new ArrayList<>(profile.relations());
        ties.addAll(relations.getOrDefault(id, List.of()));
        sink.party(new Party("ofac-" + id, profile.schema(), profile.facts(), found, ties));
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
            keep(id, draft, party.line());
        }
    }

    private void keep(String id, EntryDraft draft, long line) {
        if (!draft.isNamed()) {
            sink.reject(new Rejection(file.name(), line, "FixedRef", id, "an entry has a name"));
            return;
        }
        Party party = draft.party();
        profiles.put(id, new Profile(party.schema(), party.facts(), party.relations()));
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
        String dataset = references.label("List", entry.attribute("ListID")).equals(SDN_LIST)
                ? OfacCsvHead.SDN
                : OfacCsvHead.CONSOLIDATED;
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
        Listing listing = new Listing(new ListEdition(dataset, list.edition()), id, programmes, since(entry));
        listings.computeIfAbsent(id, key -> new ArrayList<>()).add(listing);
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
        Profile subject = profiles.get(from);
        Profile object = profiles.get(to);
        if (subject == null || object == null) {
            String missing = subject == null ? from : to;
            sink.reject(new Rejection(
                    file.name(),
                    element.line(),
                    "ProfileRelationship",
                    missing,
                    "a tie joins two entries of the list"));
            return;
        }
        String type = references.label("RelationType", element.attribute("RelationTypeID"));
        OfacTie tie = OfacTie.of(type, subject.schema(), object.schema());
        boolean former = Boolean.parseBoolean(element.attribute("Former"));
        Relation.Kind kind = former ? Relation.Kind.LINKED_TO : tie.kind();
        String locator = file.name() + ":" + element.line();
        SourceRef source = new SourceRef.ListEntry(list, tie.isReversed() ? to : from, locator);
        String target = "ofac-" + (tie.isReversed() ? from : to);
        relations
                .computeIfAbsent(tie.isReversed() ? to : from, id -> new ArrayList<>())
                .add(new Relation(kind, target, null, source));
    }
}
