package dev.kkachi.ledger.internal;

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
    private final MergedRows.Losses losses;
    private long repeated;
    private long contradictions;

    Compaction(Path folder, int accounts, MergedRows.Losses losses) {
        this.folder = folder;
        this.accounts = accounts;
        this.losses = losses;
    }

    /// Returns `state` as it is afterwards; the folders that it no longer names are left for the sweep.
    AssetState run(AssetState state) throws IOException {
        try (Arena arena = Arena.ofShared()) {
            List<Segment> kept = open(state.segments(), arena);
            List<Segment> merged = open(state.pending(), arena);
            while (!kept.isEmpty() && mustJoin(kept, merged, state.decimals())) {
                merged.addFirst(kept.removeLast());
            }
            List<String> names = new ArrayList<>();
            kept.forEach(segment -> names.add(String.valueOf(segment.folder().getFileName())));
            names.addAll(merge(merged, state.decimals()));
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

    private static boolean mustJoin(List<Segment> kept, List<Segment> merged, int decimals) {
        long rows = 0;
        boolean overlaps = false;
        for (Segment segment : merged) {
            rows += segment.size();
            overlaps |= Integer.compareUnsigned(
                            segment.head().firstSecond(), kept.getLast().head().lastSecond())
                    <= 0;
        }
        boolean coarser = kept.stream().anyMatch(segment -> segment.head().decimals() != decimals);
        boolean small = kept.getLast().size() <= GROWTH * rows && kept.getLast().size() + rows < Segment.TRANSFERS_MAX;
        return overlaps || coarser || small;
    }

    private List<String> merge(List<Segment> segments, int decimals) throws IOException {
        List<RowCursor> cursors = new ArrayList<>();
        segments.forEach(segment -> cursors.add(new SegmentCursor(segment)));
        MergedRows rows = MergedRows.of(cursors, (row, hash) -> {
            contradictions++;
            losses.contradicts(row, hash);
        });
        List<String> names = new ArrayList<>();
        while (rows.hasNext()) {
            String name = SegmentFolders.next(folder);
            try (SegmentWriter writer = SegmentWriter.create(folder.resolve(name), decimals, false)) {
                rows.writeTo(writer);
                writer.finish();
            }
            IndexBuilder.build(folder.resolve(name), accounts);
            names.add(name);
        }
        repeated += rows.repeated();
        return names;
    }

    long repeated() {
        return repeated;
    }

    long contradictions() {
        return contradictions;
    }
}
