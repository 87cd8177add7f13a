package dev.kkachi.screening.internal;

import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Schema;
import dev.kkachi.screening.spi.PartyCatalog;
import dev.kkachi.text.KeyTable;
import dev.kkachi.text.NameIndex;
import dev.kkachi.text.NameKind;
import dev.kkachi.text.NameMatcher;
import dev.kkachi.text.NameSearch;
import dev.kkachi.text.PreparedName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/// A search, one at a time, for the parties that a query may mean: candidates, comparison, scores. The hits
/// are reused from one search to the next; what a candidate costs in memory is its profile, where that
/// was not needed lately, and what it shares exactly.
public final class Finder {
    private final PartyCatalog catalog;
    private final Tables tables;
    private final ProfileCache profiles;
    private final NameMatcher matcher;
    private final List<NameSearch> searches;
    private final int[] hitOfParty;
    private final List<Hit> pool = new ArrayList<>();
    private int hitCount;
    private boolean truncated;

    /// What all threads share.
    ///
    /// @param catalog the listed parties
    /// @param tables their index
    /// @param profiles the parties unpacked lately
    /// @param names the names of each kind, weighed
    /// @param matcher compares names
    public record Shared(
            PartyCatalog catalog,
            Tables tables,
            ProfileCache profiles,
            List<NameIndex.Weighed> names,
            NameMatcher matcher) {
        public Shared {
            names = List.copyOf(names);
        }
    }

    /// How a search is to go.
    ///
    /// @param lines the lines of lists that are searched
    /// @param weakMayAlert whether weak aliases may alert alone
    /// @param weakCap the score at which a candidate is held that only a weak alias speaks for
    /// @param scoreMin the score below which a party need not be found, 0 where the best is wanted
    ///     however low
    public record Rules(BitSet lines, boolean weakMayAlert, double weakCap, double scoreMin) {
        /// Returns these rules with another least score.
        public Rules withScoreMin(double other) {
            return new Rules(lines, weakMayAlert, weakCap, other);
        }
    }

    private Finder(Shared shared) {
        this.catalog = shared.catalog;
        this.tables = shared.tables;
        this.profiles = shared.profiles;
        this.matcher = shared.matcher;
        this.searches = shared.names.stream().map(NameIndex.Weighed::search).toList();
        this.hitOfParty = new int[tables.entries().partyCount()];
    }

    /// Makes a finder, for one search at a time.
    public static Finder over(Shared shared) {
        return new Finder(shared);
    }

    /// Finds the parties that `query` may mean, unpacked as `profile`, the best score first.
    public List<Hit> find(Party query, PartyProfile profile, Rules rules) {
        hitCount = 0;
        truncated = false;
        boolean[] schemas = schemas(profile.schema());
        EntryTable entries = tables.entries();
        IntPredicate allowed =
                party -> schemas[entries.schema(party).ordinal()] && rules.lines.get(entries.line(party));
        double least = similarityMin(profile, rules);
        for (int entry = 0; entry < profile.entryCount(); entry++) {
            findByName(new Asked(profile, entry), least, allowed);
        }
        findExact(query, rules);
        compareSharers(profile);
        List<Hit> hits = new ArrayList<>(pool.subList(0, hitCount));
        for (Hit hit : hits) {
            hitOfParty[hit.party()] = 0;
            score(hit, profile, rules);
        }
        hits.sort(Comparator.comparingDouble((Hit hit) -> -hit.score()).thenComparingInt(Hit::party));
        return hits;
    }

    /// Says whether the last search reached a limit of [NameSearch].
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

    /// Returns how alike a name must be at least for its party to score enough, birth on the same day
    /// aside.
    private static double similarityMin(PartyProfile query, Rules rules) {
        if (rules.scoreMin <= 0) {
            return Calibration.SIMILARITY_MIN;
        }
        double births = query.births().isEmpty() ? 0 : BirthDates.Agreement.SAME_YEAR.pullBits();
        return Calibration.similarityOf(Calibration.bitsOf(rules.scoreMin) - query.pullBitsMost() - births);
    }

    /// One name of a query.
    private record Asked(PartyProfile query, int entry) {
        PreparedName name() {
            return query.name(entry);
        }

        NameKind kind() {
            return query.kind(entry);
        }
    }

    private void findByName(Asked asked, double least, IntPredicate allowed) {
        EntryTable entries = tables.entries();
        NameKind kind = asked.kind();
        NameSearch search = searches.get(kind.ordinal());
        int found =
                search.find(asked.name(), least, number -> allowed.test(entries.party(entries.entry(kind, number))));
        truncated |= search.isTruncated();
        for (int i = 0; i < found; i++) {
            compare(asked, entries.entry(kind, search.name(i)));
        }
        if (least > Calibration.SIMILARITY_MIN) {
            for (PartialDate date : asked.query.births()) {
                BirthKeys.asked(date, key -> findByBirth(asked, key, allowed));
            }
        }
    }

    private void findByBirth(Asked asked, long key, IntPredicate allowed) {
        KeyTable births = tables.births();
        int place = births.find(key);
        if (place >= 0) {
            for (int at = births.start(place); at < births.end(place); at++) {
                int party = births.posting(at);
                if (allowed.test(party)) {
                    compareAll(asked, party);
                }
            }
        }
    }

    /// Compares every name of `party` that may be alike, however little.
    private void compareAll(Asked asked, int party) {
        EntryTable entries = tables.entries();
        NameSearch search = searches.get(asked.kind().ordinal());
        int first = entries.firstEntry(party);
        for (int entry = first; entries.isOf(entry, party); entry++) {
            boolean same = entries.isKind(entry, asked.kind());
            if (same && search.mayBe(entries.number(entry), Calibration.SIMILARITY_MIN)) {
                compare(asked, entry);
            }
        }
    }

    private void compare(Asked asked, int entry) {
        EntryTable entries = tables.entries();
        int party = entries.party(entry);
        PartyProfile profile = profiles.get(party);
        int ordinal = entries.ordinal(entry);
        NameIndex index = tables.names().get(asked.kind().ordinal());
        double similarity = matcher.similarity(asked.name(), profile.name(ordinal, index, entries.number(entry)));
        if (similarity >= Calibration.SIMILARITY_MIN && profile.isWeak(ordinal)) {
            hit(party).offerWeak(similarity, asked.entry, ordinal);
        } else if (similarity >= Calibration.SIMILARITY_MIN) {
            hit(party).offerStrong(similarity, asked.entry, ordinal);
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

    /// Compares the names of those who share something exact, which may lift even names that are little
    /// alike.
    private void compareSharers(PartyProfile query) {
        for (int i = 0; i < hitCount; i++) {
            if (!pool.get(i).exact().isEmpty()) {
                int party = pool.get(i).party();
                for (int asked = 0; asked < query.entryCount(); asked++) {
                    for (int entry = tables.entries().firstEntry(party);
                            tables.entries().isOf(entry, party);
                            entry++) {
                        if (tables.entries().isKind(entry, query.kind(asked))) {
                            compare(new Asked(query, asked), entry);
                        }
                    }
                }
            }
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
        if (births.isAgainst() && hit.entry() >= 0 && hit.exact().isEmpty()) {
            double name = matcher.explain(query.name(hit.queryEntry()), candidate.name(hit.entry()))
                    .weightBits();
            double doubt = Calibration.doubtBits(name + births.weighed().weightBits());
            if (doubt > 0) {
                hit.decide(bits - doubt, weakMayAlert, rules.weakCap);
                hit.doubt();
            }
        }
    }
}
