package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.LedgerSettings;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Lays the segments that an import wrote in order with those that were there, and gives them their index.
///
/// Segments that overlap in time are merged into one. So are the last ones while the new one is at least a quarter of
/// their size: an asset keeps few segments, and each transfer is written anew only a few times however often somebody
/// imports.
final class Compaction {
    private static final int GROWTH = 4;

    private final Path folder;
    private final int accounts;
    private final LedgerSettings settings;
    private final Contradictions contradictions = new Contradictions();
    private long repeated;

    Compaction(Path folder, int accounts, LedgerSettings settings) {
        this.folder = folder;
        this.accounts = accounts;
        this.settings = settings;
    }

    /// Lays what `state` has and the rows that are still held in `last` in order.
    ///
    /// @return the state afterwards; the folders that it no longer names are left for the sweep
    AssetState run(AssetState state, RowBuffer last) throws IOException {
        try (Arena arena = Arena.ofShared()) {
            List<Segment> kept = open(state.segments(), arena);
            List<Segment> merged = open(state.pending(), arena);
            BufferCursor held = new BufferCursor(last, state.decimals());
            while (!kept.isEmpty() && mustJoin(kept, merged, held, state.decimals())) {
                merged.addFirst(kept.removeLast());
            }
            List<String> names = new ArrayList<>();
            kept.forEach(segment -> names.add(String.valueOf(segment.folder().getFileName())));
            List<RowCursor> cursors = new ArrayList<>();
            merged.forEach(segment -> cursors.add(new SegmentCursor(segment, state.decimals())));
            cursors.add(held);
            names.addAll(merge(cursors, state.decimals()));
            return state.withSegments(names);
        }
    }

    private List<Segment> open(List<String> names, Arena arena) throws IOException {
        List<Segment> segments = new ArrayList<>();
        for (String name : names) {
            segments.add(Segment.open(folder.resolve(name), arena));
        }
        return segments;
    }

    private static boolean mustJoin(List<Segment> kept, List<Segment> merged, BufferCursor held, int decimals) {
        SegmentHead last = kept.getLast().head();
        long rows = held.size();
        boolean overlaps = held.size() > 0 && Integer.compareUnsigned(held.firstSecond(), last.lastSecond()) <= 0;
        for (Segment segment : merged) {
            rows += segment.size();
            overlaps |= Integer.compareUnsigned(segment.head().firstSecond(), last.lastSecond()) <= 0;
        }
        boolean coarser = kept.stream().anyMatch(segment -> segment.head().decimals() != decimals);
        boolean small = last.transfers() <= GROWTH * rows && last.transfers() + rows < Segment.TRANSFERS_MAX;
        return overlaps || coarser || small;
    }

    private List<String> merge(List<RowCursor> cursors, int decimals) throws IOException {
        MergedRows rows = MergedRows.of(cursors, contradictions);
        List<String> names = new ArrayList<>();
        while (rows.hasNext()) {
            String name = SegmentFolders.next(folder);
            try (SegmentWriter writer = SegmentWriter.create(folder.resolve(name), decimals, false)) {
                rows.writeTo(writer);
                writer.finish();
            }
            IndexBuilder.build(folder.resolve(name), accounts, settings);
            names.add(name);
        }
        repeated += rows.repeated();
        return names;
    }

    long repeated() {
        return repeated;
    }

    Contradictions contradictions() {
        return contradictions;
    }
}
