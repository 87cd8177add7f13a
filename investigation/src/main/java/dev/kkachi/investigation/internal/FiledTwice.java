package dev.kkachi.investigation.internal;

import dev.kkachi.rings.PersonaId;
import dev.kkachi.workers.spi.Identity;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Who stands in the files under two ids: somebody who came back, was an applicant twice, or became an
/// employee and got a new number.
///
/// **Problem.** Such a person shares everything with themselves, which looks like one operator behind
/// two personas, and is: but there is only one persona.
///
/// **Idea.** Two ids are one person if the full names are spelt alike and two more of four agree: an
/// e-mail address, a telephone number, the number of a document, the postal address. Two birth dates
/// must not differ. Whoever plays several people gives each a name of their own; that is what makes
/// them several. Only spellings are compared with each other, never what kind of name it is.
///
/// **Limit.** Who changed the name between two engagements is not recognised.
final class FiledTwice {
    private static final int AGREEING_MIN = 2;

    private final Map<PersonId, PersonId> first = new HashMap<>();
    private final Map<PersonId, List<PersonId>> all = new HashMap<>();

    private FiledTwice() {}

    /// Finds them among `persons`, in the order of their ids.
    static FiledTwice among(Map<PersonId, List<Person>> persons) {
        Map<String, List<PersonId>> namesakes = new LinkedHashMap<>();
        persons.forEach((id, rows) -> namesakes
                .computeIfAbsent(folded(rows.getFirst().fullName()), name -> new ArrayList<>())
                .add(id));
        FiledTwice twice = new FiledTwice();
        for (List<PersonId> same : namesakes.values()) {
            if (same.size() > 1) {
                twice.join(same, persons);
            }
        }
        return twice;
    }

    private void join(List<PersonId> namesakes, Map<PersonId, List<Person>> persons) {
        for (int i = 0; i < namesakes.size(); i++) {
            PersonId one = namesakes.get(i);
            for (PersonId other : namesakes.subList(i + 1, namesakes.size())) {
                if (!first.containsKey(other) && areOne(rows(persons, one), rows(persons, other))) {
                    PersonId root = first.getOrDefault(one, one);
                    first.put(other, root);
                    all.computeIfAbsent(root, id -> new ArrayList<>(List.of(id)))
                            .add(other);
                }
            }
        }
    }

    private static List<Person> rows(Map<PersonId, List<Person>> persons, PersonId id) {
        return persons.getOrDefault(id, List.of());
    }

    private static boolean areOne(List<Person> a, List<Person> b) {
        int agreeing = 0;
        for (int detail = 0; detail < 4; detail++) {
            Set<String> both = details(a, detail);
            both.retainAll(details(b, detail));
            agreeing += both.isEmpty() ? 0 : 1;
        }
        String born = a.getFirst().identity().birthDate();
        String other = b.getFirst().identity().birthDate();
        return agreeing >= AGREEING_MIN && (born.isEmpty() || other.isEmpty() || born.equals(other));
    }

    private static Set<String> details(List<Person> rows, int detail) {
        Set<String> details = new HashSet<>();
        for (Person row : rows) {
            Identity identity = row.identity();
            List<String> printed = switch (detail) {
                case 0 -> identity.emails();
                case 1 -> identity.phones();
                case 2 -> identity.documents();
                default -> List.of(identity.postalAddress());
            };
            printed.forEach(text -> details.add(folded(text)));
        }
        details.remove("");
        return details;
    }

    /// Returns `text` without case, spaces and punctuation.
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}]+", " ").strip();
    }

    /// Returns the persona of a person, one for all ids of the same.
    PersonaId persona(PersonId id) {
        return new PersonaId(first.getOrDefault(id, id).value());
    }

    /// Returns all ids of a persona, sorted.
    List<PersonId> persons(PersonaId persona) {
        PersonId id = new PersonId(persona.value());
        return all.getOrDefault(id, List.of(id));
    }

    /// Counts how many people `ids` are.
    int count(Collection<PersonId> ids) {
        return (int)
                ids.stream().map(id -> first.getOrDefault(id, id)).distinct().count();
    }
}
