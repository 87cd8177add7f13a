package dev.kkachi.bench.screening;

import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Sheet;
import dev.kkachi.lists.StoredLists;
import dev.kkachi.model.Name;
import dev.kkachi.model.Party;
import dev.kkachi.model.Schema;
import dev.kkachi.screening.Match;
import dev.kkachi.screening.Screener;
import dev.kkachi.screening.ScreeningIndex;
import dev.kkachi.screening.ScreeningPolicy;
import dev.kkachi.screening.spi.PartyCatalog;
import dev.kkachi.testkit.ForAll;
import dev.kkachi.text.Commonness;
import dev.kkachi.text.NameKind;
import dev.kkachi.text.NameMatcher;
import dev.kkachi.text.NameReader;
import dev.kkachi.text.PreparedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Whether the index misses what comparing a name with every listed name would find: names of persons, organisations
/// and things, weak aliases among them.
final class CandidateRecall {
    private static final int QUERIES = 300;
    private static final double SIMILARITY_MIN = 0.7;

    /// The names of each [NameKind], in the order of the kinds.
    private final List<List<Entry>> entries = new ArrayList<>();

    private final NameMatcher matcher = NameMatcher.over(Commonness.builtIn());

    private record Entry(String id, Schema schema, PreparedName name) {}

    private CandidateRecall(PartyCatalog catalog) {
        Arrays.stream(NameKind.values()).forEach(kind -> entries.add(new ArrayList<>()));
        for (int handle = 0; handle < catalog.size(); handle++) {
            Party party = catalog.party(handle);
            for (NameKind kind : kinds(party.schema())) {
                for (Name name : party.names()) {
                    PreparedName read = NameReader.of().read(name.text(), kind);
                    entries.get(kind.ordinal()).add(new Entry(party.id(), party.schema(), read));
                }
            }
        }
    }

    /// Returns what may bear the names of a party; what is only known to be a legal entity may be a person.
    private static List<NameKind> kinds(Schema schema) {
        return switch (schema) {
            case PERSON -> List.of(NameKind.PERSON);
            case COMPANY, ORGANIZATION -> List.of(NameKind.ORGANISATION);
            case LEGAL_ENTITY -> List.of(NameKind.ORGANISATION, NameKind.PERSON);
            case VESSEL, AIRPLANE, CRYPTO_WALLET -> List.of(NameKind.THING);
        };
    }

    /// Asks by name alone, both ways, and adds the share of parties found to `sheet`, for each kind of bearer.
    static void measure(StoredLists stored, Sheet sheet) {
        PartyCatalog catalog = stored.lists().catalog();
        var policy = new ScreeningPolicy(ScreeningPolicy.THRESHOLD, ScreeningPolicy.LIMIT_MAX, false, true, Set.of());
        Screener screener = Screener.over(catalog, ScreeningIndex.open(stored.indexFile()), policy);
        CandidateRecall oracle = new CandidateRecall(catalog);
        oracle.compare(screener, Schema.PERSON, sheet);
        oracle.compare(screener, Schema.ORGANIZATION, sheet);
        oracle.compare(screener, Schema.VESSEL, sheet);
    }

    private void compare(Screener screener, Schema schema, Sheet sheet) {
        NameKind kind = kinds(schema).getFirst();
        long wanted = 0;
        long found = 0;
        for (String name : asked(kind)) {
            Set<String> exhaustive = exhaustive(name, schema);
            wanted += exhaustive.size();
            exhaustive.retainAll(ids(screener.screen(QueryMix.query(schema, name))));
            found += exhaustive.size();
        }
        sheet.judged(
                "matches that the index finds, of those that comparing with every name finds (" + QUERIES
                        + " asked for as " + schema.ftmName() + ")",
                "100 %",
                Numbers.share(found, wanted),
                wanted > 0 && found == wanted);
    }

    /// Returns names that are listed, half of them with a slip of the pen, and as many of innocent persons.
    private List<String> asked(NameKind kind) {
        RandomGenerator random = ForAll.random(5);
        List<Entry> listed = entries.get(kind.ordinal());
        List<String> asked = new ArrayList<>();
        if (kind == NameKind.PERSON) {
            Innocents.koreans(QUERIES / 4, 5)
                    .forEach(person -> asked.add(person.byName().caption()));
            Innocents.others(QUERIES / 4, 5)
                    .forEach(person -> asked.add(person.byName().caption()));
        }
        while (asked.size() < QUERIES) {
            String name = listed.get(random.nextInt(listed.size())).name.printed();
            Slip slip = Slip.values()[random.nextInt(Slip.values().length)];
            asked.add(random.nextBoolean() ? slip.of(name, random) : name);
        }
        return asked;
    }

    private Set<String> exhaustive(String name, Schema schema) {
        NameKind kind = kinds(schema).getFirst();
        PreparedName asked = NameReader.of().read(name, kind);
        Set<String> ids = new HashSet<>();
        for (Entry entry : entries.get(kind.ordinal())) {
            if (schema.mayBe(entry.schema) && matcher.similarity(asked, entry.name) >= SIMILARITY_MIN) {
                ids.add(entry.id);
            }
        }
        return ids;
    }

    private static Set<String> ids(List<Match> matches) {
        Set<String> ids = new HashSet<>();
        matches.forEach(match -> ids.add(match.party().id()));
        return ids;
    }
}
