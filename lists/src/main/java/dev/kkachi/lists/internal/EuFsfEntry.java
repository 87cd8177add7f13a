package dev.kkachi.lists.internal;

import dev.kkachi.model.Country;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An entry of the EU's Financial Sanctions Files while its parts come in.
final class EuFsfEntry {
    static final String DATASET = "eu_fsf";
    /// What the list prints for a country that it does not know.
    private static final String NO_COUNTRY_CODE = "00";

    private static final String NO_COUNTRY = "UNKNOWN";
    private static final Pattern UN_REFERENCE = Pattern.compile("[A-Z]{2,3}[ie]\\.\\d{3}");
    private static final Pattern UN_REFERENCE_SAID =
            Pattern.compile("(?i)\\bUN\\s*ref(?:erence)?(?:\\s*(?:no|number))?[.:\\s]{0,3}(" + UN_REFERENCE + ")");
    private static final Pattern FORMER = Pattern.compile("(?i).*\\b(?:formerly|f\\.?k\\.?a|previously|former)\\b.*");
    /// In the CSV form several contacts stand in one cell, each behind its kind, with nothing between them.
    private static final Pattern CONTACT =
            Pattern.compile("(PHONE|FAX|EMAIL|WEB)[:\\s\\[]{0,3}(.*?)(?=(?:PHONE|FAX|EMAIL|WEB)|$)", Pattern.DOTALL);

    private final EntryDraft draft;
    private final String file;
    private final Map<String, EuFsfName> names = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();

    private EuFsfEntry(EntryDraft draft, String file) {
        this.draft = draft;
        this.file = file;
    }

    /// Begins the entry that `entity` opens, in the file `file` of `list`.
    ///
    /// @throws IllegalArgumentException if it has no id or is neither a person nor an enterprise
    static EuFsfEntry of(EuFsfPart entity, Schema schema, ListEdition list, String file) {
        String key = key(entity);
        return new EuFsfEntry(new EntryDraft("eu-fsf-" + key, schema, list, key), file);
    }

    /// Returns the entry's id: the EU's public reference, such as `EU.27.28`; some of the oldest entries have
    /// only the number of the database.
    ///
    /// @throws IllegalArgumentException if it has neither
    static String key(EuFsfPart entity) {
        String reference = entity.get("euReferenceNumber");
        String logical = entity.get("logicalId");
        if (reference.isEmpty() && logical.isEmpty()) {
            throw new IllegalArgumentException("the entry has neither euReferenceNumber nor logicalId");
        }
        return reference.isEmpty() ? "logical-" + logical : reference;
    }

    /// Returns what the entry is about.
    ///
    /// @throws IllegalArgumentException if it is neither a person nor an enterprise
    static Schema schema(EuFsfPart subject) {
        String code = subject.get("code").toLowerCase(Locale.ROOT);
        String letter = subject.get("classificationCode").toUpperCase(Locale.ROOT);
        if (code.equals("person") || (code.isEmpty() && letter.equals("P"))) {
            return Schema.PERSON;
        }
        if (code.equals("enterprise") || (code.isEmpty() && letter.equals("E"))) {
            return Schema.LEGAL_ENTITY;
        }
        throw new IllegalArgumentException("the subject type '" + code + "' is neither person nor enterprise");
    }

    private EntryDraft at(EuFsfPart part) {
        return draft.at(file, part.line());
    }

    /// Takes what stands about the entry as a whole.
    void entity(EuFsfPart entity) {
        at(entity);
        draft.since(entity.get("designationDate"));
        unReference(entity.get("unitedNationId"));
        for (String attribute : List.of("designationDetails", "remark")) {
            String text = PrintedName.clean(entity.get(attribute));
            Matcher said = UN_REFERENCE_SAID.matcher(text);
            if (said.find()) {
                unReference(said.group(1));
            }
            draft.add(Property.NOTES, text);
            remarks.add(text);
        }
    }

    /// Old references of the Council, such as `TI.A.1.01`, are no longer anybody's.
    private void unReference(String reference) {
        boolean current = UN_REFERENCE.matcher(reference).matches();
        draft.add(
                current ? Property.UN_REFERENCE : Property.NOTES,
                current || reference.isEmpty() ? reference : "UN reference " + reference);
    }

    /// Takes an act under which the entry is listed. The first one is often an amendment, so that the earliest
    /// day counts.
    void regulation(EuFsfPart regulation) {
        at(regulation);
        draft.programme(regulation.get("programme"));
        String inForce = regulation.get("entryIntoForceDate");
        draft.since(inForce.isEmpty() ? regulation.get("publicationDate") : inForce);
        String act = regulation.get("numberTitle") + " " + regulation.get("publicationUrl");
        draft.add(Property.NOTES, act.isBlank() ? "" : "Listed by " + act.strip());
    }

    /// Takes a name; which is the main one is only known when all are there.
    void name(EuFsfPart part) {
        EuFsfName name = EuFsfName.of(part, draft.schema());
        names.putIfAbsent(name.text() + "\n" + name.remark() + "\n" + name.function(), name);
    }

    /// Takes a citizenship.
    void citizenship(EuFsfPart citizenship) {
        at(citizenship);
        Property property = draft.schema() == Schema.PERSON ? Property.CITIZENSHIP : Property.COUNTRY;
        draft.country(property, country(citizenship));
        note("Citizenship", citizenship.get("remark"));
    }

    /// Takes a date and a place of birth.
    void birth(EuFsfPart birth) {
        at(birth);
        EuFsfBirth.read(birth, draft);
        draft.add(Property.BIRTH_PLACE, place(birth, "city", "place", "zipCode", "region"));
        note("Birth", birth.get("remark"));
    }

    /// Takes a document or another number. One that is known to be false is nobody's and only noted.
    void identification(EuFsfPart document) {
        at(document);
        String type = document.get("identificationTypeCode").toLowerCase(Locale.ROOT);
        String what = document.get("identificationTypeDescription").isEmpty()
                ? type
                : document.get("identificationTypeDescription");
        String country = Country.findOr(country(document));
        boolean isFalse = document.get("knownFalse").equals("true");
        for (String number : List.of(document.get("number"), document.get("latinNumber"))) {
            if (number.isEmpty()) {
                continue;
            }
            if (!isFalse) {
                identifier(identifier(type), number, country);
            }
            state(what + " " + number, document);
        }
        note(what, document.get("remark"));
    }

    private static Property identifier(String type) {
        return switch (type) {
            case "passport" -> Property.PASSPORT_NUMBER;
            case "regnumber", "tradelic" -> Property.REGISTRATION_NUMBER;
            case "fiscalcode", "taxid" -> Property.TAX_NUMBER;
            case "swiftbic" -> Property.SWIFT_BIC;
            case "imo" -> Property.IMO_NUMBER;
            default -> Property.ID_NUMBER;
        };
    }

    private void identifier(Property property, String printed, String country) {
        boolean prose = printed.chars().anyMatch(Character::isWhitespace) || printed.indexOf('(') >= 0;
        boolean isNumber = property != Property.SWIFT_BIC && property != Property.IMO_NUMBER;
        List<String> numbers = prose && isNumber ? DocumentNumbers.read(printed) : List.of(printed);
        for (String number : numbers.isEmpty() ? List.of(printed) : numbers) {
            draft.add(property, number, country);
        }
    }

    /// Notes what is known about a document beside its number.
    private void state(String what, EuFsfPart document) {
        StringBuilder said = new StringBuilder();
        for (String flag : List.of("diplomatic", "knownExpired", "knownFalse", "reportedLost", "revokedByIssuer")) {
            said.append(document.get(flag).equals("true") ? ", " + words(flag) : "");
        }
        for (String day : List.of("issuedBy", "issueDate", "validFrom", "validTo", "nameOnDocument")) {
            String value = document.get(day);
            said.append(value.isEmpty() ? "" : ", " + words(day) + " " + value);
        }
        draft.add(Property.NOTES, said.isEmpty() ? "" : what + said);
    }

    private static String words(String attribute) {
        return attribute.replaceAll("(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    }

    /// Takes an address and how to reach the party there.
    void address(EuFsfPart address) {
        at(address);
        String place = place(address, "street", "poBox", "zipCode", "city", "place", "region");
        String country = country(address);
        if (place.equals(PrintedName.clean(country))) {
            draft.country(Property.COUNTRY, country);
        } else {
            draft.address(place, country);
        }
        note("Address", address.get("remark"));
        Matcher contact = CONTACT.matcher(address.get("contactInfo"));
        while (contact.find()) {
            contact(contact.group(1), contact.group(2));
        }
    }

    /// Takes one way to reach the party.
    void contact(String kind, String printed) {
        Property property = switch (kind.toUpperCase(Locale.ROOT)) {
            case "PHONE", "FAX" -> Property.PHONE;
            case "EMAIL" -> Property.EMAIL;
            case "WEB" -> Property.WEBSITE;
            default -> Property.NOTES;
        };
        for (String one : printed.split("[,;]|\\sand\\s", -1)) {
            String value = one.strip();
            draft.add(property, property == Property.EMAIL ? value.replace(" ", "") : value);
        }
    }

    private static String place(EuFsfPart part, String... attributes) {
        String[] parts = new String[attributes.length + 1];
        for (int i = 0; i < attributes.length; i++) {
            String value = part.get(attributes[i]);
            parts[i] = attributes[i].equals("poBox") && !value.isEmpty() ? "P.O. Box " + value : value;
        }
        parts[attributes.length] = country(part);
        return UkEntry.place(parts);
    }

    private static String country(EuFsfPart part) {
        String description = part.get("countryDescription");
        String code = part.get("countryIso2Code");
        boolean known = !description.isEmpty() && !description.equalsIgnoreCase(NO_COUNTRY);
        if (known) {
            return description;
        }
        return code.equals(NO_COUNTRY_CODE) ? "" : code;
    }

    private void note(String what, String remark) {
        draft.add(Property.NOTES, remark.isEmpty() ? "" : what + ": " + PrintedName.clean(remark));
    }

    /// Returns the finished draft: the first strong name is the main one.
    ///
    /// @throws IllegalArgumentException if the entry has no name
    EntryDraft finished() {
        for (EuFsfName name : names.values()) {
            if (!name.isWeak()) {
                named(name, draft.isNamed() ? alias(name) : Property.NAME);
            }
        }
        for (EuFsfName name : names.values()) {
            if (name.isWeak()) {
                named(name, draft.isNamed() ? Property.WEAK_ALIAS : Property.NAME);
            }
        }
        if (!draft.isNamed()) {
            throw new IllegalArgumentException("the entry " + draft.id() + " has no name");
        }
        return draft;
    }

    /// Returns what the entry's remarks say, for the ties in them.
    String remarks() {
        return String.join("\n", remarks);
    }

    private static Property alias(EuFsfName name) {
        return FORMER.matcher(name.remark()).matches() ? Property.PREVIOUS_NAME : Property.ALIAS;
    }

    private void named(EuFsfName name, Property role) {
        draft.at(file, name.line());
        for (String variant : draft.variants(name.text())) {
            draft.name(draft.isNamed() && role == Property.NAME ? Property.ALIAS : role, variant);
        }
        draft.gender(name.gender());
        EuCells.lettered(name.title()).forEach(title -> draft.add(Property.TITLE, title));
        boolean isPerson = draft.schema() == Schema.PERSON;
        for (String function : EuCells.lettered(name.function())) {
            draft.add(isPerson ? Property.POSITION : Property.NOTES, function);
        }
        note("Name", EuFsfName.isQuality(name.remark()) ? "" : name.remark());
    }
}
