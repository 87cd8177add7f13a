package dev.kkachi.bench.screening;

import dev.kkachi.bench.Numbers;
import dev.kkachi.model.Fact;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.screening.spi.HeldParties;
import dev.kkachi.screening.spi.PartyCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// Asks for parties by a name that was taken away from them, against all the labelled parties at once.
///
/// Queries are asked in rounds: in each, at most one name of any party is missing, and everybody else keeps theirs.
final class LeaveOneOut {
    private final Map<String, Party> parties;
    private final List<List<LabelledNames.Query>> rounds;
    private final BiPredicate<String, String> same;

    private LeaveOneOut(
            Map<String, Party> parties, List<List<LabelledNames.Query>> rounds, BiPredicate<String, String> same) {
        this.parties = parties;
        this.rounds = rounds;
        this.same = same;
    }

    /// Returns the same queries, with every name taken away that differs from the query only in capitals, punctuation
    /// or the order of words: the harder half of the question.
    LeaveOneOut strictly() {
        return new LeaveOneOut(
                parties,
                rounds,
                (one, other) -> JaroWinklerPeer.sorted(JaroWinklerPeer.folded(one))
                        .equals(JaroWinklerPeer.sorted(JaroWinklerPeer.folded(other))));
    }

    /// Reads the labels.
    static LeaveOneOut of(Path queries, Path aliases) {
        Map<String, Party> parties = LabelledNames.parties(LabelledNames.rows(aliases), row -> true);
        List<List<LabelledNames.Query>> rounds = new ArrayList<>();
        Map<String, Integer> asked = new HashMap<>();
        for (LabelledNames.Query query : LabelledNames.queries(queries)) {
            int round = asked.merge(query.cluster(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(query);
        }
        return new LeaveOneOut(parties, rounds, String::equals);
    }

    /// One query and whether its party was found.
    record Asked(LabelledNames.Query query, boolean found) {}

    /// How many were found.
    record Count(long found, long asked) {
        double share() {
            return (double) found / Math.max(1, asked);
        }

        String render() {
            return Numbers.share(found, asked);
        }
    }

    /// What came of all queries.
    record Outcome(List<Asked> all) {
        Outcome {
            all = List.copyOf(all);
        }

        /// Counts the queries of `kinds`; a kind is meant by its beginning.
        Count of(List<String> kinds, boolean personsOnly) {
            List<Asked> meant = all.stream()
                    .filter(one -> kinds.stream().anyMatch(one.query.kind()::startsWith))
                    .filter(one -> !personsOnly || one.query.schema() == Schema.PERSON)
                    .toList();
            return new Count(meant.stream().filter(Asked::found).count(), meant.size());
        }
    }

    /// Asks all queries of the peer that `over` makes.
    Outcome ask(Function<PartyCatalog, Peer> over) {
        List<Asked> asked = new ArrayList<>();
        for (List<LabelledNames.Query> round : rounds) {
            Peer peer = over.apply(without(round));
            for (LabelledNames.Query query : round) {
                Party party = QueryMix.query(query.schema(), query.name());
                asked.add(new Asked(query, peer.alerts(party).contains(query.cluster())));
            }
        }
        return new Outcome(asked);
    }

    private PartyCatalog without(List<LabelledNames.Query> round) {
        Map<String, Party> rest = new HashMap<>(parties);
        for (LabelledNames.Query query : round) {
            rest.computeIfPresent(query.cluster(), (ignored, party) -> without(party, query.name()));
        }
        return new HeldParties(parties.keySet().stream().map(rest::get).toList(), List.of());
    }

    private Party without(Party party, String name) {
        List<Fact> facts = party.facts().stream()
                .filter(fact -> fact.property().kind() != Property.Kind.NAME || !same.test(fact.value(), name))
                .toList();
        return new Party(party.id(), party.schema(), facts, party.listings(), party.relations());
    }
}
