package dev.kkachi.pictures.internal;

import dev.kkachi.model.Units;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.Trace;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How much set out and how much ended in every month, or whatever step suits the time that it took: a row for each
/// lane.
final class Bars implements Panel {
    private static final double HALF = 22;
    private static final double ROW = 2 * HALF + 14;
    private static final double HEAD = 30;
    private static final double NARROW = 6;

    private final List<Material> materials;
    private final Palette palette;
    private final TimeAxis axis;

    Bars(List<Material> materials, Palette palette) {
        this.materials = materials;
        this.palette = palette;
        this.axis = TimeAxis.over(materials);
    }

    @Override
    public double height() {
        return HEAD + materials.size() * ROW + TimeAxis.DATES;
    }

    @Override
    public void draw(Svg svg, double top) {
        boolean forward = materials.getFirst().trace().query().direction() == Direction.FORWARD;
        svg.line(Grid.MARGIN, top + 16, "font-size=\"14\" font-weight=\"bold\"", "When");
        svg.line(
                TimeAxis.LEFT,
                top + 16,
                "font-size=\"12\" fill=\"" + Palette.FAINT + "\"",
                (forward
                                ? "Above the line: what left the seeds or came in from another asset. Below: what"
                                        + " reached a service or left the asset."
                                : "Above the line: what reached the seeds or went on to another asset. Below: what"
                                        + " came from a service or another asset.")
                        + " Per " + axis.times().step().word + ".");
        double y = top + HEAD;
        axis.draw(svg, y, y + materials.size() * ROW);
        for (Material material : materials) {
            new Row(material).draw(svg, y + HALF);
            y += ROW;
        }
    }

    /// The bars of one lane.
    private final class Row {
        private final Material material;
        private final Units[] above = new Units[axis.times().count()];
        private final Units[] below = new Units[axis.times().count()];
        private Units most = Units.ZERO;

        Row(Material material) {
            this.material = material;
            Arrays.fill(above, Units.ZERO);
            Arrays.fill(below, Units.ZERO);
            Set<Integer> seeds = new HashSet<>();
            Set<Integer> ends = new HashSet<>();
            material.trace().seeds().forEach(seed -> seeds.add(seed.account()));
            material.trace().holders().stream()
                    .filter(holder -> holder.end() == Trace.End.SERVICE || holder.end() == Trace.End.RETURNED)
                    .forEach(holder -> ends.add(holder.account()));
            for (Move move : material.moves()) {
                int step = axis.times().of(material.log().time(move.transfer()));
                above[step] = above[step].plus(seeds.contains(move.from()) ? move.tainted() : move.entering());
                if (move.exit() != null || ends.contains(move.to())) {
                    below[step] = below[step].plus(move.tainted());
                }
            }
            for (int i = 0; i < above.length; i++) {
                most = most.max(above[i]).max(below[i]);
            }
        }

        void draw(Svg svg, double line) {
            svg.line(
                    Grid.MARGIN,
                    line - 3,
                    "font-size=\"12\"",
                    Tooltips.asset(material.trace().asset()));
            svg.line(
                    Grid.MARGIN,
                    line + 13,
                    "font-size=\"12\" fill=\"" + Palette.FAINT + "\"",
                    "highest bar " + Words.amount(most, material.trace().decimals()));
            svg.add("<g fill=\"" + palette.lane(material.number()) + "\">\n");
            for (int i = 0; i < above.length; i++) {
                bar(svg, i, above[i], line - height(above[i]));
            }
            svg.add("</g>\n<g fill=\"" + Palette.ACCOUNT + "\">\n");
            for (int i = 0; i < below.length; i++) {
                bar(svg, i, below[i], line);
            }
            svg.add("</g>\n");
            svg.add("<path fill=\"none\" stroke=\"" + Palette.INK + "\" d=\"M").number(TimeAxis.LEFT);
            svg.add(" ").number(line).add("H").number(TimeAxis.RIGHT).add("\"/>\n");
        }

        private double height(Units units) {
            return units.isZero() ? 0 : Math.max(1, HALF * Placement.real(units) / Placement.real(most));
        }

        private void bar(Svg svg, int step, Units units, double top) {
            if (units.isZero()) {
                return;
            }
            double whole = axis.x(step + 1) - axis.x(step);
            double width = whole > NARROW ? whole - 1.5 : whole;
            svg.add("<path d=\"M")
                    .number(axis.x(step))
                    .add(" ")
                    .number(top)
                    .add("h")
                    .number(width);
            svg.add("v").number(height(units)).add("h").number(-width).add("z\">");
            svg.title(axis.times().step().print(axis.times().starts().get(step)) + ": "
                    + Words.plain(units, material.trace().decimals()));
            svg.add("</path>\n");
        }
    }
}
