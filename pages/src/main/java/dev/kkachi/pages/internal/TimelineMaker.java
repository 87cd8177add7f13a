package dev.kkachi.pages.internal;

import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.pages.CaseSide;
import dev.kkachi.pages.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Puts everything that has a time into one order, tells whom it happened to, and names the silences.
public final class TimelineMaker {
    private static final int MOMENTS_SHOWN = 400;
    /// Months after so many moments are folded: whoever wants to see what coincides looks at the picture first.
    private static final int MOMENTS_OPEN = 60;
    private static final Duration GAP_MIN = Duration.ofDays(21);
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private TimelineMaker() {}

    /// A dated piece of evidence; what two findings draw from one row happened once.
    private record Dated(Instant at, String lane, String icon, Evidence evidence) {}

    /// Returns the side of a case; of one lane only, where one is named.
    public static CaseSide.Timeline of(CaseDossier dossier, String chosen) {
        List<Dated> all = dated(dossier);
        Map<String, Integer> counts = new TreeMap<>();
        all.forEach(each -> counts.merge(each.lane(), 1, Integer::sum));
        Map<String, CaseSide.Lane> lanes = new LinkedHashMap<>();
        counts.forEach((name, count) ->
                lanes.put(name, new CaseSide.Lane(name, lanes.size() + 1, count, called(dossier, name))));
        List<Dated> shown = all.stream()
                .filter(each -> chosen.isEmpty() || each.lane().equals(chosen))
                .toList();
        int undated = (int) dossier.findings().stream()
                .flatMap(each -> each.finding().evidence().stream())
                .filter(evidence -> evidence.observedAt() == null)
                .count();
        List<Dated> first = shown.subList(0, Math.min(MOMENTS_SHOWN, shown.size()));
        return new CaseSide.Timeline(
                List.copyOf(lanes.values()), chosen, stretches(first, lanes), undated, shown.size() - first.size());
    }

    private static String called(CaseDossier dossier, String id) {
        return dossier.names().stream()
                .filter(named -> named.subject().id().equals(id))
                .map(Arrival.Named::name)
                .findFirst()
                .orElse("");
    }

    private static List<Dated> dated(CaseDossier dossier) {
        Map<String, Dated> once = new LinkedHashMap<>();
        for (CaseFinding each : dossier.findings()) {
            Finding finding = each.finding();
            for (Evidence evidence : finding.evidence()) {
                if (evidence.observedAt() != null) {
                    Dated dated = new Dated(
                            evidence.observedAt(),
                            Mentions.lane(dossier.file().subjects(), finding, evidence),
                            Icons.of(finding.category()),
                            evidence);
                    once.putIfAbsent(dated.at() + " " + evidence.source().render() + evidence.claim(), dated);
                }
            }
        }
        return once.values().stream()
                .sorted(Comparator.comparing(Dated::at)
                        .thenComparing(Dated::lane)
                        .thenComparing(each -> each.evidence().claim()))
                .toList();
    }

    private static List<CaseSide.Stretch> stretches(List<Dated> moments, Map<String, CaseSide.Lane> lanes) {
        List<CaseSide.Stretch> stretches = new ArrayList<>();
        List<CaseSide.Moment> month = new ArrayList<>();
        Instant last = null;
        YearMonth current = null;
        String gap = "";
        int before = 0;
        for (Dated each : moments) {
            YearMonth own = YearMonth.from(LocalDate.ofInstant(each.at(), ZoneOffset.UTC));
            boolean silent = last != null && Duration.between(last, each.at()).compareTo(GAP_MIN) >= 0;
            if (current != null && (!own.equals(current) || silent)) {
                stretches.add(stretch(current, gap, month, before));
                before += month.size();
                month = new ArrayList<>();
                gap = silent
                        ? "Nothing dated for "
                                + Words.counted(
                                        Duration.between(Objects.requireNonNull(last), each.at())
                                                .toDays(),
                                        "day")
                        : "";
            }
            month.add(moment(each, lanes));
            current = own;
            last = each.at();
        }
        if (current != null) {
            stretches.add(stretch(current, gap, month, before));
        }
        return stretches;
    }

    private static CaseSide.Stretch stretch(YearMonth month, String gap, List<CaseSide.Moment> moments, int before) {
        return new CaseSide.Stretch(name(month), gap, moments, before < MOMENTS_OPEN);
    }

    private static CaseSide.Moment moment(Dated each, Map<String, CaseSide.Lane> lanes) {
        return new CaseSide.Moment(
                each.at().toString(),
                Words.day(LocalDate.ofInstant(each.at(), ZoneOffset.UTC)),
                Words.time(each.at()),
                Objects.requireNonNull(lanes.get(each.lane())),
                each.icon(),
                each.evidence().claim(),
                each.evidence().source().render());
    }

    private static String name(YearMonth month) {
        return MONTHS[month.getMonthValue() - 1] + " " + month.getYear();
    }
}
