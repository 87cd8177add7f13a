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
import org.jspecify.annotations.Nullable;

/// T6: money changes chains again and again: over bridges that the ledger knows, which is certain, or over one that
/// amount and time tell, which is probable ([ProbableConversions]).
///
/// A hop follows another if who received gives away again, on the same chain and within the gap. What goes through
/// another wallet between two bridges is not followed.
final class ChainHops implements Detector {
    private static final double BITS = 3;
    private static final double PROBABLE_BITS = 2;

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
        Set<Conversion> used = new HashSet<>();
        for (Conversion first : ordered) {
            if (used.add(first)) {
                List<Conversion> walk = walk(first, byGiver, used);
                if (chains(walk).size() >= rule.chainsMin() && isAsked(walk)) {
                    out.accept(sighting(walk));
                }
            }
        }
    }

    private static String key(Conversion.Leg leg) {
        return leg.asset().chain() + ":" + leg.account();
    }

    private List<Conversion> walk(Conversion first, Map<String, List<Conversion>> byGiver, Set<Conversion> used) {
        List<Conversion> walk = new ArrayList<>(List.of(first));
        while (true) {
            Conversion next = next(walk.getLast(), byGiver, used);
            if (next == null) {
                return walk;
            }
            used.add(next);
            walk.add(next);
        }
    }

    private @Nullable Conversion next(Conversion last, Map<String, List<Conversion>> byGiver, Set<Conversion> used) {
        for (Conversion conversion : byGiver.getOrDefault(key(last.out()), List.of())) {
            Duration gap = Duration.between(last.out().time(), conversion.in().time());
            if (!gap.isNegative() && gap.compareTo(rule.gapMax()) <= 0 && !used.contains(conversion)) {
                return conversion;
            }
        }
        return null;
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
