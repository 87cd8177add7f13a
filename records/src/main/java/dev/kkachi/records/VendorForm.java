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
    /// No maker calls an event by more.
    private static final int EVENT_CHARS_MAX = 200;

    private final String title;
    private final List<List<String>> has = new ArrayList<>();
    private final List<Split> splits = new ArrayList<>();
    private final Map<String, VendorValue> values = new LinkedHashMap<>();
    private final List<VendorColumns> rules = new ArrayList<>();
    private final List<VendorColumns> also = new ArrayList<>();
    private boolean isByPlace;

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
        List<VendorRule> rules = new ArrayList<>();
        List<VendorRule> also = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            List<String> words = line.subList(1, line.size());
            switch (line.getFirst()) {
                case "when" -> rules.add(VendorRule.of(words));
                case "also" -> also.add(VendorRule.of(words));
                default -> form.add(line.getFirst(), words);
            }
        }
        form.settle(rules, also);
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
            default -> values.put(HeaderName.of(keyword), VendorValue.of(words));
        }
    }

    /// Settles what the rules fill, once it is known where the values of all columns stand.
    private void settle(List<VendorRule> when, List<VendorRule> besides) {
        when.forEach(rule -> rules.add(VendorColumns.of(rule, values)));
        besides.forEach(rule -> also.add(VendorColumns.of(rule, values)));
        isByPlace = Stream.concat(rules.stream(), also.stream()).anyMatch(VendorColumns::areByPlace);
    }

    /// Says whether a row can only be read by whoever knows where it stands.
    boolean isByPlace() {
        return isByPlace;
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
        Stream.concat(rules.stream(), also.stream()).forEach(columns -> {
            if (columns.rule().kind() != null) {
                kinds.add(columns.rule().kind());
            }
        });
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
        for (VendorColumns columns : rules) {
            VendorRule rule = columns.rule();
            if ((rule.kind() == RecordKind.PEOPLE) == isPerson && rule.fits(event, row)) {
                return columns.translate(row, label(event));
            }
        }
        return new Translation.Other(label(event));
    }

    /// Returns what else `row` tells, besides what [#translate] says.
    List<Translation.Ours> besides(VendorRow row) {
        if (also.isEmpty()) {
            return List.of();
        }
        List<Translation.Ours> more = new ArrayList<>();
        String event = event(row);
        for (VendorColumns columns : also) {
            if (columns.rule().fits(event, row)
                    && columns.translate(row, label(event)) instanceof Translation.Ours ours) {
                more.add(ours);
            }
        }
        return more;
    }

    private static String label(String event) {
        return event.isEmpty() ? "(no name)" : event;
    }
}
