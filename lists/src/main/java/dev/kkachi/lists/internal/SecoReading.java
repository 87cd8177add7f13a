package dev.kkachi.lists.internal;

import dev.kkachi.lists.Rejection;
import dev.kkachi.model.Country;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// One pass over Switzerland's list. Places stand behind the targets that name them, and a target may be tied
/// to one further on; both are filled in at the end.
final class SecoReading {
    private final ListEdition list;
    private final ListFile file;
    private final ListSink sink;
    private final Map<String, Measure> measures = new HashMap<>();
    private final Map<String, XmlElement> places = new HashMap<>();
    private final Map<String, EntryDraft> listed = new LinkedHashMap<>();
    private final Map<String, String> removed = new HashMap<>();
    private final List<Located> located = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    /// What a set of targets is subject to.
    private record Measure(String programme, String title) {}

    /// A fact that waits for the place it names.
    private record Located(EntryDraft draft, Property property, XmlElement element) {}

    private record Tie(EntryDraft draft, XmlElement element) {}

    SecoReading(ListEdition list, ListFile file, ListSink sink) {
        this.list = list;
        this.file = file;
        this.sink = sink;
    }

    void run() throws IOException, XMLStreamException {
        try {
            XmlEntries.read(file, Set.of("sanctions-program", "target", "place"), sink, this::take);
        } finally {
            hand();
        }
    }

    private void take(XmlElement element) {
        switch (element.name()) {
            case "sanctions-program" -> programme(element);
            case "place" -> places.put(element.attribute("ssid"), element);
            default -> target(element);
        }
    }

    private void programme(XmlElement program) {
        String name = english(program, "program-name");
        String key = name.isEmpty() ? english(program, "program-key") : name;
        for (XmlElement set : program.list("sanctions-set")) {
            Measure known = measures.get(set.attribute("ssid"));
            if (known == null || isEnglish(set)) {
                measures.put(set.attribute("ssid"), new Measure(key, PrintedName.clean(set.text())));
            }
        }
    }

    private static String english(XmlElement parent, String child) {
        List<XmlElement> all = parent.list(child);
        return all.stream()
                .filter(SecoReading::isEnglish)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(XmlElement::text)
                .orElse("");
    }

    private static boolean isEnglish(XmlElement element) {
        return element.attribute("lang").startsWith("en");
    }

    private void target(XmlElement target) {
        String id = target.attribute("ssid");
        XmlElement body = body(target);
        if (id.isEmpty()) {
            throw new IllegalArgumentException("the target has no ssid");
        }
        EntryDraft draft = new EntryDraft("ch-" + id, schema(body), list, id);
        SecoHistory history = SecoHistory.of(target, list.edition());
        draft.since(history.listedOn());
        listing(draft, target);
        facts(draft, body);
        if (!draft.isNamed()) {
            throw new IllegalArgumentException("the target " + id + " has no name");
        }
        if (history.isRemoved()) {
            removed.put(id, draft.party().caption());
        } else {
            listed.put(id, draft);
        }
    }

    private static XmlElement body(XmlElement target) {
        for (String kind : List.of("individual", "entity", "object")) {
            XmlElement body = target.find(kind);
            if (body != null) {
                return body;
            }
        }
        throw new IllegalArgumentException(
                "the target " + target.attribute("ssid") + " is no individual, entity or object");
    }

    private static Schema schema(XmlElement body) {
        return switch (body.name()) {
            case "individual" -> Schema.PERSON;
            case "entity" -> Schema.ORGANIZATION;
            default ->
                switch (body.attribute("object-type")) {
                    case "vessel" -> Schema.VESSEL;
                    case "aircraft" -> Schema.AIRPLANE;
                    default ->
                        throw new IllegalArgumentException(
                                "the object is a '" + body.attribute("object-type") + "', neither vessel nor aircraft");
                };
        };
    }

    private void listing(EntryDraft draft, XmlElement target) {
        at(draft, target);
        List<String> sets = new ArrayList<>(List.of(target.attribute("sanctions-set-id")));
        target.list("sanctions-set-id").forEach(set -> sets.add(set.text()));
        for (String set : sets) {
            Measure measure = measures.get(set);
            if (measure != null) {
                draft.programme(measure.programme());
                draft.add(Property.NOTES, measure.title().isEmpty() ? "" : "Measures: " + measure.title());
            }
        }
        for (XmlElement foreign : target.list("foreign-identifier")) {
            boolean council = foreign.text().matches("[A-Z]{2}[ie]\\.\\d{3}");
            draft.add(council ? Property.UN_REFERENCE : Property.NOTES, council ? foreign.text() : note(foreign));
        }
    }

    private static String note(XmlElement foreign) {
        return foreign.text().isEmpty() ? "" : "Identifier of the origin: " + foreign.text();
    }

    private void facts(EntryDraft draft, XmlElement body) {
        draft.gender(body.attribute("sex"));
        boolean first = true;
        for (XmlElement identity : body.list("identity")) {
            boolean main = identity.attributes().containsKey("main")
                    ? Boolean.parseBoolean(identity.attribute("main"))
                    : first;
            identity(draft, identity, main);
            first = false;
        }
        for (XmlElement reason : body.list("justification")) {
            at(draft, reason).add(Property.NOTES, PrintedName.clean(reason.text()));
        }
        for (XmlElement other : body.list("other-information")) {
            SecoInformation.read(PrintedName.clean(other.text()), at(draft, other));
        }
        body.list("relation").forEach(relation -> ties.add(new Tie(draft, relation)));
    }

    private void identity(EntryDraft draft, XmlElement identity, boolean main) {
        for (XmlElement name : identity.list("name")) {
            at(draft, name);
            long left = SecoNames.of(name, draft.schema()).addTo(draft, main);
            if (left > 0) {
                String rule = SecoNames.NAMES_MAX + " names are made of the spellings of one name's parts; " + left
                        + " more are left out";
                sink.reject(new Rejection(
                        file.name(), name.line(), "name", draft.party().caption(), rule));
            }
        }
        for (XmlElement day : identity.list("day-month-year")) {
            Property property = draft.schema() == Schema.PERSON ? Property.BIRTH_DATE : Property.INCORPORATION_DATE;
            at(draft, day).date(property, day(day));
        }
        for (XmlElement nation : identity.list("nationality", "country")) {
            at(draft, nation).country(Property.NATIONALITY, country(nation));
        }
        identity.list("gender").forEach(gender -> draft.gender(gender.text()));
        identity.list("place-of-birth").forEach(place -> located.add(new Located(draft, Property.BIRTH_PLACE, place)));
        identity.list("address").forEach(place -> located.add(new Located(draft, Property.ADDRESS, place)));
        for (XmlElement document : identity.list("identification-document")) {
            boolean passport = document.attribute("document-type").contains("passport");
            String issuer = Country.findOr(document.text("issuer"));
            at(draft, document)
                    .add(passport ? Property.PASSPORT_NUMBER : Property.ID_NUMBER, document.text("number"), issuer);
        }
    }

    /// Returns a day whose parts may be missing, as the list prints it; of another calendar nothing.
    private static String day(XmlElement day) {
        boolean known = day.attribute("year").matches("\\d{4}")
                && !day.attribute("calendar").toLowerCase(Locale.ROOT).startsWith("h");
        String text = known
                ? PrintedDates.day(day.attribute("year"), number(day.attribute("month")), number(day.attribute("day")))
                : null;
        return text == null ? "" : text;
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : 0;
    }

    private static String country(XmlElement country) {
        String code = country.attribute("iso-code");
        return code.isEmpty() ? country.text() : code;
    }

    private EntryDraft at(EntryDraft draft, XmlElement element) {
        return draft.at(file.name(), element.line());
    }

    private void hand() {
        located.forEach(this::locate);
        ties.forEach(this::tie);
        listed.values().forEach(draft -> draft.hand(sink));
    }

    private void locate(Located fact) {
        XmlElement element = fact.element();
        XmlElement place = places.getOrDefault(element.attribute("place-id"), element);
        XmlElement country = first(element.find("country"), place.find("country"));
        List<String> parts = new ArrayList<>();
        String box = element.text("p-o-box");
        parts.add(element.joined(", ", "c-o", "address-details"));
        parts.add(box.isEmpty() ? "" : "P.O. Box " + box);
        parts.add(element.text("zip-code"));
        parts.add(place.joined(", ", "location", "area"));
        parts.add(country == null ? "" : country.text());
        String text = UkEntry.place(parts.toArray(String[]::new));
        at(fact.draft(), element);
        if (fact.property() == Property.ADDRESS) {
            fact.draft().address(text, country == null ? "" : country(country));
        } else {
            fact.draft().add(fact.property(), text);
        }
    }

    private static @Nullable XmlElement first(@Nullable XmlElement one, @Nullable XmlElement two) {
        return one == null ? two : one;
    }

    /// A target that is no longer listed is named, for its number leads nowhere.
    private void tie(Tie tie) {
        String id = tie.element().attribute("target-id");
        String target = listed.containsKey(id) ? "ch-" + id : removed.getOrDefault(id, "");
        if (target.isEmpty()) {
            String rule = "a relation names a target of the list";
            sink.reject(new Rejection(file.name(), tie.element().line(), "relation", id, rule));
        }
        at(tie.draft(), tie.element()).relation(Relation.Kind.LINKED_TO, target, null);
    }
}
