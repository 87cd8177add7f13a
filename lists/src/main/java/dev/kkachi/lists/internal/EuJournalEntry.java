package dev.kkachi.lists.internal;

import dev.kkachi.model.Country;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts one row of an annex into a party's draft.
///
/// @param draft the party
/// @param row the row
record EuJournalEntry(EntryDraft draft, CsvTable.Row row) {
    private static final Pattern BIC = Pattern.compile("\\b[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?\\b");

    /// Columns whose values are kept as they are.
    private static final Map<String, Property> PLAIN = new TreeMap<>(Map.of(
            "birthPlace", Property.BIRTH_PLACE,
            "position", Property.POSITION,
            "legalForm", Property.LEGAL_FORM,
            "leiCode", Property.LEI_CODE,
            "imoNumber", Property.IMO_NUMBER,
            "mmsi", Property.MMSI,
            "phone", Property.PHONE,
            "email", Property.EMAIL,
            "website", Property.WEBSITE,
            "notes", Property.NOTES));
    /// Columns whose values are numbers, perhaps with words around them. What is not the same for everyone with
    /// that number, such as a tax office's code (KPP), is no identifier and is only noted.
    private static final Map<String, Property> NUMBERS = new TreeMap<>(Map.of(
            "passportNumber", Property.PASSPORT_NUMBER,
            "registrationNumber", Property.REGISTRATION_NUMBER,
            "taxNumber", Property.TAX_NUMBER,
            "idNumber", Property.ID_NUMBER,
            "innCode", Property.TAX_NUMBER,
            "ogrnCode", Property.REGISTRATION_NUMBER,
            "okpoCode", Property.REGISTRATION_NUMBER));

    private static final Map<String, Property> COUNTRIES = new TreeMap<>(Map.of(
            "country", Property.COUNTRY,
            "nationality", Property.NATIONALITY,
            "jurisdiction", Property.JURISDICTION,
            "flag", Property.FLAG));
    /// Columns that are only for people to read, each with its label.
    private static final Map<String, String> NOTED = new TreeMap<>(Map.of(
            "appearance", "Appearance",
            "ethnicity", "Ethnicity",
            "fatherName", "Father's name",
            "motherName", "Mother's name",
            "sector", "Sector",
            "kppCode", "KPP",
            "ticker", "Ticker"));

    /// Takes everything that the row says.
    void take() {
        names();
        listing();
        each("birthDate", value -> draft.date(Property.BIRTH_DATE, value));
        each("incorporationDate", value -> draft.date(Property.INCORPORATION_DATE, value));
        each("gender", draft::gender);
        PLAIN.forEach((column, property) -> each(column, value -> draft.add(property, PrintedName.clean(value))));
        NUMBERS.forEach((column, property) -> each(column, value -> numbers(property, value)));
        COUNTRIES.forEach((column, property) -> each(column, value -> countries(property, value)));
        NOTED.forEach((column, label) -> each(column, value -> draft.add(Property.NOTES, label + ": " + value)));
        each("swiftBic", this::bic);
        each("address", this::address);
    }

    private void each(String column, Consumer<String> take) {
        EuCells.values(row.get(column)).forEach(take);
    }

    private void names() {
        List<String> variants = draft.variants(PrintedName.clean(row.get("name")));
        for (String variant : variants) {
            name(draft.isNamed() ? Property.ALIAS : Property.NAME, variant);
        }
        each("alias", value -> alias(Property.ALIAS, value));
        each("previousName", value -> alias(Property.PREVIOUS_NAME, value));
        each("weakAlias", value -> alias(Property.WEAK_ALIAS, value));
    }

    private void alias(Property role, String value) {
        List<String> names = draft.schema() == Schema.PERSON ? EuCells.personNames(value) : List.of(value);
        for (String one : names) {
            draft.variants(PrintedName.clean(one)).forEach(name -> name(role, name));
        }
    }

    /// The EU prints a person's family name in capitals, if it tells the parts apart at all.
    private void name(Property role, String printed) {
        draft.nameWithCapitalFamily(role, printed);
    }

    private void listing() {
        draft.programme(row.get("programKey"));
        draft.since(row.get("startDate"));
        draft.add(Property.NOTES, row.get("measure") + " under " + act() + ", annex " + row.get("annex"));
        draft.add(Property.NOTES, PrintedName.clean(row.get("reason")));
        if (row.get("schema").equals("Asset")) {
            draft.add(Property.TYPE, "Asset");
        }
    }

    private String act() {
        String amendment = row.get("amendmentCelex");
        return amendment.isEmpty() ? row.get("celex") : row.get("amendedCelex") + " as amended by " + amendment;
    }

    private void numbers(Property property, String value) {
        for (String number : DocumentNumbers.read(value)) {
            draft.add(property, number);
        }
    }

    private void countries(Property property, String value) {
        EuCells.countries(value).forEach(country -> draft.country(property, country));
    }

    private void bic(String value) {
        Matcher matcher = BIC.matcher(value);
        while (matcher.find()) {
            draft.add(Property.SWIFT_BIC, matcher.group());
        }
    }

    /// An address may be no more than a country.
    private void address(String value) {
        for (String one : EuCells.lettered(value)) {
            String country = EuCells.countryOf(one);
            if (Country.find(one) == null) {
                draft.address(one, country);
            } else {
                draft.country(Property.COUNTRY, one);
            }
        }
    }
}
