package dev.kkachi.pictures.internal;

import dev.kkachi.pictures.internal.Station.Kind;
import java.util.List;

/// Draws one lane: what lies behind, the ribbons, the boxes over them, and the words last.
final class LaneDrawing {
    private static final double STRONG = 0.6;
    private static final double WEAK = 0.3;
    private static final double HAIR = 1;

    private final Svg svg;
    private final Grid grid;
    private final Placed placed;
    private final Lane lane;
    private final Tooltips tooltips;
    private final Palette palette;

    /// Draws `placed` into `svg`.
    LaneDrawing(Svg svg, Grid grid, Placed placed, Tooltips tooltips) {
        this.svg = svg;
        this.grid = grid;
        this.placed = placed;
        this.lane = placed.lane();
        this.tooltips = tooltips;
        this.palette = tooltips.palette();
    }

    void background() {
        if (placed.stations().isEmpty()) {
            return;
        }
        double width = placed.right() - placed.left();
        svg.add("<rect").set("x", placed.left()).set("y", placed.top()).set("width", width);
        svg.set("height", placed.bottom() - placed.top()).add(" fill=\"" + Palette.LANE + "\"/>\n");
        svg.add("<rect").set("x", placed.left()).set("y", placed.top()).set("width", width);
        svg.add(" height=\"4\" fill=\"" + colour() + "\"/>\n");
        List<String> name = Lettering.wrap(Tooltips.asset(lane), 14, width - 12, 1);
        svg.line(placed.left() + 7, placed.top() + 21, "font-size=\"14\" font-weight=\"bold\"", name.getFirst());
    }

    private String colour() {
        return palette.lane(lane.number);
    }

    void ribbons() {
        Emphasis emphasis = new Emphasis(lane);
        for (Stream stream : placed.streams()) {
            if (isSecondHalf(stream)) {
                continue;
            }
            svg.add("<path fill=\"" + colour() + "\" fill-opacity=\"");
            svg.number(emphasis.isStrong(stream) ? STRONG : WEAK).add("\"");
            if (placed.height(stream) < HAIR) {
                svg.add(" stroke=\"" + colour() + "\" stroke-width=\"0.6\"");
            }
            svg.add(" d=\"")
                    .add(path(stream))
                    .add("\">")
                    .title(tooltips.of(stream))
                    .add("</path>\n");
        }
    }

    /// A transfer that is drawn alone is one ribbon from payer to payee.
    private boolean isSecondHalf(Stream stream) {
        return stream.from.kind == Kind.TRANSFER && isAlone(stream.from);
    }

    private boolean isAlone(Station transfer) {
        return placed.streams().stream()
                        .filter(stream -> stream.to.equals(transfer))
                        .count()
                == 1;
    }

    private String path(Stream stream) {
        int[] course = course(stream);
        Placed.Link link = placed.links().get(stream.from);
        if (link != null) {
            return crossing(stream, course, link);
        }
        Curve curve = new Curve();
        pass(curve, placed.column(stream.from), placed.y(course[0]), placed.height(stream));
        goOn(curve, stream, course);
        return curve.path();
    }

    private void goOn(Curve curve, Stream stream, int... course) {
        int column = placed.column(stream.from);
        for (int i = 1; i < course.length; i++) {
            pass(curve, ++column, placed.y(course[i]), placed.height(stream));
        }
        if (stream.to.kind == Kind.TRANSFER && isAlone(stream.to)) {
            Stream next = placed.streams().stream()
                    .filter(other -> other.from.equals(stream.to))
                    .findFirst()
                    .orElseThrow();
            goOn(curve, next, course(next));
        }
    }

    private int[] course(Stream stream) {
        return placed.layout().course(placed.streams().indexOf(stream));
    }

    /// What crosses leaves the exit in the other lane where it leaves the hidden entry in this one.
    private String crossing(Stream stream, int[] course, Placed.Link link) {
        double ratio = link.lane().height(link.exit()) / Math.max(0.001, placed.height(stream.from));
        double start = link.lane().top(link.exit()) + (placed.y(course[0]) - placed.top(stream.from)) * ratio;
        Curve curve = new Curve();
        pass(curve, link.lane().column(link.exit()), start, placed.height(stream) * ratio);
        goOn(curve, stream, course);
        return curve.path();
    }

    private void pass(Curve curve, int column, double top, double thickness) {
        double left = grid.x(column);
        double right = left + Grid.BAR;
        curve.pass(grid.isForward() ? left : right, grid.isForward() ? right : left, top, thickness);
    }

    void boxes() {
        for (Station station : placed.stations()) {
            if (station.kind == Kind.TRANSFER || placed.isHidden(station)) {
                continue;
            }
            svg.add("<g>").title(tooltips.of(station));
            double x = grid.x(placed.column(station));
            new Glyph(station, palette).draw(svg, x, placed.top(station), placed.height(station));
            svg.add("</g>\n");
        }
    }

    /// Words that reach beyond their box have a halo, so that no ribbon strikes them through.
    void captions() {
        svg.add("<g stroke=\"" + Palette.LANE + "\" stroke-width=\"3\" stroke-opacity=\"0.75\">\n");
        captions(false);
        svg.add("</g>\n");
        captions(true);
    }

    private void captions(boolean all) {
        for (int i = 0; i < placed.stations().size(); i++) {
            Station station = placed.stations().get(i);
            Caption caption = placed.captions().get(i);
            double x = grid.beside(placed.column(station)) - (station.kind == Kind.TRANSFER ? Grid.BAR : 0);
            double y = placed.middle(station) - caption.height() / 2 + Caption.ASCENT;
            for (Caption.Line line : caption.lines()) {
                if (all || placed.height(station) < caption.height()) {
                    svg.line(x, y, line.style().attributes, line.text());
                }
                y += Caption.LEADING;
            }
        }
    }
}
