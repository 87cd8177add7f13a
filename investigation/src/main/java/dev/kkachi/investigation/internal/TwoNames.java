package dev.kkachi.investigation.internal;

import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Ids under which rows give names that have no word in common: perhaps one number was given to two people, whose
/// records then stand together. Nothing is scored by it; whoever keeps the files has to say. Names in two scripts are
/// not held against each other.
final class TwoNames {
    private static final int SHOWN = 10;

    private TwoNames() {}

    /// Returns a sentence that names the ids and where the names stand, no sentence where there are none.
    static List<String> sentences(Map<PersonId, List<Person>> persons) {
        List<String> found = new ArrayList<>();
        persons.forEach((id, rows) -> {
            Person first = rows.getFirst();
            rows.stream()
                    .filter(row -> areApart(first.fullName(), row.fullName()))
                    .findFirst()
                    .ifPresent(row -> found.add(id.value() + " (" + place(first) + ", " + place(row) + ")"));
        });
        if (found.isEmpty()) {
            return List.of();
        }
        String more = found.size() > SHOWN ? " and " + (found.size() - SHOWN) + " more" : "";
        return List.of("Ids under which two rows give names without a word in common, read as one person: "
                + String.join(", ", found.subList(0, Math.min(SHOWN, found.size()))) + more + ".");
    }

    private static String place(Person row) {
        return row.source().file() + ":" + row.source().line();
    }

    private static boolean areApart(String a, String b) {
        return scripts(a).equals(scripts(b)) && Collections.disjoint(words(a), words(b));
    }

    private static Set<String> words(String name) {
        return Set.copyOf(List.of(FiledTwice.folded(name).split(" ")));
    }

    private static Set<UnicodeScript> scripts(String name) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        name.codePoints().filter(Character::isLetter).forEach(letter -> scripts.add(UnicodeScript.of(letter)));
        return scripts;
    }
}
