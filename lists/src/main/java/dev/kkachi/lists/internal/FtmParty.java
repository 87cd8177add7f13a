package dev.kkachi.lists.internal;

import dev.kkachi.lists.Authority;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A listed party of an export, put together from its entity and its edges.
///
/// @param entity the party
/// @param schema what it is
/// @param list the export
/// @param edges all edges
record FtmParty(FtmEntity entity, Schema schema, ListEdition list, FtmEdges edges) {
    /// How the US Treasury's own number stands in an id of OpenSanctions.
    private static final Pattern OFAC = Pattern.compile("(?:ofac-)?(\\d{1,6})");

    /// What one authority says.
    private static final class Act {
        private final Set<String> programmes = new LinkedHashSet<>();
        private String entryId = "";
        private @Nullable PartialDate since;
    }

    /// Returns the party; ties are not among what it says. Its facts stand in `file`.
    Party party(String file, ListSink sink) {
        EntryDraft draft = new EntryDraft(FtmReading.id(entity.id()), schema, list, entity.id());
        draft.at(file, entity.line());
        names(draft);
        for (Map.Entry<String, List<String>> property : new TreeMap<>(entity.properties()).entrySet()) {
            Property ours = Property.find(property.getKey());
            if (ours != null && ours != Property.NAME) {
                property.getValue().forEach(value -> add(draft, ours, value));
            }
        }
        for (String address : entity.list("addressEntity")) {
            FtmEdges.Place place = edges.findPlace(address);
            if (place != null) {
                draft.address(place.full(), place.country());
            }
        }
        for (FtmEdges.Attachment attachment : edges.attachments(entity.id())) {
            attach(draft, attachment);
        }
        draft.report(sink);
        Party party = draft.party();
        return new Party(party.id(), schema, party.facts(), listings(), List.of());
    }

    private void names(EntryDraft draft) {
        List<String> names = entity.list("name");
        if (names.contains(entity.caption())) {
            add(draft, Property.NAME, entity.caption());
        }
        for (String name : names) {
            add(draft, draft.isNamed() ? Property.ALIAS : Property.NAME, name);
        }
        String given = (entity.first("firstName") + " " + entity.first("middleName")).strip();
        boolean plain =
                entity.list("lastName").size() == 1 && entity.list("firstName").size() == 1;
        if (schema == Schema.PERSON && plain && entity.list("middleName").size() <= 1) {
            add(draft, draft.isNamed() ? Property.ALIAS : Property.NAME, entity.first("lastName") + ", " + given);
        }
    }

    private void add(EntryDraft draft, Property property, String value) {
        switch (property.kind()) {
            case NAME -> draft.add(property, value, PrintedName.script(value));
            case DATE -> draft.date(property, value);
            case COUNTRY -> draft.country(property, value);
            case WALLET -> draft.add(property, value, entity.first("currency"));
            case IDENTIFIER, TEXT -> {
                if (property == Property.GENDER) {
                    draft.gender(value);
                } else {
                    draft.add(property, value);
                }
            }
        }
    }

    private static void attach(EntryDraft draft, FtmEdges.Attachment attachment) {
        switch (attachment) {
            case FtmEdges.Attachment.Document(Property property, String number, String country) ->
                draft.add(property, number, country);
            case FtmEdges.Attachment.Key(String key, String currency) -> draft.add(Property.PUBLIC_KEY, key, currency);
            case FtmEdges.Attachment.Sanction(FtmEntity sanction) -> sanction(draft, sanction);
            case FtmEdges.Attachment.Tie ignored -> {}
        }
    }

    private static void sanction(EntryDraft draft, FtmEntity sanction) {
        sanction.list("unscId").forEach(reference -> draft.add(Property.UN_REFERENCE, reference));
        if (sanction.datasets().stream().noneMatch(FtmParty::isKnown)) {
            sanction.list("authority").forEach(authority -> draft.add(Property.NOTES, "Listed by " + authority));
        }
        sanction.list("reason").forEach(reason -> draft.add(Property.NOTES, reason));
    }

    /// Returns who lists the party: the data sets of the sanctions that point at it. Where none does, those
    /// of the party itself, and of these the ones that we know to be sanctions lists, if any is.
    private List<Listing> listings() {
        Map<String, Act> acts = new LinkedHashMap<>();
        for (FtmEdges.Attachment attachment : edges.attachments(entity.id())) {
            if (attachment instanceof FtmEdges.Attachment.Sanction(FtmEntity sanction)) {
                for (String dataset : sanction.datasets().isEmpty() ? own() : sanction.datasets()) {
                    act(acts.computeIfAbsent(dataset, name -> new Act()), sanction, dataset);
                }
            }
        }
        if (acts.isEmpty()) {
            own().forEach(dataset -> acts.put(dataset, new Act()));
        }
        List<Listing> listings = new ArrayList<>();
        acts.forEach((dataset, act) -> {
            String entry = act.entryId.isEmpty() ? entryId(dataset) : act.entryId;
            ListEdition edition = new ListEdition(dataset, list.edition());
            listings.add(new Listing(edition, entry, List.copyOf(act.programmes), act.since));
        });
        return listings;
    }

    private List<String> own() {
        List<String> known =
                entity.datasets().stream().filter(FtmParty::isKnown).toList();
        List<String> all = entity.datasets().isEmpty() ? List.of(list.dataset()) : entity.datasets();
        return known.isEmpty() ? all : known;
    }

    private static boolean isKnown(String dataset) {
        return Authority.KNOWN.stream().anyMatch(known -> known.datasets().contains(dataset));
    }

    private static void act(Act act, FtmEntity sanction, String dataset) {
        List<String> programmes =
                sanction.list("program").isEmpty() ? sanction.list("programId") : sanction.list("program");
        act.programmes.addAll(programmes);
        List<String> days =
                sanction.list("listingDate").isEmpty() ? sanction.list("startDate") : sanction.list("listingDate");
        for (String day : days) {
            PartialDate date = PartialDate.find(day);
            if (date != null && (act.since == null || date.earliest().isBefore(act.since.earliest()))) {
                act.since = date;
            }
        }
        String entry = dataset.startsWith("un_") ? sanction.first("unscId") : sanction.first("authorityId");
        act.entryId = act.entryId.isEmpty() ? ofac(dataset, entry) : act.entryId;
    }

    /// Returns the number of the entry in the list `dataset` that the party's own ids tell, else its id.
    private String entryId(String dataset) {
        List<String> ids = new ArrayList<>(entity.referents());
        ids.add(entity.id());
        for (String id : dataset.startsWith("us_ofac_") ? ids : List.<String>of()) {
            Matcher number = OFAC.matcher(id);
            if (id.startsWith("ofac-") && number.matches()) {
                return number.group(1);
            }
        }
        return entity.id();
    }

    private static String ofac(String dataset, String printed) {
        Matcher number = OFAC.matcher(printed);
        boolean fits = !dataset.startsWith("us_ofac_") || number.matches();
        return fits ? printed.replaceFirst("^ofac-", "") : "";
    }
}
