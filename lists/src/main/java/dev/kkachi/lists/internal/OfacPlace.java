package dev.kkachi.lists.internal;

import dev.kkachi.model.Country;
import java.util.ArrayList;
import java.util.List;

/// A place in an advanced list: an address, or a country alone.
///
/// @param address the address in one line, the country last; empty if the place is a country
/// @param country the country's name or code, empty if the place has none
record OfacPlace(String address, String country) {
    /// Reads a `Location`, and prints it as the CSV files do: streets, then town, province and postal code, then
    /// country.
    static OfacPlace of(XmlElement location, OfacReferences references) {
        List<String> streets = new ArrayList<>();
        String city = "";
        String province = "";
        String postalCode = "";
        String region = "";
        for (XmlElement part : location.list("LocationPart")) {
            String value = value(part);
            switch (references.label("LocPartType", part.attribute("LocPartTypeID"))) {
                case "CITY" -> city = value;
                case "STATE/PROVINCE" -> province = value;
                case "POSTAL CODE" -> postalCode = value;
                case "REGION" -> region = value;
                default -> streets.add(value);
            }
        }
        List<String> lines = new ArrayList<>(streets);
        lines.add(join(" ", join(", ", city, province), postalCode));
        lines.add(region);
        String country = country(location, references);
        boolean hasParts = lines.stream().anyMatch(line -> !line.isEmpty());
        lines.add(country);
        return new OfacPlace(hasParts ? join(", ", lines.toArray(String[]::new)) : "", country);
    }

    private static String value(XmlElement part) {
        List<XmlElement> values = part.list("LocationPartValue");
        return values.isEmpty() ? "" : values.getFirst().text("Value");
    }

    private static String country(XmlElement location, OfacReferences references) {
        XmlElement named = location.find("LocationCountry");
        if (named != null) {
            return references.label("Country", named.attribute("CountryID"));
        }
        XmlElement area = location.find("LocationAreaCode");
        String code = area == null ? "" : references.label("AreaCode", area.attribute("AreaCodeID"));
        return Country.find(code) == null ? "" : Country.name(Country.findOr(code));
    }

    private static String join(String separator, String... parts) {
        List<String> said = new ArrayList<>();
        for (String part : parts) {
            if (!part.isEmpty()) {
                said.add(part);
            }
        }
        return String.join(separator, said);
    }
}
