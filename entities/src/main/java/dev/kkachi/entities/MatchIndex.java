package dev.kkachi.entities;

import dev.kkachi.model.Party;
import dev.kkachi.screening.Answer;
import dev.kkachi.screening.Match;
import dev.kkachi.screening.Screener;
import dev.kkachi.screening.ScreeningIndex;
import dev.kkachi.screening.ScreeningPolicy;
import dev.kkachi.screening.Sieve;
import dev.kkachi.screening.spi.HeldParties;
import dev.kkachi.screening.spi.PartyCatalog;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Finds the entities that a query may mean, with Kkachi's own screening, in every source at once.
///
/// A source is one or two layers: the entities as they were when the source was last indexed, and those
/// that a delta has put there since. What a delta changed or removed is covered in the layer below. As
/// what a query and an entity come to depends on the two alone, it does not matter in which layer an
/// entity is.
public final class MatchIndex {
    private static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble(Match::score)
            .thenComparingDouble(Match::weightBits)
            .reversed()
            .thenComparing(match -> match.party().id());

    private final List<Layer> layers;

    private MatchIndex(List<Layer> layers) {
        this.layers = List.copyOf(layers);
    }

    /// @param isDelta whether it holds what deltas put there; a source has one such layer at most
    private record Layer(String source, PartyCatalog catalog, Screener screener, BitSet covered, boolean isDelta) {}

    /// Returns an index of nothing.
    public static MatchIndex empty() {
        return new MatchIndex(List.of());
    }

    /// Returns this index with the parties of `catalog`, indexed in `index`, in the place of those of
    /// `source`.
    public MatchIndex with(String source, PartyCatalog catalog, ScreeningIndex index) {
        List<Layer> more = others(source);
        if (catalog.size() > 0) {
            Screener screener = Screener.over(catalog, index, ScreeningPolicy.standard());
            more.add(new Layer(source, catalog, screener, new BitSet(), false));
        }
        return new MatchIndex(more);
    }

    /// Returns this index with the entities that `reader` has of `source`.
    public MatchIndex with(String source, String edition, EntityReader reader) {
        List<Party> parties = new ArrayList<>();
        reader.forEach(source, entity -> {
            if (entity.schema().isMatchable()) {
                parties.add(EntityParty.listed(entity, edition));
            }
        });
        HeldParties held = new HeldParties(parties, List.of());
        return with(source, held, ScreeningIndex.build(held));
    }

    /// Returns this index without `source`.
    public MatchIndex without(String source) {
        return new MatchIndex(others(source));
    }

    private List<Layer> others(String source) {
        return new ArrayList<>(
                layers.stream().filter(layer -> !layer.source.equals(source)).toList());
    }

    /// Returns this index after `changes` of `source`; only the changed entities are indexed.
    public MatchIndex after(String source, String edition, List<EntityChange> changes) {
        Map<String, Party> put = new HashMap<>();
        Set<String> touched = new HashSet<>();
        for (EntityChange change : changes) {
            switch (change) {
                case EntityChange.Put(FtmEntity entity) -> {
                    touched.add(entity.id());
                    put.remove(entity.id());
                    if (entity.schema().isMatchable()) {
                        put.put(entity.id(), EntityParty.listed(entity, edition));
                    }
                }
                case EntityChange.Removed(String id) -> {
                    touched.add(id);
                    put.remove(id);
                }
            }
        }
        List<Layer> after = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer.source.equals(source) && layer.isDelta) {
                keep(layer, touched, put);
            } else {
                after.add(layer.source.equals(source) ? covered(layer, touched) : layer);
            }
        }
        List<Party> fresh =
                put.values().stream().sorted(Comparator.comparing(Party::id)).toList();
        if (!fresh.isEmpty()) {
            HeldParties held = new HeldParties(fresh, List.of());
            Screener screener = Screener.over(held, ScreeningIndex.build(held), ScreeningPolicy.standard());
            after.add(new Layer(source, held, screener, new BitSet(), true));
        }
        return new MatchIndex(after);
    }

    private static void keep(Layer layer, Set<String> touched, Map<String, Party> put) {
        for (int handle = 0; handle < layer.catalog.size(); handle++) {
            Party party = layer.catalog.party(handle);
            if (!touched.contains(party.id())) {
                put.put(party.id(), party);
            }
        }
    }

    private static Layer covered(Layer layer, Set<String> touched) {
        BitSet covered = (BitSet) layer.covered.clone();
        for (int handle = 0; handle < layer.catalog.size(); handle++) {
            if (touched.contains(layer.catalog.party(handle).id())) {
                covered.set(handle);
            }
        }
        return new Layer(layer.source, layer.catalog, layer.screener, covered, layer.isDelta);
    }

    /// Returns how many entities can be matched.
    public int size() {
        return layers.stream()
                .mapToInt(layer -> layer.catalog.size() - layer.covered.cardinality())
                .sum();
    }

    /// Which entities a query may mean.
    ///
    /// @param scoreMin the least score
    /// @param limit how many are returned at most
    /// @param admits says of a party whether it may be among them
    public record Wish(double scoreMin, int limit, Predicate<Party> admits) {
        /// Admits everybody, without looking.
        public static final Predicate<Party> EVERYBODY = party -> true;
    }

    /// Returns the parties that `query` may mean, the best first, and which limits the search reached.
    public Answer match(Party query, Wish wish) {
        if (layers.size() == 1) {
            return ask(layers.getFirst(), query, wish);
        }
        List<Match> all = new ArrayList<>();
        List<String> limits = new ArrayList<>();
        for (Layer layer : layers) {
            Answer answer = ask(layer, query, wish);
            all.addAll(answer.matches());
            limits.addAll(answer.limits());
        }
        all.sort(BEST_FIRST);
        return new Answer(all.size() > wish.limit ? all.subList(0, wish.limit) : all, limits);
    }

    private static Answer ask(Layer layer, Party query, Wish wish) {
        boolean everybody = wish.admits.equals(Wish.EVERYBODY);
        Sieve sieve = new Sieve(
                wish.scoreMin,
                wish.limit,
                handle -> !layer.covered.get(handle) && (everybody || wish.admits.test(layer.catalog.party(handle))));
        return layer.screener.answer(query, sieve);
    }
}
