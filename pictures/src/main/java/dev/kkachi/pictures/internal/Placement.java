package dev.kkachi.pictures.internal;

import dev.kkachi.graph.FlowLayout;
import dev.kkachi.model.Units;
import dev.kkachi.pictures.internal.Station.Kind;
import dev.kkachi.tracing.CrossTrace;
import dev.kkachi.tracing.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds the place of every lane: its first column comes after the one from which money crosses into it, and it
/// lies as high as that crossing, so that money runs straight from asset to asset; where that place is taken, it
/// lies below.
final class Placement {
    /// Coordinates of a layout to the pixel.
    static final int THOUSAND = 1000;

    private static final int COLUMNS_MAX = 14;
    private static final int GAP = 10 * THOUSAND;

    private final List<Lane> lanes;
    private final CrossTrace cross;
    private final double flow;
    private final boolean forward;
    private final Map<Integer, Lane> byNumber = new HashMap<>();
    private final Map<Lane, Columns> columns = new HashMap<>();
    private final Map<Lane, Integer> offsets = new HashMap<>();
    private final Map<Lane, Double> widths = new HashMap<>();
    private final Map<Gate, Station> exits = new HashMap<>();
    private final Map<Gate, Boolean> linked = new HashMap<>();
    private int count = 1;

    /// Places `lanes`, the first `flow` pixels high.
    Placement(List<Lane> lanes, CrossTrace cross, double flow) {
        this.lanes = lanes;
        this.cross = cross;
        this.flow = flow;
        this.forward = lanes.getFirst().trace.query().direction() == Direction.FORWARD;
        for (Lane lane : lanes) {
            columns.put(lane, new Columns(lane));
            byNumber.put(lane.number, lane);
            for (Station station : lane.stations()) {
                if (station.kind == Kind.EXIT) {
                    exits.put(Objects.requireNonNull(station.gate), station);
                }
            }
        }
        for (Lane lane : lanes) {
            offset(lane);
            scale(lane);
        }
    }

    private void offset(Lane lane) {
        int offset = 0;
        for (Station station : lane.stations()) {
            Lane source = station.kind == Kind.ENTRY ? source(lane, station) : null;
            if (source != null) {
                Station exit = Objects.requireNonNull(exits.get(station.gate));
                offset = Math.max(offset, offsetOf(source) + columns(source).of(exit));
            }
        }
        boolean fits = offset + columns(lane).count <= COLUMNS_MAX;
        for (Station station : lane.stations()) {
            if (station.kind == Kind.ENTRY && station.gate != null) {
                linked.put(station.gate, fits && source(lane, station) != null);
            }
        }
        offsets.put(lane, fits ? offset : 0);
        count = Math.max(count, (fits ? offset : 0) + columns(lane).count);
    }

    /// Finds the lane drawn before from which money comes in at `entry`.
    private @Nullable Lane source(Lane lane, Station entry) {
        Gate gate = Objects.requireNonNull(entry.gate);
        Lane source = byNumber.get(gate.left());
        return source != null && exits.containsKey(gate) && lanes.indexOf(source) < lanes.indexOf(lane) ? source : null;
    }

    private int offsetOf(Lane lane) {
        return Objects.requireNonNull(offsets.get(lane));
    }

    private Columns columns(Lane lane) {
        return Objects.requireNonNull(columns.get(lane));
    }

    /// Across a crossing the width stays, unless the lane would be higher than the first; a lane that nothing
    /// enters is as high as that.
    private void scale(Lane lane) {
        double whole = 0;
        double most = 1;
        double best = 0;
        double matched = Double.MAX_VALUE;
        for (Station station : lane.stations()) {
            double out = real(lane.out(station));
            Lane source = station.kind == Kind.ENTRY ? source(lane, station) : null;
            if (source != null && out > best) {
                best = out;
                matched = real(source.in(Objects.requireNonNull(exits.get(station.gate))))
                        * Objects.requireNonNull(widths.get(source))
                        / out;
            }
            whole += Math.max(0, out - real(lane.in(station)));
            most = Math.max(most, real(lane.through(station)));
        }
        widths.put(lane, Math.min(matched, flow * THOUSAND / Math.max(whole, most)));
    }

    static double real(Units units) {
        return units.isLong() ? units.low() : units.toBigInteger().doubleValue();
    }

    /// Says whether a station is only a point that ribbons from another lane pass.
    private boolean isHidden(Station station) {
        return station.kind == Kind.ENTRY && linked.getOrDefault(station.gate, false);
    }

    /// Returns the lanes with the place of everything.
    Stage place() {
        Grid grid = grid();
        Map<Lane, Placed> placed = new LinkedHashMap<>();
        for (Lane lane : lanes) {
            placed.put(lane, lay(lane, grid, placed));
        }
        return new Stage(grid, placed);
    }

    /// Gives captions as much room as the page has.
    private Grid grid() {
        for (double most : Grid.CAPTIONS) {
            double[] wanted = new double[count];
            for (Lane lane : lanes) {
                Captions captions = new Captions(lane, cross);
                for (Station station : lane.stations()) {
                    int column = offsetOf(lane) + columns(lane).of(station);
                    double width =
                            isHidden(station) ? 0 : captions.of(station, most).width();
                    int position = forward ? column : count - 1 - column;
                    wanted[position] = Math.max(wanted[position], width);
                }
            }
            Grid grid = Grid.of(wanted, most, forward);
            if (grid != null) {
                return grid;
            }
        }
        throw new IllegalStateException("A page of " + count + " columns is too narrow.");
    }

    private Placed lay(Lane lane, Grid grid, Map<Lane, Placed> before) {
        List<Station> stations = new ArrayList<>(lane.stations());
        List<Stream> streams = new ArrayList<>(lane.streams());
        Columns columns = columns(lane);
        double width = Objects.requireNonNull(widths.get(lane));
        Captions captions = new Captions(lane, cross);
        List<Caption> written = new ArrayList<>();
        List<FlowLayout.Box> boxes = new ArrayList<>();
        for (Station station : stations) {
            Caption caption = isHidden(station) ? Caption.NONE : captions.of(station, grid.caption());
            written.add(caption);
            boxes.add(new FlowLayout.Box(columns.of(station), (int) (caption.height() * THOUSAND)));
        }
        List<FlowLayout.Ribbon> ribbons = streams.stream()
                .map(stream -> new FlowLayout.Ribbon(stations.indexOf(stream.from), stations.indexOf(stream.to), (int)
                        Math.round(real(stream.units) * width)))
                .toList();
        Placed placed = new Placed(
                lane,
                columns,
                offsetOf(lane),
                width,
                stations,
                streams,
                written,
                links(lane, before),
                FlowLayout.of(boxes, ribbons, GAP),
                Placed.Frame.NONE);
        return new Packing(grid, before.values()).put(placed);
    }

    /// Returns from which exits money comes to the hidden entries of `lane`.
    private Map<Station, Placed.Link> links(Lane lane, Map<Lane, Placed> before) {
        Map<Station, Placed.Link> links = new HashMap<>();
        for (Station station : lane.stations()) {
            if (isHidden(station)) {
                Placed source = Objects.requireNonNull(before.get(source(lane, station)));
                links.put(station, new Placed.Link(source, Objects.requireNonNull(exits.get(station.gate))));
            }
        }
        return links;
    }
}
