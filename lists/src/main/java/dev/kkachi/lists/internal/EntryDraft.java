package dev.kkachi.lists.internal;

import dev.kkachi.lists.Rejection;
import dev.kkachi.model.Country;
import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A listed party while its entry is being read: facts are cleaned, repeats dropped, each fact remembers the
/// line. What a limit leaves out is counted, and reported with the party.
final class EntryDraft {
    /// More facts than any real entry has; the largest has 700.
    private static final int FACTS_MAX = 5_000;
    private static final String FACTS_LIMIT = "an entry has at most " + FACTS_MAX + " facts";
    /// Longer statements of reasons are cut here.
    private static final int VALUE_CHARS_MAX = 20_000;

    private final String id;
    private final Schema schema;
    private final ListEdition list;
    private final String entryId;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> programmes = new LinkedHashSet<>();
    private final List<Relation> relations = new ArrayList<>();
    private @Nullable PartialDate since;
    private SourceRef.ListEntry source;
    private String file = "";
    private long line;
    private final Map<Loss, Long> losses = new LinkedHashMap<>();

    /// What a limit costs.
    ///
    /// @param limit the limit
    /// @param fate what becomes of what is beyond it
    private record Loss(String limit, String fate) {}

    /// Begins a party with the id `id`, listed in `list` as `entryId`.
    EntryDraft(String id, Schema schema, ListEdition list, String entryId) {
        this.id = id;
        this.schema = schema;
        this.list = list;
        this.entryId = entryId;
        this.source = new SourceRef.ListEntry(list, entryId, "");
    }

    /// Says where the facts stand that are added from now on, such as `un.xml:17`.
    EntryDraft at(String file, long line) {
        this.file = file;
        this.line = line;
        String locator = file + ":" + line;
        if (!source.locator().equals(locator)) {
            source = new SourceRef.ListEntry(list, entryId, locator);
        }
        return this;
    }

    Schema schema() {
        return schema;
    }

    /// Returns the line of which facts were added last, 0 before the first.
    long line() {
        return line;
    }

    String id() {
        return id;
    }

    /// Returns every name so far, as it is kept.
    List<String> names() {
        return facts.stream()
                .filter(fact -> fact.property().kind() == Property.Kind.NAME)
                .map(Fact::value)
                .toList();
    }

    /// Adds the names in `printed`, as [PrintedName] takes them apart. A second primary name becomes an alias.
    void name(Property role, String printed) {
        for (PrintedName name : names(role, printed)) {
            add(name.property(), name.text(), name.script());
        }
    }

    /// Adds the names in `printed`, the person's family name first where capitals mark it.
    void nameWithCapitalFamily(Property role, String printed) {
        for (PrintedName name : names(role, printed)) {
            String text = schema == Schema.PERSON ? PrintedName.familyFirst(name.text()) : name.text();
            add(name.property(), text, name.script());
        }
    }

    private List<PrintedName> names(Property role, String printed) {
        if (printed.length() > PrintedName.CHARS_MAX) {
            lose("of a cell with names " + PrintedName.CHARS_MAX + " characters are read", 1, "longer");
        }
        return PrintedName.of(role, printed, schema);
    }

    /// Returns the names that `printed`, with other spellings of its words written into it, can be read as.
    List<String> variants(String printed) {
        NameVariants variants = NameVariants.of(printed);
        lose("a name has at most " + NameVariants.NAMES_MAX + " spellings", variants.left(), "more are left out");
        return variants.names();
    }

    /// Adds `value` unless it is empty or already there.
    void add(Property property, String value) {
        add(property, value, "");
    }

    /// Adds `value`, qualified by `note`, unless it is empty or already there.
    void add(Property property, String value, String note) {
        String clean = property.kind() == Property.Kind.NAME ? PrintedName.clean(value) : value.strip();
        if (clean.isEmpty()) {
            return;
        }
        if (facts.size() >= FACTS_MAX) {
            lose(FACTS_LIMIT, 1, "more are left out");
            return;
        }
        boolean whole = clean.length() <= VALUE_CHARS_MAX;
        lose("a value has at most " + VALUE_CHARS_MAX + " characters", whole ? 0 : 1, "are cut there");
        String kept = whole ? clean : clean.substring(0, VALUE_CHARS_MAX);
        boolean isName = property.kind() == Property.Kind.NAME;
        String key = (isName ? "name" : property.ftmName()) + '\t' + kept;
        Integer place = seen.putIfAbsent(key, facts.size());
        if (place == null) {
            facts.add(new Fact(property, kept, note, source));
        } else if (facts.get(place).property() == Property.WEAK_ALIAS) {
            facts.set(place, new Fact(property, kept, note, source)); // a name that is strong elsewhere is strong
        }
    }

    /// Adds every date in `printed`.
    void date(Property property, String printed) {
        for (String date : PrintedDates.read(printed)) {
            add(property, date);
        }
    }

    /// Adds the country that `printed` names, as its code where that is known.
    void country(Property property, String printed) {
        String clean = PrintedName.clean(printed);
        if (!clean.isEmpty()) {
            add(property, Country.findOr(clean));
        }
    }

    /// Adds an address and the country it is in.
    void address(String printed, String country) {
        add(Property.ADDRESS, PrintedName.clean(printed));
        if (!country.isBlank()) {
            country(Property.COUNTRY, country);
        }
    }

    /// Adds the gender where `printed` says male or female.
    void gender(String printed) {
        String gender = switch (printed.strip().toLowerCase(Locale.ROOT).replace(".", "")) {
            case "m", "male" -> "male";
            case "f", "female" -> "female";
            default -> "";
        };
        add(Property.GENDER, gender);
    }

    /// Adds a sanctions programme.
    void programme(String programme) {
        String clean = PrintedName.clean(programme);
        if (!clean.isEmpty()) {
            programmes.add(clean);
        }
    }

    /// Says when the authority listed the party; of several days the earliest counts.
    void since(String printed) {
        List<String> dates = PrintedDates.read(printed);
        PartialDate date = dates.isEmpty() ? null : PartialDate.find(dates.getFirst());
        if (date != null && (since == null || date.earliest().isBefore(since.earliest()))) {
            since = date;
        }
    }

    /// Adds a tie to the party that is named or identified by `target`.
    void relation(Relation.Kind kind, String target, @Nullable Double share) {
        String clean = PrintedName.clean(target);
        if (!clean.isEmpty() && relations.size() < FACTS_MAX) {
            relations.add(new Relation(kind, clean, share, source));
        } else {
            lose(FACTS_LIMIT, clean.isEmpty() ? 0 : 1, "more are left out");
        }
    }

    /// Adds the ties that were read in a statement.
    void ties(StatedTies.Read read) {
        read.ties().forEach(this::tie);
        String limit = "of ties are read sentences of at most " + StatedTies.SENTENCE_CHARS_MAX + " characters";
        lose(limit, read.unread(), "longer ones are not");
    }

    /// Adds a tie that was put into words. Nobody owns a person: there the words must mean somebody else.
    private void tie(StatedTies.Tie tie) {
        if (tie.kind() != Relation.Kind.OWNED_BY || schema != Schema.PERSON) {
            relation(tie.kind(), tie.target(), tie.share());
        }
    }

    /// Says whether the party has a name yet.
    boolean isNamed() {
        return facts.stream().anyMatch(fact -> fact.property().kind() == Property.Kind.NAME);
    }

    /// Hands the party over, and reports what its limits left out.
    void hand(ListSink sink) {
        report(sink);
        sink.party(party());
    }

    /// Reports what the limits left out.
    void report(ListSink sink) {
        losses.forEach((loss, count) -> reject(sink, "entry", loss.limit + "; " + count + " " + loss.fate));
    }

    private void lose(String limit, long count, String fate) {
        if (count > 0) {
            losses.merge(new Loss(limit, fate), count, Long::sum);
        }
    }

    /// Rejects something of the entry, where its last facts stand.
    void reject(ListSink sink, String field, String rule) {
        sink.reject(new Rejection(file, line, field, id, rule));
    }

    /// Returns the party as it stands.
    Party party() {
        Listing listing = new Listing(list, entryId, List.copyOf(programmes), since);
        return new Party(id, schema, facts, List.of(listing), relations);
    }
}
