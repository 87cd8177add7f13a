package dev.kkachi.investigation.internal;

import dev.kkachi.model.Country;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.Whereabouts;
import java.util.ArrayList;
import java.util.List;

/// What a person's own row says of them, for a reader; none of it is weighed here.
final class PersonNote {
    private PersonNote() {}

    /// Returns each thing that the row says, as a name and a value.
    static List<String> of(Person person) {
        List<String> said = new ArrayList<>();
        Whereabouts whereabouts = person.whereabouts();
        add(said, "stage", person.engagement().stage());
        add(said, "role", person.engagement().role());
        add(said, "claimed city", whereabouts.city());
        add(said, "claimed country", whereabouts.country().isEmpty() ? "" : Country.name(whereabouts.country()));
        add(said, "agency", person.engagement().agency());
        add(said, "referred by", person.engagement().referredBy());
        person.extras().forEach((column, value) -> add(said, column, value));
        return said;
    }

    private static void add(List<String> said, String name, String value) {
        if (!value.isEmpty()) {
            said.add(name + " " + value);
        }
    }
}
