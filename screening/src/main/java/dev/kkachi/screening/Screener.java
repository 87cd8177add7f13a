package dev.kkachi.screening;

import dev.kkachi.model.Party;
import dev.kkachi.screening.internal.Finder;
import dev.kkachi.screening.internal.Finders;
import dev.kkachi.screening.internal.Hit;
import dev.kkachi.screening.internal.PartyProfile;
import dev.kkachi.screening.internal.ProfileCache;
import dev.kkachi.screening.spi.PartyCatalog;
import dev.kkachi.text.Commonness;
import dev.kkachi.text.NameIndex;
import dev.kkachi.text.NameMatcher;
import dev.kkachi.text.NameSearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers which listed parties a customer may be. Any number of threads may ask at once.
///
/// What one customer and one listed party come to depends on nothing but the two: rarity is counted in
/// the whole population, not in the lists. A change of the lists therefore only touches customers who
/// are like a changed party, which is what [Watch] rests on.
public final class Screener {
    private static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble(Match::score)
            .thenComparingDouble(Match::weightBits)
            .reversed()
            .thenComparing(match -> match.party().id());

    /// The feature that says who owns a party that no list names.
    private static final String OWNERSHIP = "ownership";

    private static final String LIMIT_REACHED = "The name is so common on the lists that not every similar name was"
            + " compared: at most " + NameSearch.NAMES_MAX + " names are looked at for one name.";

    /// How far below the threshold a candidate is held that only a weak alias speaks for.
    private static final double WEAK_MARGIN = 0.01;

    private final ScreeningPolicy policy;
    private final PartyCatalog catalog;
    private final boolean withinReach;
    private final Finder.Rules rules;
    private final Explanation explanation;
    private final @Nullable Ownership ownership;
    private final ProfileCache profiles;
    private final Finders finders;

    private Screener(
            PartyCatalog catalog, ScreeningIndex index, ScreeningPolicy policy, @Nullable Ownership ownership) {
        this.policy = policy;
        this.catalog = catalog;
        var tables = index.tablesFor(catalog);
        this.withinReach = tables.names().stream().allMatch(NameIndex::isWithinReach);
        var commonness = Commonness.builtIn();
        var matcher = NameMatcher.over(commonness);
        this.profiles = ProfileCache.over(catalog);
        var weighed =
                tables.names().stream().map(names -> names.weigh(commonness)).toList();
        this.finders = new Finders(new Finder.Shared(catalog, tables, profiles, weighed, matcher));
        this.rules = new Finder.Rules(
                tables.entries().linesHolding(policy.datasets()),
                policy.weakAliasesAlert(),
                Math.max(0, policy.threshold() - WEAK_MARGIN),
                policy.keepBelow() ? 0 : policy.threshold());
        this.explanation = Explanation.by(matcher);
        this.ownership = ownership;
    }

    /// Makes a screener over the parties of `catalog`, found through `index`, which must have been
    /// built from it.
    public static Screener over(PartyCatalog catalog, ScreeningIndex index, ScreeningPolicy policy) {
        return new Screener(catalog, index, policy, Ownership.over(catalog, policy.datasets()));
    }

    /// Makes a screener that keeps those too whom no list names, whoever owns them.
    static Screener overAll(PartyCatalog catalog, ScreeningIndex index, ScreeningPolicy policy) {
        return new Screener(catalog, index, policy, null);
    }

    ScreeningPolicy policy() {
        return policy;
    }

    PartyCatalog catalog() {
        return catalog;
    }

    /// Says whether the names on the lists are so few that no search can reach a limit.
    boolean isWithinReach() {
        return withinReach;
    }

    /// Returns the listed parties that `query` may mean, the best first. Use [#answer] to learn whether
    /// the search was complete.
    public List<Match> screen(Party query) {
        return answer(query).matches();
    }

    /// Returns the listed parties that `query` may mean, and which limits the search reached.
    public Answer answer(Party query) {
        return finders.ask(finder -> answer(finder, query));
    }

    private Answer answer(Finder finder, Party query) {
        PartyProfile profile = PartyProfile.of(query);
        List<Hit> hits = finder.find(query, profile, rules);
        List<String> limits = limits(finder, profile);
        int above = 0;
        while (above < hits.size() && hits.get(above).score() >= policy.threshold()) {
            above++;
        }
        Asked asked = new Asked(query, profile, limits);
        List<Match> matches = new ArrayList<>(best(hits.subList(0, above), policy.limit(), asked));
        if (policy.keepBelow() && matches.size() < policy.limit()) {
            matches.addAll(best(hits.subList(above, hits.size()), 1, asked));
        }
        return new Answer(matches, limits);
    }

    /// Returns the listed parties that `query` may mean as `sieve` wants them, and which limits the
    /// search reached. Whether one is a match is still for the policy to say.
    public Answer answer(Party query, Sieve sieve) {
        return finders.ask(finder -> answer(finder, query, sieve));
    }

    private Answer answer(Finder finder, Party query, Sieve sieve) {
        PartyProfile profile = PartyProfile.of(query);
        List<Hit> hits = finder.find(query, profile, rules.withScoreMin(sieve.scoreMin()));
        List<String> limits = limits(finder, profile);
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : hits) {
            boolean full =
                    kept.size() >= sieve.limit() && hit.score() < kept.getLast().score();
            if (full || hit.score() < sieve.scoreMin()) {
                break;
            }
            if (sieve.admits().test(hit.party())) {
                kept.add(hit);
            }
        }
        return new Answer(best(kept, sieve.limit(), new Asked(query, profile, limits)), limits);
    }

    private static List<String> limits(Finder finder, PartyProfile profile) {
        List<String> limits = new ArrayList<>(finder.isTruncated() ? List.of(LIMIT_REACHED) : List.of());
        for (int entry = 0; entry < profile.entryCount(); entry++) {
            for (String limit : profile.name(entry).limits()) {
                limits.add("A name of the query is too long: " + limit + ".");
            }
        }
        return limits;
    }

    private record Asked(Party query, PartyProfile profile, List<String> limits) {}

    /// Returns the matches of the `count` best of `hits`, which fall in score. Only these are
    /// explained, and those that tie with the last of them, for a tie is broken by what the explanation
    /// weighs.
    private List<Match> best(List<Hit> hits, int count, Asked asked) {
        List<Match> matches = new ArrayList<>();
        for (Hit hit : hits) {
            if (matches.size() >= count && hit.score() < matches.getLast().score()) {
                break;
            }
            Match match = findMatch(asked, hit);
            if (match != null) {
                matches.add(match);
            }
        }
        matches.sort(BEST_FIRST);
        return matches.size() > count ? matches.subList(0, count) : matches;
    }

    /// A catalog may hold parties that no list names. They are matches if listed parties own half of
    /// them, otherwise nobody's business: then this returns `null`.
    private @Nullable Match findMatch(Asked asked, Hit hit) {
        Party listed = catalog.party(hit.party());
        Owned owned = ownership != null && listed.listings().isEmpty() ? ownership.find(listed) : null;
        if (ownership != null && listed.listings().isEmpty() && (owned == null || !owned.isHalf())) {
            return null;
        }
        var sides = new Explanation.Sides(asked.query, asked.profile, listed, profiles.get(hit.party()));
        List<FeatureScore> features = new ArrayList<>(explanation.explain(sides, hit, asked.limits));
        if (owned != null) {
            features.add(1, new FeatureScore(OWNERSHIP, null, owned.renderChains(), 0, 0, owned.render()));
        }
        double bits = features.stream().mapToDouble(FeatureScore::weightBits).sum();
        boolean isMatch = hit.score() >= policy.threshold();
        return new Match(sides.listed(), hit.score(), isMatch, Explanation.rounded(bits), features, owned);
    }
}
