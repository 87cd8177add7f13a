package dev.kkachi.cli.internal;

import dev.kkachi.ledger.Movements;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Asset;
import dev.kkachi.pictures.FlowPicture;
import dev.kkachi.tracing.CrossTrace;
import dev.kkachi.tracing.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A trace as a picture.
final class TracePicture {
    private TracePicture() {}

    /// Draws what was traced over transfers, and below it what was traced over outputs.
    static String draw(LedgersAtHand ledgers, CrossTrace cross, List<Traced> outputs) {
        List<Trace> traces = new ArrayList<>(cross.traces());
        Map<Asset, Movements> logs = new HashMap<>();
        for (Trace trace : cross.traces()) {
            logs.put(trace.asset(), Objects.requireNonNull(ledgers.find(trace.asset())));
        }
        for (Traced traced : outputs) {
            traces.add(traced.trace());
            logs.put(traced.trace().asset(), traced.log());
        }
        return FlowPicture.svg(
                new CrossTrace(traces, cross.crossed(), cross.left(), cross.notes()),
                asset -> Objects.requireNonNull(logs.get(asset)),
                (chain, address) -> {
                    List<Tag> tags = ledgers.known().list(chain, address);
                    return tags.isEmpty() ? null : tags.getFirst();
                });
    }
}
