package dev.kkachi.screening.internal;

import dev.kkachi.model.Party;
import dev.kkachi.model.Schema;
import dev.kkachi.screening.spi.PartyCatalog;
import dev.kkachi.text.NameKind;
import dev.kkachi.text.NameMatcher;
import dev.kkachi.text.PreparedName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// One thread's search for the parties that a query may mean: candidates, comparison, scores. Nothing is allocated per
/// candidate; the hits are reused.
public final class Finder {
    private final PartyCatalog catalog;
    private final Tables tables;
    private final ProfileCache profiles;
    private final NameMatcher matcher;
    private final CandidateSearch search;
    private final int[] hitOfParty;
    private final List<Hit> pool = new ArrayList<>();
    private int hitCount;
    private boolean truncated;

    /// What all threads share.
    ///
    /// @param catalog the listed parties
    /// @param tables their index
    /// @param profiles the parties unpacked lately
    /// @param matcher compares names
    public record Shared(PartyCatalog catalog, Tables tables, ProfileCache profiles, NameMatcher matcher) {}

    /// How a search is to go.
    ///
    /// @param lines the lines of lists that are searched
    /// @param weakMayAlert whether weak aliases may alert alone
    /// @param weakCap the score at which a candidate is held that only a weak alias speaks for
    public record Rules(BitSet lines, boolean weakMayAlert, double weakCap) {}

    private Finder(Shared shared) {
        this.catalog = shared.catalog;
        this.tables = shared.tables;
        this.profiles = shared.profiles;
        this.matcher = shared.matcher;
        this.search = CandidateSearch.over(tables.names(), tables.entries().entryCount());
        this.hitOfParty = new int[tables.entries().partyCount()];
    }

    /// Makes a finder for one thread.
    public static Finder over(Shared shared) {
        return new Finder(shared);
    }

    /// Finds the parties that `query` may mean, unpacked as `profile`, the best score first.
    public List<Hit> find(Party query, PartyProfile profile, Rules rules) {
        hitCount = 0;
        truncated = false;
        boolean[] schemas = schemas(profile.schema());
        for (int entry = 0; entry < profile.entryCount(); entry++) {
            findByName(profile, entry, candidate -> {
                int party = tables.entries().party(candidate);
                return schemas[tables.entries().schema(party).ordinal()]
                        && rules.lines.get(tables.entries().line(party));
            });
        }
        findExact(query, rules);
        List<Hit> hits = new ArrayList<>(pool.subList(0, hitCount));
        for (Hit hit : hits) {
            hitOfParty[hit.party()] = 0;
            score(hit, profile, rules);
        }
        hits.sort(Comparator.comparingDouble((Hit hit) -> -hit.score()).thenComparingInt(Hit::party));
        return hits;
    }

    /// Says whether the last search reached a limit of [CandidateSearch].
    public boolean isTruncated() {
        return truncated;
    }

    private static boolean[] schemas(Schema query) {
        Schema[] all = Schema.values();
        boolean[] allowed = new boolean[all.length];
        for (Schema schema : all) {
            allowed[schema.ordinal()] = query.mayBe(schema);
        }
        return allowed;
    }

    private void findByName(PartyProfile query, int queryEntry, CandidateSearch.EntryFilter allowed) {
        PreparedName asked = query.name(queryEntry);
        NameKind kind = query.kind(queryEntry);
        EntryTable entries = tables.entries();
        int found = search.find(asked.keys(), entry -> entries.isKind(entry, kind) && allowed.allows(entry));
        truncated |= search.isTruncated();
        for (int i = 0; i < found; i++) {
            int entry = search.entry(i);
            int party = entries.party(entry);
            PartyProfile profile = profiles.get(party);
            int ordinal = entries.ordinal(entry);
            double similarity = matcher.similarity(asked, profile.name(ordinal));
            if (similarity >= Calibration.SIMILARITY_MIN && profile.isWeak(ordinal)) {
                hit(party).offerWeak(similarity, queryEntry, ordinal);
            } else if (similarity >= Calibration.SIMILARITY_MIN) {
                hit(party).offerStrong(similarity, queryEntry, ordinal);
            }
        }
    }

    private Hit hit(int party) {
        int known = hitOfParty[party];
        if (known > 0) {
            return pool.get(known - 1);
        }
        if (hitCount == pool.size()) {
            pool.add(new Hit());
        }
        Hit hit = pool.get(hitCount++);
        hit.reset(party);
        hitOfParty[party] = hitCount;
        return hit;
    }

    private void findExact(Party query, Rules rules) {
        for (ExactForm form : ExactForm.list(query.facts())) {
            int place = tables.exact().find(form.key());
            if (place >= 0) {
                for (int at = tables.exact().start(place); at < tables.exact().end(place); at++) {
                    int party = tables.exact().posting(at);
                    if (rules.lines.get(tables.entries().line(party))) {
                        share(query, party);
                    }
                }
            }
        }
    }

    private void share(Party query, int handle) {
        Party listed = catalog.party(handle);
        boolean sameKind = query.schema().mayBe(listed.schema());
        List<ExactEvidence> shared = ExactEvidence.list(query, listed).stream()
                .filter(evidence -> sameKind || evidence.crossesSchemas())
                .toList();
        if (!shared.isEmpty()) {
            hit(handle).share(shared);
        }
    }

    private void score(Hit hit, PartyProfile query, Rules rules) {
        PartyProfile candidate = profiles.get(hit.party());
        BirthDates.Agreement births = PartyProfile.births(query, candidate);
        double soft = PartyProfile.countries(query, candidate).weighed().pullBits()
                + PartyProfile.birthPlaces(query, candidate).weighed().pullBits()
                + PartyProfile.addresses(query, candidate).weighed().pullBits();
        double bits = births.pullBits()
                + PartyProfile.genders(query, candidate).weighed().pullBits()
                + Math.min(Calibration.SOFT_MAX_BITS, soft);
        for (ExactEvidence evidence : hit.exact()) {
            bits += evidence.floorBits() > 0 ? 0 : evidence.supportBits();
        }
        boolean weakMayAlert =
                rules.weakMayAlert || births.isSupport() || !hit.exact().isEmpty();
        hit.decide(bits, weakMayAlert, rules.weakCap);
    }
}
