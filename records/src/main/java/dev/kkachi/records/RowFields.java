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
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The values of one row by the names of their columns. Reading remembers the first thing that is wrong,
/// and which columns were asked for: the others are the extras.
final class RowFields implements BlockRow {
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,60}(\\.\\d{1,60})?");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
    /// As many as every `long` can hold.
    private static final int WHOLE_DIGITS_MAX = 18;
    private static final String TIME_RULE = "no such time; the rule is ISO 8601, such as 2024-03-01T09:30:00Z";
    private static final int QUOTED_MAX = 120;

    private static final int FEW = 64;

    private final @Nullable RowBlock block;
    private final long line;
    private final RowHeader header;
    private final List<String> cells;
    /// Which of the first columns were asked for, a bit for each; most rows have no others.
    private long askedFew;

    private @Nullable BitSet askedMany;
    private SourceRef.@Nullable FileLine source;
    private @Nullable List<RejectedRow> leftOut;
    private @Nullable RejectedRow trouble;

    /// @param cells one for each column of `header`
    RowFields(SourceRef.FileLine source, RowHeader header, List<String> cells) {
        this.source = source;
        this.block = null;
        this.line = 0;
        this.header = header;
        this.cells = cells;
    }

    /// @param line the line of `block` on which the row stands, counted from 0
    RowFields(RowBlock block, long line, RowHeader header, List<String> cells) {
        this.block = block;
        this.line = line;
        this.header = header;
        this.cells = cells;
    }

    /// Returns the row as if nobody had asked it for anything.
    RowFields afresh() {
        RowBlock in = block;
        return in == null ? new RowFields(source(), header, cells) : new RowFields(in, line, header, cells);
    }

    /// Returns the line of its block on which it stands, counted from 0.
    long line() {
        return line;
    }

    SourceRef.FileLine source() {
        SourceRef.FileLine known = source;
        if (known == null) {
            known = Objects.requireNonNull(block).place(line);
            source = known;
        }
        return known;
    }

    private void ask(int place) {
        if (place < FEW) {
            askedFew |= 1L << place;
            return;
        }
        BitSet many = askedMany == null ? new BitSet() : askedMany;
        many.set(place);
        askedMany = many;
    }

    private boolean isAsked(int place) {
        return place < FEW ? (askedFew & 1L << place) != 0 : askedMany != null && askedMany.get(place);
    }

    /// Says whether there is a column `name`.
    boolean has(String name) {
        return header.place(name) >= 0;
    }

    String optional(String name) {
        int place = header.place(name);
        if (place < 0) {
            return "";
        }
        ask(place);
        String cell = cells.get(place);
        return isBare(cell) ? cell : cell.strip();
    }

    /// Says whether nothing stands around a text that could be taken away; most begin and end with a letter.
    private static boolean isBare(String text) {
        return text.isEmpty() || (isInk(text.charAt(0)) && isInk(text.charAt(text.length() - 1)));
    }

    private static boolean isInk(char letter) {
        return letter > ' ' && letter < 0x7F;
    }

    String required(String name) {
        String value = optional(name);
        if (value.isEmpty()) {
            reject(name, "", "a value is required");
        }
        return value;
    }

    /// Returns the network address in a column, without the port that some systems print behind it. Four
    /// numbers of which one is too great for an address (`999.1.1.1`) are left out and listed; what is no
    /// number at all, such as a hash in place of an address, stands.
    String address(String name, boolean isRequired) {
        String value = isRequired ? required(name) : optional(name);
        String bare = PrintedAddress.withoutPort(value);
        if (PrintedAddress.isTooGreat(bare)) {
            leaveOut(name, value, "no such address; the rule is four numbers from 0 to 255");
            return "";
        }
        return bare;
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
            reject(name, value, TIME_RULE);
        }
        return time == null ? Instant.EPOCH : time;
    }

    /// Returns an optional time, or `null` where there is none. One that cannot be read is left out and
    /// listed: it must not cost the row its place.
    @Nullable Instant optionalTime(String name) {
        String value = optional(name);
        Instant time = value.isEmpty() ? null : instant(value);
        if (time == null && !value.isEmpty()) {
            leaveOut(name, value, TIME_RULE);
        }
        return time;
    }

    /// Returns an optional day of a life, where many remember a month or a year: the first of the month, the middle
    /// of the year.
    @Nullable Instant optionalDay(String name) {
        String value = optional(name);
        if (MONTH.matcher(value).matches()) {
            return instant(value + "-01");
        }
        return YEAR.matcher(value).matches() ? instant(value + "-07-01") : optionalTime(name);
    }

    /// Returns the moment that `value` names in ISO 8601, `null` if it names none.
    static @Nullable Instant instant(String value) {
        Instant plain = PlainMoment.find(value);
        return plain != null ? plain : anyInstant(value);
    }

    private static @Nullable Instant anyInstant(String value) {
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
            return RareMoment.find(text);
        }
    }

    /// Returns an optional whole number from 0 up, 0 where there is none. One that cannot be read is left
    /// out and listed.
    long optionalNumber(String name) {
        String value = optional(name);
        if (value.isEmpty()) {
            return 0;
        }
        if (isWhole(value)) {
            return Long.parseLong(value);
        }
        leaveOut(name, value, "no such number; the rule is digits");
        return 0;
    }

    private static boolean isWhole(String value) {
        boolean isWhole = value.length() <= WHOLE_DIGITS_MAX;
        for (int i = 0; i < value.length() && isWhole; i++) {
            isWhole = value.charAt(i) >= '0' && value.charAt(i) <= '9';
        }
        return isWhole;
    }

    /// Returns what an optional column says, `fallback` where it says nothing. What is neither yes nor no
    /// is left out and listed.
    boolean optionalYes(String name, boolean fallback) {
        String value = optional(name).toLowerCase(Locale.ROOT);
        return switch (value) {
            case "" -> fallback;
            case "yes", "true", "1", "y", "t" -> true;
            case "no", "false", "0", "n", "f" -> false;
            default -> {
                leaveOut(name, value, "neither; the rule is yes or no");
                yield fallback;
            }
        };
    }

    /// Leaves out an optional value: it must not cost the row its place, is listed, and stays among the
    /// extras.
    void leaveOut(String name, String value, String rule) {
        list(rejected(name, value, rule + "; the row was read without it"));
        int place = header.place(name);
        if (place >= 0 && place < FEW) {
            askedFew &= ~(1L << place);
        } else if (place >= 0 && askedMany != null) {
            askedMany.clear(place);
        }
    }

    /// Lists a complaint that costs the row nothing.
    void list(RejectedRow complaint) {
        List<RejectedRow> listed = leftOut == null ? new ArrayList<>() : leftOut;
        listed.add(complaint);
        leftOut = listed;
    }

    /// Returns an optional amount, exact, or `null` where there is none. One that cannot be read is left
    /// out and listed.
    @Nullable BigDecimal optionalDecimal(String name) {
        String value = optional(name);
        if (DECIMAL.matcher(value).matches()) {
            return new BigDecimal(value);
        }
        if (!value.isEmpty()) {
            leaveOut(name, value, "no such amount; the rule is digits with a point, such as 4200.50");
        }
        return null;
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
            trouble = rejected(name, value, rule);
        }
    }

    /// Returns a complaint about the column `name`, as the file spells it.
    RejectedRow rejected(String name, String value, String rule) {
        String cut = value.length() > QUOTED_MAX ? value.substring(0, QUOTED_MAX) : value;
        return new RejectedRow(source(), header.spelling(name), cut, rule);
    }

    /// Returns the optional values that could not be read.
    List<RejectedRow> leftOut() {
        return leftOut == null ? List.of() : leftOut;
    }

    @Nullable RejectedRow trouble() {
        return trouble;
    }

    /// Returns what nobody asked for, in the order of the file.
    SequencedMap<String, String> extras() {
        SequencedMap<String, String> extras = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String printed = header.printed().get(i);
            if (!isAsked(i) && !cells.get(i).isBlank() && !(printed.isEmpty() && header.isForeign())) {
                extras.merge(printed, cells.get(i).strip(), (first, second) -> first + "; " + second);
            }
        }
        return extras;
    }
}
