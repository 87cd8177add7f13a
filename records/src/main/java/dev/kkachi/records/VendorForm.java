package dev.kkachi.records;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// How the export of one maker is read as our own plain forms: which paths it has, what tells its events
/// apart, where the value of each column stands, and which events are what to us. Each is a file among
/// the resources, whose lines are
///
/// ```
/// title  Okta System Log
/// has    eventType actor published          all of these; of several such lines any
/// split  events                             a row for each object in a list, perhaps with a prefix
/// event  @eventType                         what an event is called
/// time   @published|p_event_time            a column, and where its value stands
/// when   user.session.* -> sign_ins         which events are what; the first rule that fits
/// also   * with camera -> devices           what an event is besides
/// ```
final class VendorForm {
    private static final Set<String> TIMES =
            Set.of("time", "createdat", "appliedat", "startdate", "enddate", "claimedfrom", "claimedto");
    private static final Set<String> JOINS =
            Set.of("personid", "email", "login", "deviceid", "account", "wallet", "payee");

    /// No maker calls an event by more.
    private static final int EVENT_CHARS_MAX = 200;

    private final String title;
    private final List<List<String>> has = new ArrayList<>();
    private final List<Split> splits = new ArrayList<>();
    private final Map<String, VendorValue> values = new LinkedHashMap<>();
    private final List<VendorRule> rules = new ArrayList<>();
    private final List<VendorRule> also = new ArrayList<>();
    private final Map<VendorRule, RowHeader> headers = new LinkedHashMap<>();

    private VendorForm(String title) {
        this.title = title;
    }

    /// A list of objects within a row.
    private record Split(List<String> path, String prefix) {}

    /// Reads the lines of a form.
    static VendorForm of(String text) {
        List<List<String>> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\\s+", -1)))
                .toList();
        VendorForm form = new VendorForm(
                String.join(" ", lines.getFirst().subList(1, lines.getFirst().size())));
        for (List<String> words : lines.subList(1, lines.size())) {
            form.add(words.getFirst(), words.subList(1, words.size()));
        }
        form.rules.forEach(rule -> form.headers.put(rule, form.header(rule)));
        form.also.forEach(rule -> form.headers.put(rule, form.header(rule)));
        return form;
    }

    private void add(String keyword, List<String> words) {
        switch (keyword) {
            case "has" -> has.add(words.stream().map(HeaderName::of).toList());
            case "split" -> {
                List<String> path =
                        List.of(words.getFirst().toLowerCase(Locale.ROOT).split("\\.", -1));
                splits.add(new Split(path.stream().map(HeaderName::of).toList(), words.size() > 1 ? words.get(1) : ""));
            }
            case "when" -> rules.add(VendorRule.of(words));
            case "also" -> also.add(VendorRule.of(words));
            default -> values.put(HeaderName.of(keyword), VendorValue.of(words));
        }
    }

    private RowHeader header(VendorRule rule) {
        Map<String, VendorValue> all = new LinkedHashMap<>(values);
        all.putAll(rule.values());
        all.remove("event");
        List<String> names = List.copyOf(all.keySet());
        List<String> printed = names.stream()
                .map(name -> {
                    VendorValue value = all.get(name);
                    return value == null ? "" : value.printed();
                })
                .toList();
        return RowHeader.of(names, printed);
    }

    /// Says whether a row can only be read by whoever knows where it stands.
    boolean isByPlace() {
        return Stream.concat(
                        values.values().stream(),
                        headers.keySet().stream().flatMap(rule -> rule.values().values().stream()))
                .anyMatch(VendorValue::isByPlace);
    }

    String title() {
        return title;
    }

    /// Says whether `row` has the paths of this form.
    boolean fits(VendorRow row) {
        return has.stream().anyMatch(paths -> paths.stream().allMatch(row::has));
    }

    /// Returns the kinds of rows that may come of it.
    Set<RecordKind> kinds() {
        Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
        for (VendorRule rule : headers.keySet()) {
            if (rule.kind() != null) {
                kinds.add(rule.kind());
            }
        }
        return kinds;
    }

    /// Hands on the rows of which `whole` consists: one for each object of the lists that the form
    /// splits, itself where there are none.
    void parts(VendorRow whole, Consumer<VendorRow> rows) {
        long parts = 0;
        for (Split split : splits) {
            parts += whole.split(split.path(), split.prefix(), rows);
        }
        if (parts == 0) {
            rows.accept(whole);
        }
    }

    /// Returns how the event of `row` is called, in small letters.
    String event(VendorRow row) {
        VendorValue event = values.get("event");
        String called =
                event == null ? "" : event.of(row).toLowerCase(Locale.ROOT).strip();
        String plain = called.replace(' ', '_');
        return plain.length() > EVENT_CHARS_MAX ? plain.substring(0, EVENT_CHARS_MAX) : plain;
    }

    /// Returns what `row` is in our own form.
    ///
    /// @param isPerson whether persons are asked for, or everything else
    Translation translate(VendorRow row, boolean isPerson) {
        String event = event(row);
        if (row.isTooLarge()) {
            return new Translation.Other(label(event) + " too large");
        }
        for (VendorRule rule : rules) {
            if ((rule.kind() == RecordKind.PEOPLE) == isPerson && rule.fits(event, row)) {
                RecordKind kind = rule.kind();
                return kind == null ? new Translation.Other(label(event)) : translate(row, event, rule, kind);
            }
        }
        return new Translation.Other(label(event));
    }

    /// Returns what else `row` tells, besides what [#translate] says.
    List<Translation.Ours> besides(VendorRow row) {
        List<Translation.Ours> more = new ArrayList<>();
        String event = also.isEmpty() ? "" : event(row);
        for (VendorRule rule : also) {
            RecordKind kind = rule.kind();
            if (kind == null || !rule.fits(event, row)) {
                continue;
            }
            if (translate(row, event, rule, kind) instanceof Translation.Ours ours) {
                more.add(ours);
            }
        }
        return more;
    }

    private static String label(String event) {
        return event.isEmpty() ? "(no name)" : event;
    }

    private Translation translate(VendorRow row, String event, VendorRule rule, RecordKind kind) {
        RowHeader header = headers.getOrDefault(rule, RowHeader.of(List.of()));
        List<String> cells = new ArrayList<>(header.names().size());
        boolean isJoined = false;
        for (String name : header.names()) {
            VendorValue value = rule.values().getOrDefault(name, values.get(name));
            String cell = value == null ? "" : cell(name, value.of(row));
            isJoined |= !cell.isEmpty() && JOINS.contains(name);
            cells.add(cell);
        }
        if (!isJoined && kind != RecordKind.PEOPLE) {
            return new Translation.Other(label(event) + " without a person");
        }
        for (String name : needed(kind)) {
            int place = header.place(name);
            if (place < 0 || cells.get(place).isEmpty()) {
                return new Translation.Other(label(event) + " without " + name);
            }
        }
        return new Translation.Ours(kind, row.fields(header, cells));
    }

    /// Returns what a row must say beside whose it is: what an export leaves out is counted, and is no
    /// mistake.
    private static List<String> needed(RecordKind kind) {
        return switch (kind) {
            case SIGN_INS, SIGN_INS_BY_EMAIL -> List.of("time", "ip");
            case ACTIVITY, ACTIVITY_BY_EMAIL -> List.of("time");
            case DEVICES -> List.of("time", "deviceid");
            case PAYOUTS -> List.of("time", "amount");
            case PEOPLE -> List.of("fullname", "login");
            case EMPLOYERS -> List.of("name");
            case SHIPMENTS, INTERVIEWS -> List.of("time");
            case DOCUMENTS, ACCOUNTS, TRANSFERS, TAGS -> List.of();
        };
    }

    private static String cell(String name, String value) {
        if (value.isEmpty()) {
            return "";
        }
        if (TIMES.contains(name)) {
            String iso = VendorMoment.iso(value);
            return RowFields.instant(iso) == null ? "" : iso;
        }
        return name.equals("amount") ? VendorAmount.plain(value) : value;
    }
}
