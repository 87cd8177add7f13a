package dev.kkachi.bench.screening;

import dev.kkachi.model.Fact;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import dev.kkachi.screening.spi.PartyCatalog;
import dev.kkachi.testkit.ForAll;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Who is asked about in the measurements of speed: innocent Koreans and others, persons with birth years, and names
/// from the lists themselves with slips of the pen, companies among them, well mixed. A third come from the lists.
final class QueryMix {
    private static final SourceRef SOURCE = new SourceRef.FileLine("query", 1);

    private QueryMix() {}

    /// Returns `count` queries, the same for the same `seed`.
    static List<Party> of(PartyCatalog catalog, int count, long seed) {
        RandomGenerator random = ForAll.random(seed);
        List<Party> queries = new ArrayList<>();
        int third = count / 3;
        Innocents.koreans(third, seed).forEach(person -> queries.add(person.withBirthYear()));
        int others = count - third - queries.size();
        Innocents.others(others, seed).forEach(person -> queries.add(person.withBirthYear()));
        while (queries.size() < count) {
            Party listed = catalog.party(random.nextInt(catalog.size()));
            String name = listed.caption();
            Slip slip = Slip.values()[random.nextInt(Slip.values().length)];
            queries.add(query(listed.schema(), random.nextBoolean() ? slip.of(name, random) : name));
        }
        Collections.shuffle(queries, new Random(seed));
        return queries;
    }

    /// Returns a query for `name` alone.
    static Party query(Schema schema, String name) {
        return Party.of("q", schema, List.of(Fact.of(Property.NAME, name, SOURCE)));
    }

    /// Returns a query for a person born in `birth`, of whom nothing else is known; an empty `birth` is unknown.
    static Party person(String name, String birth) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(Property.NAME, name, SOURCE));
        if (!birth.isEmpty()) {
            facts.add(Fact.of(Property.BIRTH_DATE, birth, SOURCE));
        }
        return Party.of("q", Schema.PERSON, facts);
    }
}
