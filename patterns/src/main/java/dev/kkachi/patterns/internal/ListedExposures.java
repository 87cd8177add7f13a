package dev.kkachi.patterns.internal;

import dev.kkachi.model.Asset;
import dev.kkachi.patterns.Pattern;
import dev.kkachi.patterns.Sighting;
import dev.kkachi.patterns.Thresholds;
import dev.kkachi.tracing.Exposure;
import dev.kkachi.tracing.ExposureQuery;
import dev.kkachi.tracing.Exposures;
import dev.kkachi.tracing.ListedCategories;
import dev.kkachi.tracing.ListedReach;
import dev.kkachi.tracing.TaintPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// W5: money of an address went to a listed party, or came from one, as [Exposures] finds over swaps and
/// bridges.
///
/// Every address that was asked about is looked at. Where everybody was, it is those of whom another
/// pattern was seen and whom money of listed parties can have reached, or whose money can have reached
/// them, as [ListedReach] says; the others have no exposure.
final class ListedExposures implements Detector {
    private static final double REVIEW_BITS = 3;
    private static final double ALERT_BITS = 6;
    private static final double TWO_WAY_BITS = 8;

    private final Search search;
    private final Thresholds.Exposed rule;
    private final Supplier<List<Sighting>> seen;

    /// One address, in one asset, by both policies.
    private record Found(String address, Exposure fifo, Exposure haircut) {
        boolean isSent() {
            return fifo.sent().listed().findAny().isPresent();
        }

        boolean isReceived() {
            return fifo.received().listed().findAny().isPresent();
        }

        double haircutShare() {
            return Math.max(share(haircut.sent()), share(haircut.received()));
        }

        String direction() {
            if (isSent() && isReceived()) {
                return "went to and came from";
            }
            return isSent() ? "went to" : isReceived() ? "came from" : "has, pro rata, a little to do with";
        }

        double bits() {
            if (isSent() && isReceived()) {
                return TWO_WAY_BITS;
            }
            return isSent() || isReceived() ? ALERT_BITS : REVIEW_BITS;
        }
    }

    /// Makes one that looks at the subjects of what was `seen`, where everybody is asked about.
    ListedExposures(Search search, Supplier<List<Sighting>> seen) {
        this.search = search;
        this.seen = seen;
        rule = search.thresholds().exposed();
    }

    @Override
    public void conclude(Consumer<Sighting> out) {
        Exposures exposures = Exposures.over(search.grounds(), search.grounds()::tags);
        List<Asked> all = search.isAboutAll() ? reached(exposures) : asked(search.addresses());
        all.parallelStream().flatMap(asked -> look(asked, exposures).stream()).forEachOrdered(out);
    }

    /// Whom to look at, in which asset.
    private record Asked(Sheet sheet, String address, int account) {}

    private List<Asked> asked(Collection<String> addresses) {
        List<Asked> all = new ArrayList<>();
        for (Asset asset : search.grounds().assets()) {
            boolean isLookedAt = search.isInQuery(asset) && Coins.isGenuine(asset);
            Sheet sheet = isLookedAt ? search.sheet(asset) : null;
            if (sheet != null) {
                addresses.forEach(address -> ask(sheet, address, all));
            }
        }
        return all;
    }

    private static void ask(Sheet sheet, String address, List<Asked> all) {
        int account = sheet.log().account(address);
        if (account >= 0 && sheet.log().incidences(account) > 0 && !sheet.isHub(account)) {
            all.add(new Asked(sheet, address, account));
        }
    }

    private List<Asked> reached(Exposures exposures) {
        Set<String> listed = new TreeSet<>();
        for (String category : ListedCategories.ALL) {
            search.grounds().tagged(category).forEach(tag -> listed.add(tag.address()));
        }
        List<Asset> assets = search.grounds().assets().stream()
                .filter(asset -> search.grounds().find(asset) != null)
                .toList();
        ListedReach reach = ListedReach.of(exposures, listed, assets, search.today());
        List<Asked> all = asked(subjects()).stream()
                .filter(asked -> reach.canMeet(asked.sheet().asset(), asked.account()))
                .toList();
        if (all.size() > rule.subjectsMax()) {
            search.note("Exposure to listed parties was looked for in the first " + rule.subjectsMax() + " of "
                    + all.size() + " cases in which money of listed parties may have met an address of which another"
                    + " pattern was seen; name addresses to ask about them.");
        }
        return all.stream().limit(rule.subjectsMax()).toList();
    }

    /// Returns of whom another pattern was seen, those first of whom it says the most.
    private Collection<String> subjects() {
        Set<String> subjects = new LinkedHashSet<>();
        seen.get().stream()
                .filter(sighting -> sighting.finding().weight().bits() > 1)
                .sorted(Comparator.comparingDouble((Sighting sighting) ->
                                -sighting.finding().weight().bits())
                        .thenComparing(sighting -> sighting.finding().subject()))
                .forEach(sighting -> {
                    String id = sighting.finding().subject().id();
                    subjects.add(id.substring(id.indexOf(':') + 1));
                });
        return subjects;
    }

    private Optional<Sighting> look(Asked asked, Exposures exposures) {
        Sheet sheet = asked.sheet();
        ExposureQuery query = ExposureQuery.of(asked.address(), search.today()).withHopsMax(rule.hopsMax());
        Found found = new Found(
                asked.address(),
                exposures.find(query, sheet.asset()),
                exposures.find(query.with(TaintPolicy.HAIRCUT), sheet.asset()));
        boolean isTold = found.isSent() || found.isReceived() || found.haircutShare() >= rule.haircutMin();
        return isTold ? Optional.of(sighting(sheet, found)) : Optional.empty();
    }

    /// Returns which part of what was sent or received has to do with listed parties.
    private static double share(Exposure.Side side) {
        return Math.min(
                1,
                side.listed()
                        .mapToDouble(met -> met.coin()
                                .share(met.direct().amount().plus(met.indirect().amount())))
                        .sum());
    }

    private Sighting sighting(Sheet sheet, Found found) {
        Draft draft = Draft.of(
                Pattern.W5,
                sheet.asset().chain(),
                found.address(),
                search.thresholds().limits().evidenceMax());
        String rulePerCent = "at least " + Texts.perCent(rule.haircutMin());
        draft.measure(
                        "sent to listed parties, first in, first out",
                        text(found.fifo().sent()),
                        "anything")
                .measure(
                        "received from listed parties, first in, first out",
                        text(found.fifo().received()),
                        "anything")
                .measure(
                        "sent to listed parties, pro rata", text(found.haircut().sent()), rulePerCent)
                .measure(
                        "received from listed parties, pro rata",
                        text(found.haircut().received()),
                        rulePerCent)
                .measure("the address itself is listed", found.fifo().self().isListed() ? "yes" : "no", "told only");
        Exposure from = found.isSent() || found.isReceived() ? found.fifo() : found.haircut();
        way(draft, from.sent());
        way(draft, from.received());
        if (draft.isBare()) {
            draft.moved(sheet, sheet.log().incidence(sheet.log().account(found.address()), 0) >>> 1);
        }
        Set<String> names = new TreeSet<>();
        from.sent().listed().forEach(met -> names.add(met.label()));
        from.received().listed().forEach(met -> names.add(met.label()));
        return draft.weigh(
                found.bits(),
                "exposure:" + found.address(),
                sheet.asset() + " " + found.direction() + " "
                        + names.stream().limit(rule.namesMax()).collect(Collectors.joining(", ")) + ".");
    }

    private static String text(Exposure.Side side) {
        return Texts.perCent(share(side)) + " of the whole";
    }

    /// Adds the way to the nearest listed party as evidence.
    private static void way(Draft draft, Exposure.Side side) {
        Exposure.Nearest nearest = side.nearest();
        if (nearest != null) {
            for (Exposure.Step step : nearest.path()) {
                draft.claim(
                        step.id(),
                        step.time(),
                        step.from() + " paid "
                                + step.amount().render(step.coin().decimals()) + " "
                                + step.coin().asset().name() + " to " + step.to() + ", on the way between the address"
                                + " and " + nearest.met().label() + ".");
            }
        }
    }
}
