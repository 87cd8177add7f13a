package dev.kkachi.lists.internal;

import dev.kkachi.files.FileHead;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The UK Sanctions List as XML: one `Designation` for each person, entity or ship.
final class UkXml implements ListFormat {
    private static final Pattern GENERATED = Pattern.compile("<DateGenerated>\\s*([^<]+?)\\s*</DateGenerated>");

    @Override
    public String title() {
        return "UK Sanctions List (XML)";
    }

    @Override
    public @Nullable Recognition recognise(FileHead head) {
        Map<String, String> root = XmlEntries.findRoot(head, "Designations");
        if (root == null) {
            return null;
        }
        Matcher matcher = GENERATED.matcher(head.text());
        List<String> dates = matcher.find() ? PrintedDates.read(matcher.group(1)) : List.of();
        return new Recognition(UkCsv.DATASET, "", dates.isEmpty() ? null : dates.getFirst());
    }

    @Override
    public void read(Publication publication, ListSink sink) throws IOException, XMLStreamException {
        for (ListFile file : publication.files()) {
            XmlEntries.read(file, Set.of("Designation"), sink, entry -> read(publication, file, entry, sink));
        }
    }

    private static void read(Publication publication, ListFile file, XmlElement entry, ListSink sink) {
        String id = UkEntry.id(entry.text("UniqueID"));
        String kind = entry.text("IndividualEntityShip");
        EntryDraft draft = new EntryDraft("uk-" + id, UkEntry.schema(kind), publication.list(), id);
        draft.at(file.name(), entry.line());
        for (XmlElement name : entry.list("Names", "Name")) {
            draft.at(file.name(), name.line());
            name(draft, name);
        }
        for (XmlElement name : entry.list("NonLatinNames", "NonLatinName")) {
            draft.at(file.name(), name.line());
            draft.name(Property.ALIAS, name.text("NameNonLatinScript"));
        }
        draft.at(file.name(), entry.line());
        listing(draft, entry);
        entry.list("IndividualDetails", "Individual").forEach(person -> person(draft, person));
        entry.list("EntityDetails", "Entity").forEach(entity -> entity(draft, entity));
        entry.list("ShipDetails", "Ship").forEach(ship -> ship(draft, ship));
        contacts(draft, entry);
        if (!draft.isNamed()) {
            throw new IllegalArgumentException("the entry " + id + " has no name");
        }
        draft.hand(sink);
    }

    private static void name(EntryDraft draft, XmlElement name) {
        String[] given = new String[UkEntry.GIVEN_NAMES];
        for (int i = 0; i < given.length; i++) {
            given[i] = name.text("Name" + (i + 1));
        }
        Property role = UkEntry.role(name.text("NameType"), name.text("AliasStrength"));
        draft.name(role, UkEntry.name(draft.schema(), name.text("Name6"), given));
    }

    private static void listing(EntryDraft draft, XmlElement entry) {
        draft.programme(entry.text("RegimeName"));
        draft.since(entry.text("DateDesignated"));
        draft.add(Property.UN_REFERENCE, entry.text("UNReferenceNumber"));
        String group = entry.text("OFSIGroupID");
        if (!group.isEmpty()) {
            draft.add(Property.NOTES, "OFSI group id " + group);
        }
        UkEntry.source(draft, entry.text("DesignationSource"));
        UkEntry.measures(draft, entry.text("SanctionsImposed"));
        draft.add(Property.NOTES, PrintedName.clean(entry.text("OtherInformation")));
        draft.add(Property.NOTES, unescaped(entry.text("UKStatementofReasons")));
    }

    /// The statement of reasons is HTML that was escaped once more.
    private static String unescaped(String html) {
        String text = html.replace("&lt;", "<").replace("&gt;", ">").replaceAll("<[^>]{0,200}>", " ");
        text = text.replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&rsquo;", "’");
        return PrintedName.clean(text.replace("&amp;", "&"));
    }

    private static void person(EntryDraft draft, XmlElement person) {
        person.list("DOBs", "DOB").forEach(date -> draft.date(Property.BIRTH_DATE, date.text()));
        person.list("Nationalities", "Nationality")
                .forEach(nation -> UkEntry.countries(draft, Property.NATIONALITY, nation.text()));
        person.list("Positions", "Position").forEach(position -> draft.add(Property.POSITION, position.text()));
        person.listDeep("Gender").forEach(gender -> draft.gender(gender.text()));
        person.listDeep("Title").forEach(title -> draft.add(Property.TITLE, title.text()));
        person.listDeep("PassportNumber")
                .forEach(number -> UkEntry.numbers(draft, Property.PASSPORT_NUMBER, number.text()));
        person.listDeep("NationalIdentifierNumber")
                .forEach(number -> UkEntry.numbers(draft, Property.ID_NUMBER, number.text()));
        for (XmlElement place : person.list("BirthDetails", "Location")) {
            draft.add(Property.BIRTH_PLACE, place.joined(", ", "TownOfBirth", "CountryOfBirth"));
        }
    }

    private static void entity(EntryDraft draft, XmlElement entity) {
        entity.listDeep("TypeOfEntity").forEach(type -> draft.add(Property.LEGAL_FORM, type.text()));
        entity.listDeep("BusinessRegistrationNumber")
                .forEach(number -> UkEntry.numbers(draft, Property.REGISTRATION_NUMBER, number.text()));
        entity.listDeep("ParentCompany").stream()
                .filter(parent -> parent.children().isEmpty())
                .forEach(parent -> draft.relation(Relation.Kind.OWNED_BY, parent.text(), null));
    }

    private static void ship(EntryDraft draft, XmlElement ship) {
        ship.list("IMONumbers", "IMONumber").forEach(imo -> draft.add(Property.IMO_NUMBER, imo.text()));
        ship.list("CurrentBelievedFlagOfShips", "CurrentBelievedFlagOfShip")
                .forEach(flag -> draft.country(Property.FLAG, flag.text()));
        ship.listDeep("TypeOfShip").forEach(type -> draft.add(Property.TYPE, type.text()));
        ship.list("CurrentOwnerOperators", "CurrentOwnerOperator")
                .forEach(owner -> draft.relation(Relation.Kind.OWNED_BY, owner.text(), null));
    }

    private static void contacts(EntryDraft draft, XmlElement entry) {
        for (XmlElement address : entry.listDeep("Address")) {
            String lines = address.joined(
                    ", ",
                    "AddressLine1",
                    "AddressLine2",
                    "AddressLine3",
                    "AddressLine4",
                    "AddressLine5",
                    "AddressLine6",
                    "AddressPostalCode",
                    "AddressCountry");
            draft.address(lines, address.text("AddressCountry"));
        }
        entry.listDeep("PhoneNumber").forEach(phone -> draft.add(Property.PHONE, phone.text()));
        entry.listDeep("Website").forEach(site -> draft.add(Property.WEBSITE, site.text()));
        entry.listDeep("EmailAddress")
                .forEach(email -> UkEntry.split(email.text()).forEach(one -> draft.add(Property.EMAIL, one)));
    }
}
