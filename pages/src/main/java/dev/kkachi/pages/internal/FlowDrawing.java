package dev.kkachi.pages.internal;

import dev.kkachi.graph.FlowLayout;
import dev.kkachi.pages.CaseSide;
import dev.kkachi.pages.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Draws one asset from hand to hand: whoever got nothing here stands on the left, ribbons are as wide
/// as what they carry. Money that comes back to an earlier hand gets a box of its own further on, so
/// that every ribbon runs to the right.
final class FlowDrawing {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 300;
    private static final int BOX = 12;
    private static final int MARGIN = 190;
    private static final int ROOM = 34;
    private static final int GAP = 14;
    private static final int COLUMNS_MAX = 5;
    private static final int LABEL_MAX = 22;
    private static final int NAME_MAX = 28;

    private final String asset;
    private final Map<MoneyMaker.Leg, BigDecimal> legs;
    private final MoneyMaker.Known known;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();

    FlowDrawing(String asset, Map<MoneyMaker.Leg, BigDecimal> legs, MoneyMaker.Known known) {
        this.asset = asset;
        this.legs = legs;
        this.known = known;
        legs.keySet().forEach(leg -> {
            columns.putIfAbsent(leg.from(), 0);
            columns.putIfAbsent(leg.to(), 0);
        });
        for (int round = 1; round < COLUMNS_MAX; round++) {
            for (MoneyMaker.Leg leg : legs.keySet()) {
                int next = columns.getOrDefault(leg.from(), 0) + 1;
                if (next < COLUMNS_MAX && !leg.from().equals(leg.to())) {
                    columns.merge(leg.to(), Math.min(next, round), Math::max);
                }
            }
        }
    }

    private record Place(String name, int column) {}

    CaseSide.Flow draw() {
        BigDecimal total = legs.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<FlowLayout.Ribbon> ribbons = new ArrayList<>();
        legs.forEach((leg, amount) -> {
            int column = columns.getOrDefault(leg.from(), 0);
            int target = Math.max(column + 1, columns.getOrDefault(leg.to(), 0));
            ribbons.add(new FlowLayout.Ribbon(
                    place(new Place(leg.from(), column)), place(new Place(leg.to(), target)), width(amount, total)));
        });
        List<FlowLayout.Box> rooms = places.stream()
                .map(place -> new FlowLayout.Box(place.column(), ROOM))
                .toList();
        FlowLayout layout = FlowLayout.of(rooms, ribbons, GAP);
        int last = places.stream().mapToInt(Place::column).max().orElse(1);
        List<CaseSide.Box> boxes = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            boxes.add(box(layout, i, last));
        }
        List<CaseSide.Ribbon> drawn = new ArrayList<>();
        int index = 0;
        for (Map.Entry<MoneyMaker.Leg, BigDecimal> leg : legs.entrySet()) {
            int first = places.get(ribbons.get(index).from()).column();
            String title = known.said(leg.getKey().from()) + " sent " + MoneyMaker.amount(leg.getValue(), asset)
                    + " to " + known.said(leg.getKey().to());
            drawn.add(new CaseSide.Ribbon(
                    outline(
                            layout.course(index),
                            first,
                            last,
                            ribbons.get(index).width()),
                    title));
            index++;
        }
        return new CaseSide.Flow(asset, WIDTH, layout.height() + GAP, boxes, drawn, sums());
    }

    private int place(Place wanted) {
        int at = places.indexOf(wanted);
        if (at < 0) {
            places.add(wanted);
            at = places.size() - 1;
        }
        return at;
    }

    private static int width(BigDecimal amount, BigDecimal total) {
        if (total.signum() == 0) {
            return 1;
        }
        BigDecimal share = amount.multiply(BigDecimal.valueOf(HEIGHT)).divide(total, 0, RoundingMode.HALF_UP);
        return Math.max(1, share.intValue());
    }

    private static int left(int column, int last) {
        return MARGIN + (WIDTH - (2 * MARGIN) - BOX) * column / Math.max(1, last);
    }

    private CaseSide.Box box(FlowLayout layout, int i, int last) {
        String name = places.get(i).name();
        int column = places.get(i).column();
        BigDecimal through = through(name, false).max(through(name, true));
        return new CaseSide.Box(
                label(name),
                known.said(name),
                MoneyMaker.amount(through, asset),
                List.of(left(column, last), layout.top(i), BOX, layout.height(i)),
                column == 0,
                known.listed().contains(name));
    }

    private String label(String id) {
        String name = known.names().getOrDefault(id, "");
        if (!name.isEmpty()) {
            return Words.beginning(name, NAME_MAX);
        }
        return id.length() <= LABEL_MAX ? id : id.substring(0, 10) + "\u2026" + id.substring(id.length() - 8);
    }

    private BigDecimal through(String name, boolean sends) {
        return legs.entrySet().stream()
                .filter(leg ->
                        name.equals(sends ? leg.getKey().from() : leg.getKey().to()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String outline(int[] tops, int first, int last, int width) {
        StringBuilder there = new StringBuilder("M" + (left(first, last) + BOX) + " " + tops[0]);
        StringBuilder back = new StringBuilder();
        for (int i = 1; i < tops.length; i++) {
            int from = left(first + i - 1, last) + BOX;
            int to = left(first + i, last);
            int middle = (from + to) / 2;
            there.append("C" + middle + " " + tops[i - 1] + " " + middle + " " + tops[i] + " " + to + " " + tops[i]);
            there.append(i < tops.length - 1 ? "h" + BOX : "");
            int low = tops[i - 1] + width;
            String down = "C" + middle + " " + (tops[i] + width) + " " + middle + " " + low + " " + from + " " + low;
            back.insert(0, down + (i > 1 ? "h-" + BOX : ""));
        }
        return there.append("v" + width).append(back).append("Z").toString();
    }

    /// Adds up both sides: what left the first and what was added on the way is what reached the last
    /// and what stayed.
    private CaseSide.Sums sums() {
        BigDecimal left = BigDecimal.ZERO;
        BigDecimal added = BigDecimal.ZERO;
        BigDecimal reached = BigDecimal.ZERO;
        BigDecimal stayed = BigDecimal.ZERO;
        for (String name : columns.keySet()) {
            BigDecimal in = through(name, false);
            BigDecimal out = through(name, true);
            if (in.signum() == 0) {
                left = left.add(out);
            } else if (out.signum() == 0) {
                reached = reached.add(in);
            } else {
                stayed = stayed.add(in.subtract(out).max(BigDecimal.ZERO));
                added = added.add(out.subtract(in).max(BigDecimal.ZERO));
            }
        }
        boolean agree = left.add(added).compareTo(reached.add(stayed)) == 0;
        return new CaseSide.Sums(said(left), some(added), said(reached), some(stayed), agree);
    }

    private String said(BigDecimal amount) {
        return MoneyMaker.amount(amount, asset);
    }

    private String some(BigDecimal amount) {
        return amount.signum() == 0 ? "" : said(amount);
    }
}
