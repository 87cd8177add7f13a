package dev.kkachi.screening;

import dev.kkachi.model.Party;
import dev.kkachi.model.Relation;
import dev.kkachi.model.SourceRef;
import dev.kkachi.screening.internal.ShareGraph;
import dev.kkachi.screening.internal.ShareGraph.Bar;
import dev.kkachi.screening.internal.ShareGraph.Climbed;
import dev.kkachi.screening.internal.ShareGraph.Effective;
import dev.kkachi.screening.internal.ShareGraph.Holding;
import dev.kkachi.screening.internal.ShareGraph.Path;
import dev.kkachi.screening.spi.PartyCatalog;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Says of a party that no list names how much of it listed parties own, as far as the catalog states shares, and what
/// the published rules make of that (see [OwnershipRule]).
///
/// Owners are looked up when a party is first asked about, for most runs never ask. An owner whom the source names
/// without an id is found by that name if exactly one party bears it.
public final class Ownership {
    /// How many owners, direct and indirect, are looked at.
    static final int OWNERS_MAX = 2_000;

    private static final int AMBIGUOUS = -1;
    private static final Bar HALF_OR_MORE = new Bar(0.5, false);
    private static final Bar MORE_THAN_HALF = new Bar(0.5, true);

    private final PartyCatalog catalog;
    private final Set<String> datasets;
    private volatile @Nullable Map<String, Integer> handles;

    private Ownership(PartyCatalog catalog, Set<String> datasets) {
        this.catalog = catalog;
        this.datasets = Set.copyOf(datasets);
    }

    /// Returns the ownership that `catalog` states, where only the parties on one of the lists `datasets` count as
    /// listed; those on any list if none is named.
    public static Ownership over(PartyCatalog catalog, Set<String> datasets) {
        return new Ownership(catalog, datasets);
    }

    private boolean isListed(Party owner) {
        return owner.listings().stream()
                .anyMatch(listing ->
                        datasets.isEmpty() || datasets.contains(listing.list().dataset()));
    }

    /// Finds how much of `party` listed parties own, or returns `null` if no share of any is known.
    public @Nullable Owned find(Party party) {
        if (party.relations().stream().noneMatch(Ownership::isHolding)) {
            return null;
        }
        Circle circle = circle(party);
        BitSet listed = circle.all(this::isListed);
        if (listed.isEmpty()) {
            return null;
        }
        Climbed climbed = circle.graph.paths(0, listed);
        List<Path> paths = climbed.paths();
        if (paths.isEmpty()) {
            return null;
        }
        Effective effective = circle.graph.effective(0, listed);
        List<String> limits = new ArrayList<>(circle.limits);
        if (climbed.isCut()) {
            limits.add("there are so many chains of owners that not all were followed");
        }
        if (!effective.isSettled()) {
            limits.add("its owners own each other, and their shares were not summed to the end: the effective share may"
                    + " be larger");
        }
        if (paths.size() > Owned.CHAINS_MAX) {
            limits.add((paths.size() - Owned.CHAINS_MAX) + " lesser chains are not shown");
        }
        return new Owned(
                effective.share(),
                verdicts(circle, listed),
                paths.stream().limit(Owned.CHAINS_MAX).map(circle::chain).toList(),
                limits);
    }

    private static boolean isHolding(Relation relation) {
        return relation.kind() == Relation.Kind.OWNED_BY && relation.share() != null;
    }

    private static List<Owned.Verdict> verdicts(Circle circle, BitSet listed) {
        List<Owned.Verdict> verdicts = new ArrayList<>();
        for (OwnershipRule rule : OwnershipRule.values()) {
            BitSet blocked = circle.all(rule::concerns);
            blocked.and(listed);
            if (blocked.isEmpty()) {
                continue;
            }
            double share = rule.isAggregate()
                    ? circle.graph.counted(blocked, HALF_OR_MORE)[0]
                    : blocked.stream()
                            .mapToDouble(one -> ofOne(circle, one))
                            .max()
                            .orElse(0);
            Bar bar = rule.isAggregate() ? HALF_OR_MORE : MORE_THAN_HALF;
            verdicts.add(new Owned.Verdict(rule, Math.min(1, share), bar.isMetBy(share)));
        }
        return verdicts;
    }

    private static double ofOne(Circle circle, int owner) {
        BitSet one = new BitSet();
        one.set(owner);
        return circle.graph.counted(one, MORE_THAN_HALF)[0];
    }

    /// A party, which is the first, and everybody who owns some of it.
    private record Circle(List<Party> members, ShareGraph graph, Map<Holding, SourceRef> sources, List<String> limits) {
        BitSet all(Predicate<Party> wanted) {
            BitSet found = new BitSet();
            for (int i = 1; i < members.size(); i++) {
                found.set(i, wanted.test(members.get(i)));
            }
            return found;
        }

        Owned.Chain chain(Path path) {
            List<Owned.Step> steps = path.holdings().stream()
                    .map(holding -> new Owned.Step(
                            members.get(holding.owner()),
                            holding.share(),
                            Objects.requireNonNull(sources.get(holding))))
                    .toList();
            return new Owned.Chain(steps, path.share());
        }
    }

    private Circle circle(Party party) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<Party> members = new ArrayList<>(List.of(party));
        numbers.put(party.id(), 0);
        Map<Holding, SourceRef> holdings = new LinkedHashMap<>();
        boolean isCut = false;
        for (int asset = 0; asset < members.size(); asset++) {
            for (Relation relation : members.get(asset).relations()) {
                Party owner = isHolding(relation) ? find(relation.target()) : null;
                Double share = relation.share();
                if (owner == null || share == null) {
                    continue;
                }
                if (!numbers.containsKey(owner.id()) && members.size() >= OWNERS_MAX) {
                    isCut = true;
                    continue;
                }
                int number = numbers.computeIfAbsent(owner.id(), ignored -> members.size());
                if (number == members.size()) {
                    members.add(owner);
                }
                holdings.putIfAbsent(new Holding(asset, number, share), relation.source());
            }
        }
        List<String> limits =
                isCut ? List.of("it has more than " + OWNERS_MAX + " owners, and not all were followed") : List.of();
        return new Circle(members, ShareGraph.of(members.size(), List.copyOf(holdings.keySet())), holdings, limits);
    }

    private @Nullable Party find(String target) {
        Integer handle = handles().get(target);
        handle = handle == null ? handles().get(folded(target)) : handle;
        return handle == null || handle == AMBIGUOUS ? null : catalog.party(handle);
    }

    private static String folded(String name) {
        return "name " + name.strip().toLowerCase(Locale.ROOT);
    }

    /// Two threads may both read the catalog through and come to the same.
    private Map<String, Integer> handles() {
        Map<String, Integer> known = handles;
        if (known != null) {
            return known;
        }
        Map<String, Integer> found = new HashMap<>();
        for (int handle = 0; handle < catalog.size(); handle++) {
            Party party = catalog.party(handle);
            found.put(party.id(), handle);
            found.merge(folded(party.caption()), handle, (one, two) -> AMBIGUOUS);
        }
        handles = found;
        return found;
    }
}
