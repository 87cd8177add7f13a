package dev.kkachi.pictures.internal;

import dev.kkachi.model.Units;
import dev.kkachi.pictures.internal.Station.Kind;
import dev.kkachi.tracing.CrossTrace;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.Trace;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The whole picture: title, legend, lanes, times and the account of the money.
final class Drawing {
    private static final double HEADER = 104;
    private static final double GUTTER = 22;
    private static final double LINE = 18;
    private static final double TITLE = 20;
    private static final double HEADLINE = 25;
    private static final double TEXT = 13;
    private static final int LINES_MAX = 4;
    private static final int NOTES_MAX = 8;

    private final CrossTrace cross;
    private final List<Material> materials;
    private final List<Lane> lanes;
    private final boolean forward;

    Drawing(CrossTrace cross, List<Material> materials, List<Lane> lanes) {
        this.cross = cross;
        this.materials = materials;
        this.lanes = lanes;
        this.forward = materials.getFirst().trace().query().direction() == Direction.FORWARD;
    }

    /// Returns the picture as SVG.
    String render(double flow) {
        Stage stage = new Placement(lanes, cross, flow).place();
        Palette palette = new Palette(lanes.stream().map(lane -> lane.number).toList());
        Panel when = panel(palette);
        double header = HEADER + (headline().size() - 1) * HEADLINE;
        double whenTop = header + stage.height() + GUTTER;
        double accountTop = whenTop + when.height() + GUTTER;
        List<String> account = account();
        Svg svg = new Svg();
        open(svg, accountTop + (account.size() + 1) * LINE);
        header(svg);
        svg.add("<g transform=\"translate(0 ").number(header).add(")\">\n");
        draw(svg, stage, palette);
        svg.add("</g>\n");
        when.draw(svg, whenTop);
        svg.line(Grid.MARGIN, accountTop + 4, "font-size=\"14\" font-weight=\"bold\"", "How it adds up");
        for (int i = 0; i < account.size(); i++) {
            svg.line(Grid.MARGIN, accountTop + 4 + (i + 1) * LINE, "font-size=\"13\"", account.get(i));
        }
        return svg.add("</g>\n</svg>\n").toString();
    }

    private Panel panel(Palette palette) {
        if (materials.stream().allMatch(material -> material.moves().isEmpty())) {
            return new Silence();
        }
        return isStepByStep() ? new Ladder(materials, palette) : new Bars(materials, palette);
    }

    private void draw(Svg svg, Stage stage, Palette palette) {
        List<LaneDrawing> drawings = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            Tooltips tooltips = new Tooltips(materials.get(i), lane, new Captions(lane, cross), palette);
            drawings.add(new LaneDrawing(svg, stage.grid(), stage.get(lane), tooltips));
        }
        drawings.forEach(LaneDrawing::background);
        drawings.forEach(LaneDrawing::ribbons);
        drawings.forEach(LaneDrawing::boxes);
        drawings.forEach(LaneDrawing::captions);
    }

    private void open(Svg svg, double height) {
        svg.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
        svg.add(" version=\"1.1\"");
        svg.add(" role=\"img\" aria-labelledby=\"title desc\"");
        svg.add(" viewBox=\"0 0 ").number(Grid.WIDTH).add(" ").number(height).add("\"");
        svg.set("width", Grid.WIDTH).set("height", height).add(">\n");
        svg.add("<title id=\"title\">").escaped(title()).add("</title>\n");
        svg.add("<desc id=\"desc\">").escaped(String.join(" ", account())).add("</desc>\n");
        svg.add("<rect").set("width", Grid.WIDTH).set("height", height).add(" fill=\"#fff\"/>\n");
        svg.add("<g font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\" fill=\"" + Palette.INK + "\">\n");
    }

    private String title() {
        StringBuilder text = new StringBuilder(forward ? "Where the money went: " : "Where the money came from: ");
        String separator = "";
        for (Material material : materials) {
            Units units = Captions.seeded(material.trace());
            if (!units.isZero() || materials.size() == 1) {
                text.append(separator)
                        .append(Words.plain(units, material.trace().decimals()))
                        .append(' ')
                        .append(Words.address(material.trace().asset().name()));
                separator = " and ";
            }
        }
        return text.append(forward ? " that left " : " that reached ")
                .append(seeds())
                .toString();
    }

    private List<String> headline() {
        return Lettering.wrap(title(), TITLE, Grid.WIDTH - 2 * Grid.MARGIN, 2);
    }

    private boolean isStepByStep() {
        return lanes.stream()
                .flatMap(lane -> lane.stations().stream())
                .anyMatch(station -> station.kind == Kind.TRANSFER);
    }

    /// Returns the seed where it is one, else how many there are: those that paid, or all if none did.
    private String seeds() {
        Set<String> names = new LinkedHashSet<>();
        Set<String> silent = new LinkedHashSet<>();
        for (Material material : materials) {
            for (Trace.Seed seed : material.trace().seeds()) {
                String name = seed.account() < 0 ? seed.address() : material.name(seed.account());
                (seed.tainted().isZero() ? silent : names).add(name);
            }
        }
        names.addAll(names.isEmpty() ? silent : Set.of());
        return names.size() == 1 ? names.iterator().next() : Words.counted(names.size(), "seed");
    }

    private void header(Svg svg) {
        double shift = (headline().size() - 1) * HEADLINE;
        for (int i = 0; i < headline().size(); i++) {
            svg.line(
                    Grid.MARGIN,
                    34 + i * HEADLINE,
                    "font-size=\"20\" font-weight=\"bold\"",
                    headline().get(i));
        }
        Period period = new Period();
        long transfers = 0;
        for (Material material : materials) {
            material.moves().forEach(move -> period.add(material.log().time(move.transfer())));
            transfers += material.trace().transfers().size();
        }
        String policy = materials.getFirst().trace().query().policy().name().toLowerCase(Locale.ROOT);
        String first = period.isEmpty() ? "" : Words.day(period.first());
        String last = period.isEmpty() ? "" : Words.day(period.last());
        String span = first.isEmpty() ? "" : ", " + (first.equals(last) ? first : first + " to " + last);
        svg.line(
                Grid.MARGIN,
                57 + shift,
                "font-size=\"13\" fill=\"" + Palette.FAINT + "\"",
                policy + " · " + Words.counted(transfers, "transfer") + span
                        + " · a ribbon is as wide as the money in it, and time runs from left to right");
        legend(svg, 74 + shift);
    }

    private void legend(Svg svg, double top) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        boolean probable = false;
        for (Lane lane : lanes) {
            for (Station station : lane.stations()) {
                kinds.add(station.kind);
                probable |= station.gate != null && !station.gate.certain();
            }
        }
        double x = Grid.MARGIN;
        for (Map.Entry<Kind, String> entry : words().entrySet()) {
            if (kinds.contains(entry.getKey())) {
                x = legend(svg, new Point(x, top), new Glyph(entry.getKey(), true), entry.getValue());
            }
        }
        if (probable) {
            legend(svg, new Point(x, top), new Glyph(Kind.EXIT, false), "probable");
        }
    }

    /// A place on the page.
    private record Point(double x, double y) {}

    private static double legend(Svg svg, Point at, Glyph glyph, String word) {
        glyph.draw(svg, at.x, at.y, 16);
        svg.add("\n").line(at.x + 18, at.y + 13, "font-size=\"12\"", word);
        return at.x + 18 + Lettering.width(word, 12) + 22;
    }

    private Map<Kind, String> words() {
        Map<Kind, String> words = new LinkedHashMap<>();
        words.put(Kind.SEED, "seeds");
        words.put(Kind.ACCOUNT, "an account");
        words.put(Kind.WALLETS, "merged wallets");
        words.put(Kind.EXIT, "swap or bridge");
        words.put(Kind.SERVICE, forward ? "a service: it ends there" : "a service: it begins there");
        words.put(Kind.HELD, forward ? "still held" : "held from the start");
        words.put(Kind.NOT_FOLLOWED, "not followed further");
        words.put(Kind.FEES, "fees");
        return words;
    }

    /// Returns the sentences that prove that nothing is missing, and say what the picture does not show.
    private List<String> account() {
        List<String> lines = new ArrayList<>();
        for (Material material : materials) {
            Trace trace = material.trace();
            Trace.Conservation sum = trace.conservation();
            String asset = Tooltips.asset(trace.asset());
            lines.add(
                    sum == null
                            ? asset
                                    + ": poison says what was touched, not how much of it is the seeds';"
                                    + " it does not add up."
                            : asset + ": in " + exact(trace, sum.in()) + " = held " + exact(trace, sum.held())
                                    + " + ended " + exact(trace, sum.sinks()) + " + fees " + exact(trace, sum.fees())
                                    + "; difference " + sum.difference());
        }
        merged(lines);
        for (Lane lane : lanes) {
            if (!lane.circled.isZero()) {
                lines.add(Words.exact(lane.circled, lane.trace.decimals()) + " "
                        + Words.address(lane.trace.asset().name())
                        + " went in circles between boxes and came back to them; it is drawn once.");
            }
            stopped(lines, lane);
        }
        notes(lines);
        return lines.stream()
                .flatMap(line -> Lettering.wrap(line, TEXT, Grid.WIDTH - 2 * Grid.MARGIN, LINES_MAX).stream())
                .toList();
    }

    /// What a reader should know of how the answer was found is never left out of the picture.
    private void notes(List<String> lines) {
        Set<String> notes = new LinkedHashSet<>(cross.notes());
        materials.forEach(material -> notes.addAll(material.trace().notes()));
        notes.stream().limit(NOTES_MAX).forEach(lines::add);
        if (notes.size() > NOTES_MAX) {
            lines.add(
                    "And " + (notes.size() - NOTES_MAX) + " more notes; the other forms of the answer have them all.");
        }
    }

    private void merged(List<String> lines) {
        long boxes = 0;
        long merged = 0;
        for (Lane lane : lanes) {
            boxes += lane.stations().size();
            merged += lane.merged.size();
        }
        if (merged > 0) {
            lines.add(Words.grouped(Long.toString(boxes)) + " boxes stand for all accounts: "
                    + Words.grouped(Long.toString(merged))
                    + " are merged by where their money came from and where it went."
                    + (materials.getFirst().isPoison()
                            ? ""
                            : " Nothing is left out: what enters a box leaves it again, or ends."));
        }
    }

    private void stopped(List<String> lines, Lane lane) {
        Units held = Units.ZERO;
        Units seeded = Units.ZERO;
        for (Trace.NotFollowed one : lane.trace.notFollowed()) {
            if (lane.trace.seeds().stream().anyMatch(seed -> seed.account() == one.account())) {
                seeded = seeded.plus(one.tainted());
            } else {
                held = held.plus(one.tainted());
            }
        }
        String asset = " " + Words.address(lane.trace.asset().name());
        if (!held.isZero() || !seeded.isZero()) {
            lines.add("The trace stopped early: " + Words.exact(held, lane.trace.decimals()) + asset
                    + " went on from where it is drawn as not followed, and "
                    + Words.exact(seeded, lane.trace.decimals()) + asset
                    + (forward ? " more left the seeds" : " more reached the seeds") + " and is not in the picture.");
        }
    }

    private static String exact(Trace trace, Units units) {
        return Words.exact(units, trace.decimals());
    }
}
