package dev.kkachi.lists.internal;

import dev.kkachi.model.Country;
import java.util.ArrayList;
import java.util.List;

/// A place in an XML list: an address, or a country alone.
///
/// @param address the address in one line, the country last; empty if the place is a country
/// @param country the country's name or code, empty if the place has none
record OfacPlace(String address, String country) {
    /// Reads a `Location` of an advanced list.
    static OfacPlace of(XmlElement location, OfacReferences references) {
        List<OfacNames.Part> parts = new ArrayList<>();
        for (XmlElement part : location.list("LocationPart")) {
            String type = references.label("LocPartType", part.attribute("LocPartTypeID"));
            parts.add(new OfacNames.Part(type, value(part)));
        }
        return of(parts, country(location, references));
    }

    /// Prints an address as the CSV files do: streets, then town, province and postal code, then country.
    static OfacPlace of(List<OfacNames.Part> parts, String country) {
        List<String> lines = new ArrayList<>();
        String city = "";
        String province = "";
        String postalCode = "";
        String region = "";
        for (OfacNames.Part part : parts) {
            switch (part.type()) {
                case "CITY" -> city = part.text();
                case "STATE/PROVINCE" -> province = part.text();
                case "POSTAL CODE" -> postalCode = part.text();
                case "REGION" -> region = part.text();
                default -> lines.add(part.text());
            }
        }
        lines.add(join(" ", join(", ", city, province), postalCode));
        lines.add(region);
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
