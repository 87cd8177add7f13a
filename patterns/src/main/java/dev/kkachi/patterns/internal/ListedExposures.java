package dev.kkachi.patterns.internal;

import dev.kkachi.model.Asset;
import dev.kkachi.patterns.Pattern;
import dev.kkachi.patterns.Sighting;
import dev.kkachi.patterns.Thresholds;
import dev.kkachi.tracing.Exposure;
import dev.kkachi.tracing.ExposureQuery;
import dev.kkachi.tracing.Exposures;
import dev.kkachi.tracing.TaintPolicy;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// W5: money of an address went to a listed party, or came from one, as [Exposures] finds over swaps and bridges.
///
/// Every address that was asked about is looked at. Where everybody was, it is those of whom another pattern was seen,
/// for a trace of each account of a ledger would take days.
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
        Collection<String> addresses = search.isAboutAll() ? subjects() : search.addresses();
        Exposures exposures = Exposures.over(search.grounds(), search.grounds()::tags);
        for (Asset asset : search.grounds().assets()) {
            boolean isLookedAt = search.isInQuery(asset) && Coins.isGenuine(asset);
            Sheet sheet = isLookedAt ? search.sheet(asset) : null;
            if (sheet != null) {
                addresses.forEach(address -> look(sheet, exposures, address, out));
            }
        }
    }

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
        if (subjects.size() > rule.subjectsMax()) {
            search.note("Exposure to listed parties was looked for at " + rule.subjectsMax() + " of " + subjects.size()
                    + " addresses of which another pattern was seen; name others to ask about them.");
        }
        return subjects.stream().limit(rule.subjectsMax()).toList();
    }

    private void look(Sheet sheet, Exposures exposures, String address, Consumer<Sighting> out) {
        int account = sheet.log().account(address);
        if (account < 0 || sheet.log().incidences(account) == 0 || sheet.isHub(account)) {
            return;
        }
        ExposureQuery query = ExposureQuery.of(address, search.today()).withHopsMax(rule.hopsMax());
        Found found = new Found(
                address,
                exposures.find(query, sheet.asset()),
                exposures.find(query.with(TaintPolicy.HAIRCUT), sheet.asset()));
        if (found.isSent() || found.isReceived() || found.haircutShare() >= rule.haircutMin()) {
            out.accept(sighting(sheet, found));
        }
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
