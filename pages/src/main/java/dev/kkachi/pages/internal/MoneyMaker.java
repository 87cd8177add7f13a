package dev.kkachi.pages.internal;

import dev.kkachi.cases.CaseDossier;
import dev.kkachi.graph.FlowLayout;
import dev.kkachi.model.Subject;
import dev.kkachi.pages.CaseSide;
import dev.kkachi.pages.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Draws where money went: senders on the left, receivers on the right, ribbons as wide as what they carry. What was
/// sent
/// and what arrived are added up apart, so that a reader sees that they agree.
public final class MoneyMaker {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 300;
    private static final int BOX = 12;
    private static final int MARGIN = 190;
    private static final int ROOM = 34;
    private static final int GAP = 14;
    private static final int BOXES_MAX = 24;
    private static final int LABEL_MAX = 22;
    private static final String OTHERS = "all others";

    private MoneyMaker() {}

    private record Leg(String from, String to) {}

    /// Returns the side of a case.
    public static CaseSide.Money of(CaseDossier dossier) {
        Movements.Read read = Movements.of(dossier);
        Map<String, List<Movements.Movement>> byAsset = read.movements().stream()
                .collect(Collectors.groupingBy(Movements.Movement::asset, TreeMap::new, Collectors.toList()));
        Set<String> listed = dossier.file().subjects().stream()
                .filter(subject -> subject.kind() == Subject.Kind.LISTED_PARTY)
                .map(Subject::id)
                .collect(Collectors.toSet());
        List<CaseSide.Flow> flows = byAsset.entrySet().stream()
                .map(asset -> flow(asset.getKey(), asset.getValue(), listed))
                .toList();
        List<CaseSide.Transfer> transfers = read.movements().stream()
                .sorted(Comparator.comparing(each -> String.valueOf(each.at())))
                .map(each -> new CaseSide.Transfer(
                        each.at() == null ? "" : Words.moment(each.at()),
                        each.from(),
                        each.to(),
                        amount(each.amount(), each.asset()),
                        each.source().render()))
                .toList();
        return new CaseSide.Money(flows, transfers, read.unread());
    }

    private static CaseSide.Flow flow(String asset, List<Movements.Movement> movements, Set<String> listed) {
        Set<String> senders = largest(movements, true);
        Set<String> receivers = largest(movements, false);
        Map<Leg, BigDecimal> legs = new LinkedHashMap<>();
        for (Movements.Movement each : movements) {
            String from = senders.contains(each.from()) ? each.from() : OTHERS;
            String to = receivers.contains(each.to()) ? each.to() : OTHERS;
            legs.merge(new Leg(from, to), each.amount(), BigDecimal::add);
        }
        List<String> left = legs.keySet().stream().map(Leg::from).distinct().toList();
        List<String> right = legs.keySet().stream().map(Leg::to).distinct().toList();
        BigDecimal total = legs.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<FlowLayout.Box> boxes = new ArrayList<>();
        left.forEach(name -> boxes.add(new FlowLayout.Box(0, ROOM)));
        right.forEach(name -> boxes.add(new FlowLayout.Box(1, ROOM)));
        List<FlowLayout.Ribbon> ribbons = legs.entrySet().stream()
                .map(leg -> new FlowLayout.Ribbon(
                        left.indexOf(leg.getKey().from()),
                        left.size() + right.indexOf(leg.getKey().to()),
                        width(leg.getValue(), total)))
                .toList();
        FlowLayout layout = FlowLayout.of(boxes, ribbons, GAP);
        return new Drawn(asset, legs, left, right, listed).draw(layout, total);
    }

    private static Set<String> largest(List<Movements.Movement> movements, boolean senders) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        movements.forEach(each -> sums.merge(senders ? each.from() : each.to(), each.amount(), BigDecimal::add));
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .limit(BOXES_MAX)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static int width(BigDecimal amount, BigDecimal total) {
        if (total.signum() == 0) {
            return 1;
        }
        return Math.max(
                1,
                amount.multiply(BigDecimal.valueOf(HEIGHT))
                        .divide(total, 0, RoundingMode.HALF_UP)
                        .intValue());
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

    /// A flow whose places are known.
    private record Drawn(
            String asset, Map<Leg, BigDecimal> legs, List<String> left, List<String> right, Set<String> listed) {
        CaseSide.Flow draw(FlowLayout layout, BigDecimal total) {
            List<CaseSide.Box> boxes = new ArrayList<>();
            for (int i = 0; i < left.size() + right.size(); i++) {
                boxes.add(box(layout, i));
            }
            List<CaseSide.Ribbon> ribbons = new ArrayList<>();
            int index = 0;
            for (Map.Entry<Leg, BigDecimal> leg : legs.entrySet()) {
                String title = leg.getKey().from() + " sent " + amount(leg.getValue(), asset) + " to "
                        + leg.getKey().to();
                int[] ends = layout.course(index);
                ribbons.add(new CaseSide.Ribbon(
                        outline(ends[0], ends[ends.length - 1], width(leg.getValue(), total)), title));
                index++;
            }
            BigDecimal received =
                    right.stream().map(name -> through(name, false)).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new CaseSide.Flow(
                    asset, WIDTH, layout.height() + GAP, boxes, ribbons, amount(total, asset), amount(received, asset));
        }

        private CaseSide.Box box(FlowLayout layout, int i) {
            boolean sends = i < left.size();
            String name = sends ? left.get(i) : right.get(i - left.size());
            String label = name.length() <= LABEL_MAX
                    ? name
                    : name.substring(0, 10) + "\u2026" + name.substring(name.length() - 8);
            return new CaseSide.Box(
                    label,
                    name,
                    amount(through(name, sends), asset),
                    List.of(sends ? MARGIN : WIDTH - MARGIN - BOX, layout.top(i), BOX, layout.height(i)),
                    sends,
                    listed.contains(name));
        }

        private BigDecimal through(String name, boolean sends) {
            return legs.entrySet().stream()
                    .filter(leg -> name.equals(
                            sends ? leg.getKey().from() : leg.getKey().to()))
                    .map(Map.Entry::getValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static String outline(int from, int to, int width) {
            int start = MARGIN + BOX;
            int end = WIDTH - MARGIN - BOX;
            int middle = (start + end) / 2;
            return "M" + start + " " + from + "C" + middle + " " + from + " " + middle + " " + to + " " + end + " " + to
                    + "V" + (to + width) + "C" + middle + " " + (to + width) + " " + middle + " " + (from + width) + " "
                    + start + " " + (from + width) + "Z";
        }
    }
}
