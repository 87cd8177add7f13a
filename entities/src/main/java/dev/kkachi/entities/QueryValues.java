package dev.kkachi.entities;

import dev.kkachi.model.Country;
import dev.kkachi.model.PartialDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The values of a query as FollowTheMoney writes them: countries as codes, dates as ISO 8601, white
/// space as single spaces. What cannot be written so is left out, as it could only compare wrongly.
public final class QueryValues {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4}(?:-\\d{1,2}(?:-\\d{1,2})?)?)(?:[T ].*)?");
    private static final Map<String, String> GENDERS = Map.of(
            "m", "male", "male", "male", "man", "male", "f", "female", "female", "female", "woman", "female", "o",
            "other", "other", "other");
    private static final int VALUE_CHARS_MAX = 2000;

    private QueryValues() {}

    /// Returns the values of `properties` that a thing of `schema` can have.
    public static Map<String, List<String>> clean(FtmSchema schema, Map<String, List<String>> properties) {
        Map<String, List<String>> cleaned = new LinkedHashMap<>();
        properties.forEach((name, values) -> {
            FtmProperty property = schema.find(name);
            if (property != null) {
                List<String> kept = new ArrayList<>();
                for (String value : values) {
                    String clean = clean(property.type(), value);
                    if (clean != null && !kept.contains(clean)) {
                        kept.add(clean);
                    }
                }
                if (!kept.isEmpty()) {
                    cleaned.put(name, kept);
                }
            }
        });
        return cleaned;
    }

    private static @Nullable String clean(FtmType type, String value) {
        String text = SPACE.matcher(value.length() > VALUE_CHARS_MAX ? value.substring(0, VALUE_CHARS_MAX) : value)
                .replaceAll(" ")
                .strip();
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case COUNTRY -> country(text);
            case DATE -> date(text);
            case GENDER -> GENDERS.get(text.toLowerCase(Locale.ROOT));
            case EMAIL -> text.contains("@") ? text.toLowerCase(Locale.ROOT) : null;
            case NAME,
                    STRING,
                    TEXT,
                    IDENTIFIER,
                    PHONE,
                    URL,
                    TOPIC,
                    ADDRESS,
                    NUMBER,
                    LANGUAGE,
                    IP,
                    CHECKSUM,
                    MIMETYPE,
                    ENTITY -> text;
        };
    }

    private static @Nullable String country(String text) {
        String found = Country.find(text);
        if (found != null) {
            return found;
        }
        return CODE.matcher(text).matches() ? text.toLowerCase(Locale.ROOT) : null;
    }

    private static @Nullable String date(String text) {
        var parts = ISO_DATE.matcher(text);
        PartialDate date = parts.matches() ? PartialDate.find(parts.group(1)) : null;
        return date == null ? null : date.render();
    }
}
