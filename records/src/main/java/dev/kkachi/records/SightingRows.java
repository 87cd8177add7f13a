package dev.kkachi.records;

import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.rings.Claim;
import dev.kkachi.rings.Identifier;
import dev.kkachi.rings.IdentifierKind;
import dev.kkachi.rings.PersonaId;
import dev.kkachi.rings.RingSearch;
import dev.kkachi.rings.Seen;
import dev.kkachi.rings.Sighting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Turns rows into sightings and claims. A row either names its kind (`kind`, `value`), or its columns do
/// (`ip`, `device_id`, `account`): then it may hold several.
final class SightingRows {
    private static final String KIND = "kind";
    private static final String VALUE = "value";
    private static final List<String> WHO = List.of("persona", "personaid", "personid");
    private static final List<String> FIRST = List.of("firstseen", "first", "time", "appliedat", "date");
    private static final List<String> LAST = List.of("lastseen", "last", "enddate");
    private static final int DAY_CHARS = 10;
    private static final Map<String, IdentifierKind> NAMES = names();
    private static final Map<String, IdentifierKind> COLUMNS = columns();
    private static final Map<String, Claim.Kind> CLAIMS = claims();

    private final RingSearch search;
    private long taken;

    SightingRows(RingSearch search) {
        this.search = search;
    }

    private static Map<String, IdentifierKind> names() {
        Map<String, IdentifierKind> names = new LinkedHashMap<>();
        for (IdentifierKind kind : IdentifierKind.values()) {
            names.put(HeaderName.of(kind.name()), kind);
        }
        names.put("kvm", IdentifierKind.MONITOR);
        names.put("mfa", IdentifierKind.MFA_DEVICE);
        names.put("account", IdentifierKind.BANK_ACCOUNT);
        names.put("iban", IdentifierKind.BANK_ACCOUNT);
        names.put("address", IdentifierKind.SHIPPING_ADDRESS);
        names.put("photohash", IdentifierKind.PHOTO);
        names.put("documentnumber", IdentifierKind.DOCUMENT);
        names.put("cv", IdentifierKind.CV_TEXT);
        names.put("email", IdentifierKind.EMAIL_SHAPE);
        return names;
    }

    private static Map<String, IdentifierKind> columns() {
        Map<String, IdentifierKind> columns = new LinkedHashMap<>();
        columns.put("ip", IdentifierKind.IP);
        columns.put("deviceid", IdentifierKind.DEVICE);
        columns.put("mfadevice", IdentifierKind.MFA_DEVICE);
        columns.put("bankaccount", IdentifierKind.BANK_ACCOUNT);
        columns.put("account", IdentifierKind.BANK_ACCOUNT);
        columns.put("paypal", IdentifierKind.PAYPAL);
        columns.put("wallet", IdentifierKind.WALLET);
        columns.put("phone", IdentifierKind.PHONE);
        columns.put("address", IdentifierKind.SHIPPING_ADDRESS);
        columns.put("iddocument", IdentifierKind.DOCUMENT);
        columns.put("number", IdentifierKind.DOCUMENT);
        columns.put("references", IdentifierKind.REFERENCE);
        columns.put("github", IdentifierKind.HANDLE);
        columns.put("handle", IdentifierKind.HANDLE);
        return columns;
    }

    private static Map<String, Claim.Kind> claims() {
        Map<String, Claim.Kind> claims = new LinkedHashMap<>();
        for (Claim.Kind kind : Claim.Kind.values()) {
            claims.put(HeaderName.of(kind.name()), kind);
        }
        claims.put("claimedcity", Claim.Kind.CITY);
        claims.put("homeaddress", Claim.Kind.HOME);
        claims.put("postaladdress", Claim.Kind.HOME);
        return claims;
    }

    /// Says whether a table with these columns holds sightings or claims.
    static boolean tellOfPersonas(Set<String> columns) {
        boolean hasWho = WHO.stream().anyMatch(columns::contains);
        boolean isNarrow = columns.contains(KIND) && columns.contains(VALUE);
        return hasWho
                && (isNarrow
                        || COLUMNS.keySet().stream().anyMatch(columns::contains)
                        || CLAIMS.keySet().stream().anyMatch(columns::contains)
                        || columns.contains("serial"));
    }

    /// Returns how many rows held something.
    long taken() {
        return taken;
    }

    /// Takes one row; what cannot be used of it goes to `rejected`.
    void take(RowFields row, Consumer<RejectedRow> rejected) {
        String who = row.firstOf(WHO.toArray(new String[0]));
        if (who.isEmpty()) {
            rejected.accept(row.rejected(WHO.getFirst(), "", "a value is required"));
            return;
        }
        PersonaId persona = new PersonaId(who);
        String value = row.optional(VALUE);
        boolean any = value.isEmpty() ? takeColumns(row, persona) : takeNamed(row, persona, value);
        RejectedRow trouble = row.trouble();
        if (trouble != null) {
            rejected.accept(trouble);
        } else if (any) {
            taken++;
        } else {
            rejected.accept(row.rejected(VALUE, "", "a value is required"));
        }
        row.leftOut().forEach(rejected);
    }

    private boolean takeNamed(RowFields row, PersonaId persona, String value) {
        String printed = row.required(KIND);
        String name = HeaderName.of(printed);
        Claim.Kind claim = CLAIMS.get(name);
        IdentifierKind kind = NAMES.get(name);
        if (claim != null) {
            search.hear(new Claim(persona, claim, value, row.source()));
        } else if (kind != null) {
            see(row, persona, new Identifier(kind, value));
        } else if (!printed.isEmpty()) {
            row.reject(KIND, printed, "no such kind; the rule is one of " + words());
        }
        return claim != null || kind != null;
    }

    private static String words() {
        StringBuilder words = new StringBuilder();
        for (IdentifierKind kind : IdentifierKind.values()) {
            words.append(kind.name().toLowerCase(Locale.ROOT)).append(' ');
        }
        for (Claim.Kind kind : Claim.Kind.values()) {
            words.append(kind.name().toLowerCase(Locale.ROOT)).append(' ');
        }
        return words.toString().strip();
    }

    private boolean takeColumns(RowFields row, PersonaId persona) {
        boolean any = false;
        boolean isReference = !row.firstOf("verified", "claimedfrom").isEmpty();
        for (Map.Entry<String, IdentifierKind> column : COLUMNS.entrySet()) {
            for (String value : row.many(column.getKey())) {
                boolean vouches = isReference && column.getValue() == IdentifierKind.PHONE;
                see(row, persona, new Identifier(vouches ? IdentifierKind.REFERENCE : column.getValue(), value));
                any = true;
            }
        }
        for (Map.Entry<String, Claim.Kind> column : CLAIMS.entrySet()) {
            String value = row.optional(column.getKey());
            if (!value.isEmpty()) {
                search.hear(new Claim(persona, column.getValue(), value, row.source()));
                any = true;
            }
        }
        String serial = row.optional("serial");
        if (!serial.isEmpty() && row.optional(KIND).equalsIgnoreCase("monitor")) {
            see(row, persona, new Identifier(IdentifierKind.MONITOR, serial));
            any = true;
        }
        return any;
    }

    private void see(RowFields row, PersonaId persona, Identifier identifier) {
        String context = row.firstOf("context", "application");
        search.see(new Sighting(persona, identifier, seen(row), row.optional("place"), context, row.source()));
    }

    private static Seen seen(RowFields row) {
        String firstColumn = column(row, FIRST);
        Instant first = firstColumn == null ? null : row.optionalTime(firstColumn);
        if (firstColumn == null || first == null) {
            return Seen.UNTIMED;
        }
        boolean isDay = row.optional(firstColumn).length() <= DAY_CHARS;
        String lastColumn = column(row, LAST);
        Instant last = lastColumn == null ? null : row.optionalTime(lastColumn);
        last = last == null ? first.plusSeconds(seconds(row)) : last;
        if (last.isBefore(first)) {
            String name = lastColumn == null ? firstColumn : lastColumn;
            row.list(row.rejected(name, row.optional(name), "it ends before it begins; read without times"));
            return Seen.UNTIMED;
        }
        return isDay ? Seen.days(day(first), day(last)) : Seen.between(first, last);
    }

    private static @Nullable String column(RowFields row, List<String> names) {
        for (String name : names) {
            if (!row.optional(name).isEmpty()) {
                return name;
            }
        }
        return null;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static long seconds(RowFields row) {
        String seconds = row.optional("sessionseconds");
        return seconds.matches("\\d{1,7}") ? Long.parseLong(seconds) : 0;
    }
}
