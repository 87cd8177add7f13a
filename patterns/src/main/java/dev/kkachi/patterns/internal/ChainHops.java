package dev.kkachi.patterns.internal;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.patterns.Pattern;
import dev.kkachi.patterns.Sighting;
import dev.kkachi.patterns.Thresholds;
import dev.kkachi.tracing.ProbableConversions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// T6: money changes chains again and again: over bridges that the ledger knows, which is certain, or over one that
/// amount and time tell, which is probable ([ProbableConversions]).
///
/// A hop follows another if who received gives away again, on the same chain and within the gap. What goes through
/// another wallet between two bridges is not followed. Of all ways on from a conversion, the one that sees the most
/// chains is told, and of these the longest; a conversion on a way that was told begins no other.
final class ChainHops implements Detector {
    private static final double BITS = 3;
    private static final double PROBABLE_BITS = 2;
    /// So many conversions in a row are followed, and so many steps are tried from each.
    private static final int HOPS_MAX = 64;
    private static final int STEPS_MAX = 10_000;

    private final Search search;
    private final Thresholds.Hops rule;

    ChainHops(Search search) {
        this.search = search;
        rule = search.thresholds().hops();
    }

    @Override
    public void conclude(Consumer<Sighting> out) {
        ProbableConversions all = ProbableConversions.of(search.grounds(), rule.probabilityMin());
        List<Conversion> ordered = all.list().stream()
                .sorted(Comparator.comparing(
                        (Conversion conversion) -> conversion.in().time()))
                .toList();
        all.notes().forEach(search::note);
        Map<String, List<Conversion>> byGiver = new HashMap<>();
        for (Conversion conversion : ordered) {
            byGiver.computeIfAbsent(key(conversion.in()), none -> new ArrayList<>())
                    .add(conversion);
        }
        Set<Conversion> told = new HashSet<>();
        for (Conversion first : ordered) {
            if (!told.contains(first)) {
                List<Conversion> walk = new Ways(byGiver, first).best();
                if (chains(walk).size() >= rule.chainsMin() && isAsked(walk)) {
                    told.addAll(walk);
                    out.accept(sighting(walk));
                }
            }
        }
    }

    private static String key(Conversion.Leg leg) {
        return leg.asset().chain() + ":" + leg.account();
    }

    /// All ways on from one conversion, each step tried.
    private final class Ways {
        private final Map<String, List<Conversion>> byGiver;
        private final List<Conversion> way = new ArrayList<>();
        private List<Conversion> best = List.of();
        private int steps;

        Ways(Map<String, List<Conversion>> byGiver, Conversion first) {
            this.byGiver = byGiver;
            way.add(first);
        }

        List<Conversion> best() {
            goOn();
            if (steps >= STEPS_MAX) {
                search.note("From " + id(way.getFirst().in()) + " more ways lead over bridges than the " + STEPS_MAX
                        + " steps that were tried.");
            }
            return best;
        }

        private void goOn() {
            int more = Integer.compare(chains(way).size(), chains(best).size());
            if (more > 0 || (more == 0 && way.size() > best.size())) {
                best = List.copyOf(way);
            }
            Conversion.Leg last = way.getLast().out();
            for (Conversion next : byGiver.getOrDefault(key(last), List.of())) {
                Duration gap = Duration.between(last.time(), next.in().time());
                boolean follows = !gap.isNegative() && gap.compareTo(rule.gapMax()) <= 0 && !way.contains(next);
                if (follows && way.size() < HOPS_MAX && steps++ < STEPS_MAX) {
                    way.add(next);
                    goOn();
                    way.removeLast();
                }
            }
        }
    }

    private static Set<String> chains(List<Conversion> walk) {
        Set<String> chains = new LinkedHashSet<>();
        for (Conversion conversion : walk) {
            chains.add(conversion.in().asset().chain().name());
            chains.add(conversion.out().asset().chain().name());
        }
        return chains;
    }

    private boolean isAsked(List<Conversion> walk) {
        return walk.stream()
                .anyMatch(conversion -> search.isAsked(conversion.in().account())
                        || search.isAsked(conversion.out().account()));
    }

    private Sighting sighting(List<Conversion> walk) {
        Conversion.Leg first = walk.getFirst().in();
        Conversion.Leg last = walk.getLast().out();
        double days = Math.max(1, Duration.between(first.time(), last.time()).toSeconds() / 86_400.0);
        long probable =
                walk.stream().filter(conversion -> conversion.probability() < 1).count();
        Set<String> chains = chains(walk);
        Draft draft = Draft.of(
                        Pattern.T6,
                        first.asset().chain(),
                        first.account(),
                        search.thresholds().limits().evidenceMax())
                .measure("different chains", Integer.toString(chains.size()), "at least " + rule.chainsMin())
                .measure("conversions a day", Texts.hundredths(walk.size() / days), "")
                .measure(
                        "longest between two of them",
                        Texts.seconds(longestGap(walk)),
                        "at most " + Texts.duration(rule.gapMax()))
                .measure(
                        "of these only probable, by amount and time",
                        Long.toString(probable),
                        "weighs less if there are any");
        for (Conversion conversion : walk) {
            draft.claim(
                    id(conversion.in()),
                    conversion.in().time(),
                    text(conversion.in()) + " became " + text(conversion.out()) + " (" + id(conversion.out()) + "): "
                            + how(conversion) + ".");
        }
        return draft.weigh(
                probable == 0 ? BITS : PROBABLE_BITS,
                "hops:" + first.account(),
                text(first) + " went over " + String.join(", ", chains) + " within "
                        + Texts.duration(Duration.between(first.time(), last.time())) + ".");
    }

    private static long longestGap(List<Conversion> walk) {
        long longest = 0;
        for (int i = 1; i < walk.size(); i++) {
            longest = Math.max(
                    longest,
                    Duration.between(
                                    walk.get(i - 1).out().time(),
                                    walk.get(i).in().time())
                            .toSeconds());
        }
        return longest;
    }

    private static String how(Conversion conversion) {
        return conversion.how()
                + (conversion.probability() < 1 ? ", " + Texts.perCent(conversion.probability()) + " probable" : "");
    }

    private static String id(Conversion.Leg leg) {
        return leg.asset().chain() + ":" + leg.transaction();
    }

    private static String text(Conversion.Leg leg) {
        return leg.amount().toPlainString() + " " + leg.asset().name();
    }
}
