package dev.kkachi.pictures.internal;

import dev.kkachi.tracing.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The transfers of a small trace, one a rung, each at its time: how fast the money went down.
final class Ladder implements Panel {
    private static final double HEAD = 26;
    private static final double RUNG = 18;
    private static final double DOT = 5;
    private static final double BESIDE = 10;
    private static final double SIZE = 12;

    private final List<Rung> rungs = new ArrayList<>();
    private final TimeAxis axis;

    /// A transfer.
    private record Rung(Instant time, String who, String amount, String colour) {}

    Ladder(List<Material> materials, Palette palette) {
        axis = TimeAxis.over(materials);
        for (Material material : materials) {
            String colour = palette.lane(material.number());
            for (Move move : material.moves()) {
                boolean forward = material.trace().query().direction() == Direction.FORWARD;
                String who = name(material, forward ? move.from() : move.to()) + " → "
                        + name(material, forward ? move.to() : move.from());
                String amount = Words.plain(move.tainted(), material.trace().decimals()) + " "
                        + Words.address(material.trace().asset().name());
                rungs.add(new Rung(material.log().time(move.transfer()), who, amount, colour));
            }
        }
        rungs.sort(Comparator.comparing(Rung::time));
    }

    private static String name(Material material, int account) {
        return Captions.shortName(material.name(account));
    }

    @Override
    public double height() {
        return HEAD + rungs.size() * RUNG + TimeAxis.DATES;
    }

    @Override
    public void draw(Svg svg, double top) {
        svg.line(Grid.MARGIN, top + 16, "font-size=\"14\" font-weight=\"bold\"", "When");
        double first = top + HEAD;
        axis.draw(svg, first, first + rungs.size() * RUNG);
        double before = -1;
        for (int i = 0; i < rungs.size(); i++) {
            Rung rung = rungs.get(i);
            double y = first + i * RUNG + RUNG / 2;
            double x = axis.x(rung.time());
            svg.line(Grid.MARGIN, y + 4, "font-size=\"12\"", who(rung));
            double width = Lettering.width(rung.amount(), SIZE);
            boolean isRight = x + BESIDE + width <= TimeAxis.RIGHT;
            svg.add("<path fill=\"none\" stroke=\"#c3c9d0\" d=\"M")
                    .number(TimeAxis.LEFT)
                    .add(" ")
                    .number(y);
            svg.add("H").number(isRight ? x : Math.max(TimeAxis.LEFT, x - BESIDE - width - DOT));
            if (before >= 0) {
                svg.add("M")
                        .number(before)
                        .add(" ")
                        .number(y - RUNG + DOT)
                        .add("V")
                        .number(y);
            }
            svg.add("\"/>\n<circle").set("cx", x).set("cy", y).set("r", DOT).add(" fill=\"" + rung.colour() + "\"/>\n");
            svg.line(isRight ? x + BESIDE : x - BESIDE - width, y + 4, "font-size=\"12\"", rung.amount());
            before = x;
        }
    }

    private static String who(Rung rung) {
        return Lettering.wrap(rung.who(), SIZE, TimeAxis.LEFT - Grid.MARGIN - 8, 1)
                .getFirst();
    }
}
