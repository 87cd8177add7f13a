package dev.kkachi.pages.internal;

import dev.kkachi.cases.CaseDossier;
import dev.kkachi.model.Subject;
import dev.kkachi.pages.CaseSide;
import dev.kkachi.pages.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Draws where money went: senders on the left, receivers on the right, ribbons as wide as what they
/// carry. What was sent and what arrived are added up apart, so that a reader sees that they agree.
public final class MoneyMaker {
    private static final int BOXES_MAX = 24;
    private static final String OTHERS = "all others";

    private MoneyMaker() {}

    /// Returns the side of a case.
    public static CaseSide.Money of(CaseDossier dossier) {
        Movements.Read read = Movements.of(dossier);
        Map<String, List<Movements.Movement>> byAsset = read.movements().stream()
                .collect(Collectors.groupingBy(Movements.Movement::asset, TreeMap::new, Collectors.toList()));
        Known known = new Known(names(dossier, read), listed(dossier, read));
        List<CaseSide.Flow> flows = byAsset.entrySet().stream()
                .map(asset -> flow(asset.getKey(), asset.getValue(), known))
                .toList();
        List<CaseSide.Transfer> transfers = read.movements().stream()
                .sorted(Comparator.comparing(each -> String.valueOf(each.at())))
                .map(each -> new CaseSide.Transfer(
                        each.at() == null ? "" : Words.moment(each.at()),
                        known.said(each.from()),
                        known.said(each.to()),
                        amount(each.amount(), each.asset()),
                        each.source().render()))
                .toList();
        return new CaseSide.Money(flows, transfers, read.unread());
    }

    /// What is known of senders and receivers.
    ///
    /// @param names how some are called
    /// @param listed those whom a sanctions list has
    record Known(Map<String, String> names, Set<String> listed) {
        /// Returns how a sender or receiver is called, with what they are known by.
        String said(String id) {
            String name = names.getOrDefault(id, "");
            return name.isEmpty() ? id : name + " " + id;
        }
    }

    private static Map<String, String> names(CaseDossier dossier, Movements.Read read) {
        Map<String, String> names = new LinkedHashMap<>(read.listed());
        for (Subject subject : dossier.file().subjects()) {
            String name = dossier.name(subject);
            if (!name.isEmpty()) {
                names.putIfAbsent(subject.id(), name);
            }
        }
        return names;
    }

    private static Set<String> listed(CaseDossier dossier, Movements.Read read) {
        Set<String> listed = dossier.file().subjects().stream()
                .filter(subject -> subject.kind() == Subject.Kind.LISTED_PARTY)
                .map(Subject::id)
                .collect(Collectors.toCollection(TreeSet::new));
        listed.addAll(read.listed().keySet());
        return listed;
    }

    private static CaseSide.Flow flow(String asset, List<Movements.Movement> movements, Known known) {
        Set<String> senders = largest(movements, true);
        Set<String> receivers = largest(movements, false);
        Map<Leg, BigDecimal> legs = new LinkedHashMap<>();
        for (Movements.Movement each : movements) {
            String from = senders.contains(each.from()) || receivers.contains(each.from()) ? each.from() : OTHERS;
            String to = receivers.contains(each.to()) || senders.contains(each.to()) ? each.to() : OTHERS;
            legs.merge(new Leg(from, to), each.amount(), BigDecimal::add);
        }
        return new FlowDrawing(asset, legs, known).draw();
    }

    /// Money that went from one to another, all of it together.
    record Leg(String from, String to) {}

    private static Set<String> largest(List<Movements.Movement> movements, boolean senders) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        movements.forEach(each -> sums.merge(senders ? each.from() : each.to(), each.amount(), BigDecimal::add));
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .limit(BOXES_MAX)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    static String amount(BigDecimal amount, String asset) {
        BigDecimal plain = amount.stripTrailingZeros();
        String text = plain.setScale(Math.max(0, plain.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String grouped = whole.length() > 18 ? whole : Words.count(Long.parseLong(whole));
        return grouped + (point < 0 ? "" : text.substring(point)) + " " + asset;
    }
}
