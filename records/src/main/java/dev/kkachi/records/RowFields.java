package dev.kkachi.records;

import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.model.SourceRef;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The values of one row by the names of their columns. Reading remembers the first thing that is wrong, and which
/// columns were asked for: the others are the extras.
final class RowFields {
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,60}(\\.\\d{1,60})?");
    private static final int QUOTED_MAX = 120;

    private final SourceRef.FileLine source;
    private final SequencedMap<String, String> printed;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> spelling = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private @Nullable RejectedRow trouble;

    RowFields(SourceRef.FileLine source, SequencedMap<String, String> printed) {
        this.source = source;
        this.printed = printed;
        printed.forEach((name, value) -> {
            values.putIfAbsent(HeaderName.of(name), value.strip());
            spelling.putIfAbsent(HeaderName.of(name), name);
        });
    }

    SourceRef.FileLine source() {
        return source;
    }

    String optional(String name) {
        asked.add(name);
        return values.getOrDefault(name, "");
    }

    String required(String name) {
        String value = optional(name);
        if (value.isEmpty()) {
            reject(name, "", "a value is required");
        }
        return value;
    }

    /// Returns the first of these columns that has a value, empty if none has.
    String firstOf(String... names) {
        String found = "";
        for (String name : names) {
            String value = optional(name);
            found = found.isEmpty() ? value : found;
        }
        return found;
    }

    List<String> many(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : optional(name).split(";", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /// Returns a required time; the epoch, and trouble, where there is none.
    Instant time(String name) {
        String value = required(name);
        Instant time = value.isEmpty() ? null : instant(value);
        if (time == null && !value.isEmpty()) {
            reject(name, value, "no such time; the rule is ISO 8601, such as 2024-03-01T09:30:00Z");
        }
        return time == null ? Instant.EPOCH : time;
    }

    /// Returns an optional time, or `null` where there is none; one that cannot be read is trouble.
    @Nullable Instant optionalTime(String name) {
        return optional(name).isEmpty() ? null : time(name);
    }

    private static @Nullable Instant instant(String value) {
        String text = value.length() > 10 && value.charAt(10) == ' '
                ? value.substring(0, 10) + "T" + value.substring(11)
                : value;
        try {
            if (text.length() <= 10) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            boolean zoned = text.endsWith("Z") || text.indexOf('+', 10) > 0 || text.indexOf('-', 10) > 0;
            return zoned
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// Returns a required amount, exact; zero, and trouble, where there is none.
    BigDecimal decimal(String name) {
        String value = required(name);
        if (!value.isEmpty() && DECIMAL.matcher(value).matches()) {
            return new BigDecimal(value);
        }
        if (!value.isEmpty()) {
            reject(name, value, "no such amount; the rule is digits with a point, such as 4200.50");
        }
        return BigDecimal.ZERO;
    }

    void reject(String name, String value, String rule) {
        if (trouble == null) {
            String cut = value.length() > QUOTED_MAX ? value.substring(0, QUOTED_MAX) : value;
            trouble = new RejectedRow(source, spelling.getOrDefault(name, name), cut, rule);
        }
    }

    @Nullable RejectedRow trouble() {
        return trouble;
    }

    /// Returns what nobody asked for, in the order of the file.
    SequencedMap<String, String> extras() {
        SequencedMap<String, String> extras = new LinkedHashMap<>();
        printed.forEach((name, value) -> {
            if (!value.isBlank() && !asked.contains(HeaderName.of(name))) {
                extras.put(name, value.strip());
            }
        });
        return extras;
    }
}
