package dev.kkachi.lists.internal;

import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The names that one `name` of Switzerland's list stands for: every part may be spelt in several ways, and a
/// whole name is one spelling of each.
///
/// The product is bounded; names that differ least from the main spelling come first, so that a cut loses the
/// most far-fetched. Spellings in another script make names of their own; where not every part is spelt in
/// it, what there is confirms and does not accuse.
///
/// @param type how the list says the name is borne
/// @param weak whether it calls the name's quality low
/// @param schema what bears it
/// @param parts in the order of the list, without titles
/// @param titles what goes before the name and is no part of it
/// @param cut how many parts and spellings are more than any real name has, and are left out
record SecoNames(String type, boolean weak, Schema schema, List<Part> parts, List<String> titles, int cut) {
    /// How many names are made of one.
    static final int NAMES_MAX = 64;
    /// More parts than any real name has.
    private static final int PARTS_MAX = 16;

    private static final int SPELLINGS_MAX = 64;

    /// A part of a name.
    ///
    /// @param order its place
    /// @param type what it is, such as `family-name`
    /// @param spellings the main one first
    record Part(int order, String type, List<String> spellings) {
        Part {
            spellings = List.copyOf(spellings);
        }

        Part in(String script) {
            return new Part(
                    order,
                    type,
                    spellings.stream()
                            .filter(one -> PrintedName.script(one).equals(script))
                            .toList());
        }
    }

    SecoNames {
        parts = List.copyOf(parts);
        titles = List.copyOf(titles);
    }

    static SecoNames of(XmlElement name, Schema schema) {
        List<Part> parts = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        int cut = 0;
        for (XmlElement part : name.list("name-part")) {
            Set<String> spellings = new LinkedHashSet<>();
            spellings.add(PrintedName.clean(part.text("value")));
            part.list("spelling-variant").forEach(variant -> spellings.add(PrintedName.clean(variant.text())));
            List<String> all = spellings.stream()
                    .filter(one -> one.codePoints().anyMatch(Character::isLetterOrDigit))
                    .toList();
            List<String> said = all.subList(0, Math.min(SPELLINGS_MAX, all.size()));
            cut += all.size() - said.size();
            if (part.attribute("name-part-type").equals("title")) {
                titles.addAll(said);
            } else if (!said.isEmpty() && parts.size() < PARTS_MAX) {
                parts.add(new Part(order(part), part.attribute("name-part-type"), said));
            } else {
                cut += said.size();
            }
        }
        parts.sort(Comparator.comparingInt(Part::order));
        boolean weak = name.attribute("quality").equalsIgnoreCase("low");
        return new SecoNames(name.attribute("name-type"), weak, schema, parts, titles, cut);
    }

    private static int order(XmlElement part) {
        String order = part.attribute("order");
        return order.matches("\\d{1,4}") ? Integer.parseInt(order) : Integer.MAX_VALUE;
    }

    /// Adds every name to `draft` and returns how many more there would have been. A name of an identity that
    /// is not the main one is an alias.
    long addTo(EntryDraft draft, boolean main) {
        titles.forEach(title -> draft.add(Property.TITLE, title));
        Set<String> scripts = new LinkedHashSet<>();
        parts.forEach(part -> part.spellings().forEach(one -> scripts.add(PrintedName.script(one))));
        Property role = role(main && !draft.isNamed());
        long left = cut;
        for (String script : scripts) {
            List<Part> spelt = parts.stream()
                    .map(part -> part.in(script))
                    .filter(part -> !part.spellings().isEmpty())
                    .toList();
            boolean partial = spelt.size() < parts.size();
            left += add(draft, partial ? Property.WEAK_ALIAS : role, spelt);
            role = role == Property.NAME ? Property.ALIAS : role;
        }
        return left;
    }

    private Property role(boolean main) {
        if (weak) {
            return Property.WEAK_ALIAS;
        }
        return switch (type) {
            case "primary-name" -> main ? Property.NAME : Property.ALIAS;
            case "formerly-known-as" -> Property.PREVIOUS_NAME;
            default -> Property.ALIAS;
        };
    }

    private long add(EntryDraft draft, Property role, List<Part> spelt) {
        List<List<String>> names = product(spelt);
        Property now = role;
        for (List<String> name : names) {
            add(draft, now, spelt, name);
            now = now == Property.NAME ? Property.ALIAS : now;
        }
        return Math.max(0, size(spelt) - names.size());
    }

    private void add(EntryDraft draft, Property role, List<Part> spelt, List<String> chosen) {
        List<String> family = new ArrayList<>();
        List<String> maiden = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < spelt.size(); i++) {
            List<String> place = schema != Schema.PERSON
                    ? rest
                    : switch (spelt.get(i).type()) {
                        case "family-name" -> family;
                        case "maiden-name" -> maiden;
                        default -> rest;
                    };
            place.add(chosen.get(i));
        }
        if (family.isEmpty() && maiden.isEmpty()) {
            draft.nameWithCapitalFamily(role, String.join(" ", rest));
            return;
        }
        person(draft, role, family, rest);
        person(draft, role == Property.WEAK_ALIAS ? role : Property.PREVIOUS_NAME, maiden, rest);
    }

    private static void person(EntryDraft draft, Property role, List<String> family, List<String> given) {
        if (!family.isEmpty()) {
            String text = String.join(" ", family) + (given.isEmpty() ? "" : ", " + String.join(" ", given));
            draft.add(role, text, PrintedName.script(text));
        }
    }

    private static long size(List<Part> parts) {
        long size = 1;
        for (Part part : parts) {
            size = Math.min(Integer.MAX_VALUE, size * part.spellings().size());
        }
        return size;
    }

    /// Returns the names that take one spelling of every part: first the main ones, then those that differ by
    /// one step, and so on.
    static List<List<String>> product(List<Part> parts) {
        int steps = parts.stream().mapToInt(part -> part.spellings().size() - 1).sum();
        List<List<String>> names = new ArrayList<>();
        for (int step = 0; step <= steps && names.size() < NAMES_MAX; step++) {
            extend(parts, new ArrayList<>(), step, names);
        }
        return names;
    }

    private static void extend(List<Part> parts, List<String> chosen, int steps, List<List<String>> names) {
        int at = chosen.size();
        if (names.size() == NAMES_MAX) {
            return;
        }
        if (at == parts.size()) {
            names.add(List.copyOf(chosen));
            return;
        }
        int after = parts.subList(at + 1, parts.size()).stream()
                .mapToInt(part -> part.spellings().size() - 1)
                .sum();
        List<String> spellings = parts.get(at).spellings();
        for (int i = Math.max(0, steps - after); i <= Math.min(steps, spellings.size() - 1); i++) {
            chosen.add(spellings.get(i));
            extend(parts, chosen, steps - i, names);
            chosen.removeLast();
        }
    }
}
