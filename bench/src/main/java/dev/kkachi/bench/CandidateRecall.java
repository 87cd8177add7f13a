package dev.kkachi.bench;

import dev.kkachi.lists.StoredLists;
import dev.kkachi.model.Name;
import dev.kkachi.model.Party;
import dev.kkachi.model.Schema;
import dev.kkachi.screening.Match;
import dev.kkachi.screening.Screener;
import dev.kkachi.screening.ScreeningIndex;
import dev.kkachi.screening.ScreeningPolicy;
import dev.kkachi.screening.spi.PartyCatalog;
import dev.kkachi.text.Commonness;
import dev.kkachi.text.NameKind;
import dev.kkachi.text.NameMatcher;
import dev.kkachi.text.NameReader;
import dev.kkachi.text.PreparedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether the index misses what comparing a name with every listed name would find.
final class CandidateRecall {
    private static final int QUERIES = 400;
    private static final double SIMILARITY_MIN = 0.7;

    private final List<Entry> entries = new ArrayList<>();
    private final NameMatcher matcher = NameMatcher.over(Commonness.builtIn());

    private record Entry(String id, PreparedName name) {}

    private CandidateRecall(PartyCatalog catalog) {
        for (int handle = 0; handle < catalog.size(); handle++) {
            Party party = catalog.party(handle);
            if (party.schema() == Schema.PERSON) {
                for (Name name : party.names()) {
                    if (name.isStrong()) {
                        entries.add(new Entry(party.id(), NameReader.of().read(name.text(), NameKind.PERSON)));
                    }
                }
            }
        }
    }

    /// Asks for persons by name alone, both ways, and adds the share of parties found to `sheet`.
    static void measure(StoredLists stored, Sheet sheet) {
        PartyCatalog catalog = stored.lists().catalog();
        var policy = new ScreeningPolicy(ScreeningPolicy.THRESHOLD, ScreeningPolicy.LIMIT_MAX, false, false, Set.of());
        Screener screener = Screener.over(catalog, ScreeningIndex.open(stored.indexFile()), policy);
        CandidateRecall oracle = new CandidateRecall(catalog);
        long wanted = 0;
        long found = 0;
        int asked = 0;
        for (Party query : QueryMix.of(catalog, 4 * QUERIES, 5)) {
            if (query.schema() == Schema.PERSON && asked < QUERIES) {
                asked++;
                Set<String> exhaustive = oracle.exhaustive(query.caption());
                wanted += exhaustive.size();
                exhaustive.retainAll(ids(screener.screen(QueryMix.query(Schema.PERSON, query.caption()))));
                found += exhaustive.size();
            }
        }
        sheet.judged(
                "matches that the index finds, of those that comparing with every name finds (" + asked
                        + " persons by name)",
                "100 %",
                Numbers.share(found, wanted),
                found == wanted);
    }

    private Set<String> exhaustive(String name) {
        PreparedName asked = NameReader.of().read(name, NameKind.PERSON);
        Set<String> ids = new HashSet<>();
        for (Entry entry : entries) {
            if (matcher.similarity(asked, entry.name) >= SIMILARITY_MIN) {
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
