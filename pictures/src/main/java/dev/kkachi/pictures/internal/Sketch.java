package dev.kkachi.pictures.internal;

import dev.kkachi.ledger.Movements;
import dev.kkachi.model.Asset;
import dev.kkachi.pictures.internal.Landmarks.Limits;
import dev.kkachi.pictures.spi.Tags;
import dev.kkachi.tracing.CrossTrace;
import dev.kkachi.tracing.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Chooses how much is drawn: everything where that is little, otherwise as many boxes as a person can take in.
public final class Sketch {
    private static final int TRANSFERS_MAX = 24;
    private static final int STATIONS_MAX = 60;
    private static final int COLUMNS_MAX = 11;
    private static final double FLOW_SMALL = 130;
    private static final double FLOW = 250;

    /// From the most to the least that may be drawn of one lane.
    private static final List<Limits> LIMITS = List.of(
            new Limits(8, 12, 8), new Limits(1, 12, 8), new Limits(1, 8, 6), new Limits(1, 4, 5), new Limits(1, 0, 4));

    private final CrossTrace cross;
    private final List<Material> materials;
    private final List<Lane> lanes;
    private final double flow;

    private Sketch(CrossTrace cross, List<Material> materials, List<Lane> lanes, double flow) {
        this.cross = cross;
        this.materials = materials;
        this.lanes = lanes;
        this.flow = flow;
    }

    /// Sketches `cross`.
    public static Sketch of(CrossTrace cross, Function<Asset, Movements> logs, Tags tags) {
        Gates gates = new Gates(cross);
        List<Material> materials = new ArrayList<>();
        boolean isEmpty =
                cross.traces().stream().allMatch(trace -> trace.transfers().isEmpty());
        for (int i = 0; i < cross.traces().size(); i++) {
            Trace trace = cross.traces().get(i);
            if (!trace.transfers().isEmpty() || (isEmpty && i == 0)) {
                materials.add(new Material(i, trace, logs.apply(trace.asset()), Move.list(trace, i, gates), tags));
            }
        }
        long moves = materials.stream()
                .mapToLong(material -> material.moves().size())
                .sum();
        if (moves <= TRANSFERS_MAX) {
            List<Lane> lanes = materials.stream().map(Steps::draw).toList();
            lanes.forEach(Circles::cut);
            if (fits(lanes)) {
                return new Sketch(cross, materials, lanes, FLOW_SMALL);
            }
        }
        return new Sketch(cross, materials, merged(materials), FLOW);
    }

    private static List<Lane> merged(List<Material> materials) {
        List<Lane> lanes = List.of();
        for (Limits limits : LIMITS) {
            lanes = materials.stream()
                    .map(material -> Walk.draw(material, limits))
                    .toList();
            lanes.forEach(Circles::cut);
            if (fits(lanes)) {
                return lanes;
            }
        }
        return lanes;
    }

    private static boolean fits(List<Lane> lanes) {
        return lanes.stream().mapToInt(lane -> lane.stations().size()).sum() <= STATIONS_MAX
                && lanes.stream().allMatch(lane -> new Columns(lane).count <= COLUMNS_MAX);
    }

    List<Lane> lanes() {
        return lanes;
    }

    CrossTrace cross() {
        return cross;
    }

    /// Returns the picture.
    public String svg() {
        return new Drawing(cross, materials, lanes).render(flow);
    }
}
